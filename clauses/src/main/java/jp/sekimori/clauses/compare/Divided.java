package jp.sekimori.clauses.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The splits and mergers of a comparison, and which clause has a part in them. */
final class Divided {
  private final Matching matching;
  private final List<Divisions.Division> splits;
  private final List<Divisions.Division> mergers;
  private final Map<Integer, Divisions.Division> splitOfPart = new HashMap<>();
  private final Map<Integer, Divisions.Division> mergerOfPart = new HashMap<>();

  Divided(Matching matching, List<Divisions.Division> splits, List<Divisions.Division> mergers) {
    this.matching = matching;
    this.splits = splits;
    this.mergers = mergers;
    splits.forEach(split -> split.parts().forEach(n -> splitOfPart.put(n, split)));
    mergers.forEach(merger -> merger.parts().forEach(o -> mergerOfPart.put(o, merger)));
  }

  List<Divisions.Division> splits() {
    return splits;
  }

  List<Divisions.Division> mergers() {
    return mergers;
  }

  /** Whether a newer clause came out of a split. */
  boolean isPart(int n) {
    return splitOfPart.containsKey(n);
  }

  /** Whether an older clause went into a merger. */
  boolean isMerged(int o) {
    return mergerOfPart.containsKey(o);
  }

  /** Whether the newer clause is the older one, or a part of it, or what it was merged into. */
  boolean continues(int o, int n) {
    if (matching.sameClause(o, n)) {
      return true;
    }
    var split = splitOfPart.get(n);
    var merger = mergerOfPart.get(o);
    return split != null && split.whole() == o || merger != null && merger.whole() == n;
  }

  /** Whether a pair belongs to a split or merger that changed nothing but punctuation. */
  boolean isPure(int o, int n) {
    var split = splitOfPart.get(n);
    if (split != null && split.whole() == o) {
      return sameWords(matching.older, o, matching.newer, split.parts());
    }
    var merger = mergerOfPart.get(o);
    return merger != null
        && merger.whole() == n
        && sameWords(matching.newer, n, matching.older, merger.parts());
  }

  private static boolean sameWords(Edition one, int whole, Edition other, List<Integer> parts) {
    var joined = new StringBuilder();
    parts.forEach(part -> joined.append(words(other.key(part))));
    return words(one.key(whole)).contentEquals(joined);
  }

  private static String words(String key) {
    return key.replaceAll("[、。，．,.\\n]", "");
  }
}
