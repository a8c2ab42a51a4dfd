package jp.sekimori.rules.batch;

import java.util.HashMap;
import java.util.Map;
import jp.sekimori.rules.table.Given;
import jp.sekimori.rules.table.Given.Refusal;
import jp.sekimori.rules.table.Vocabulary;

/**
 * Reads single facts, and remembers why they are refused: the same is wrong on many lines, and
 * finding what was meant takes long.
 */
final class Reasons {
  /** So many are remembered; each has a list of what there is. */
  static final int MOST = 1 << 11;

  private final Vocabulary vocabulary;
  private final Map<Map.Entry<String, String>, Given.Refused> known = new HashMap<>();

  Reasons(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Given read(String fact, String text) {
    Map.Entry<String, String> key = Map.entry(fact, text);
    Given.Refused refused = known.get(key);
    return refused == null ? readAnew(key) : refused;
  }

  private Given readAnew(Map.Entry<String, String> key) {
    Given given = vocabulary.read(Map.ofEntries(key));
    if (given instanceof Given.Refused refused) {
      if (known.size() == MOST) {
        known.clear();
      }
      known.put(key, refused);
    }
    return given;
  }

  /** Why this, which is the name of no fact, cannot be read. */
  Refusal noFact(String name) {
    return switch (read(name, "")) {
      case Given.Refused(var refusals) -> refusals.getFirst();
      case Given.Read _ -> throw new IllegalStateException(name + " is a fact after all");
    };
  }

  int size() {
    return known.size();
  }
}
