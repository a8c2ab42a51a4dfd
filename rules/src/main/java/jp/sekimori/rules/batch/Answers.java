package jp.sekimori.rules.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Vocabulary;
import jp.sekimori.rules.table.Words;

/** Works out answers, as they are written. */
final class Answers {
  /** Nothing is told of a case that two editions decide alike. */
  static final byte[] NONE = {};

  /** So many answers are kept; what is not known takes long to work out. */
  private static final int KEPT = 1 << 13;

  private final Judge judge;
  private final Layout layout;
  private final int[] facts;
  private final Relevant relevant;
  private final Map<Facts, byte[]> known = new HashMap<>();

  Answers(Judge judge, Layout layout, int[] facts) {
    this.judge = judge;
    this.layout = layout;
    this.facts = facts;
    relevant = new Relevant(judge, facts);
  }

  /** The end of the line that answers this; the line may get a problem instead. */
  byte[] of(Line line) {
    relevant.keepOnly(line.values);
    Facts given = judge.vocabulary().facts(facts, line.values);
    byte[] answer = known.get(given);
    if (answer == null) {
      answer = decide(given, line);
      if (known.size() == KEPT) {
        known.clear();
      }
      if (line.isSound()) {
        known.put(given, answer);
      }
    }
    return answer;
  }

  private byte[] decide(Facts given, Line line) {
    List<Optional<Decision>> decisions = judge.decide(given);
    if (decisions.stream().allMatch(Optional::isEmpty)) {
      noTable(given, line);
      return NONE;
    }
    return judge.isTold(decisions) ? layout.answer(decisions) : NONE;
  }

  private void noTable(Facts given, Line line) {
    Vocabulary vocabulary = judge.vocabulary();
    String act = given.value(Fact.ACT).orElseThrow();
    String editions = String.join("、", judge.editions());
    line.problem(
        Fact.ACT,
        new Words(
            "版「" + editions + "」には、「" + act + "」の判定表がありません。",
            "Edition " + editions + " has no table for \"" + act + "\"."),
        new Words("別の版を選ぶか、この行を除いてください。", "Choose another edition, or leave the line out."));
  }
}
