package jp.sekimori.clauses.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Pairs what says exactly the same and says it once in each edition: first whole subtrees, then
 * single clauses. The strongest evidence there is, wherever the clause stands now.
 */
final class Identical {
  /** Below this many characters the same words in two places may be chance (監査, 定義). */
  static final int TELLING = 12;

  private final Matching matching;

  Identical(Matching matching) {
    this.matching = matching;
  }

  void pairSubtrees() {
    Edition older = matching.older;
    Edition newer = matching.newer;
    Map<Long, Integer> found = unique(newer, n -> newer.weight(n) >= TELLING, newer::hash);
    Map<Long, Integer> sought = unique(older, o -> older.weight(o) >= TELLING, older::hash);
    for (int o = 0; o < older.size(); o++) {
      Integer n = found.get(older.hash(o));
      Integer self = sought.get(older.hash(o));
      if (n != null && self != null && n >= 0 && self == o && matching.isFree(o, n) && same(o, n)) {
        matching.linkWhole(o, n);
      }
    }
  }

  /** Guards against two texts that share a hash by accident. */
  private boolean same(int o, int n) {
    return matching.older.key(o).equals(matching.newer.key(n))
        && matching.older.end(o) - o == matching.newer.end(n) - n;
  }

  /**
   * @param telling the least length of a text that counts
   */
  void pairTexts(int telling) {
    Edition older = matching.older;
    Edition newer = matching.newer;
    Map<String, Integer> found =
        unique(newer, n -> !matching.hasOlder(n) && newer.key(n).length() >= telling, newer::key);
    Map<String, Integer> sought =
        unique(older, o -> !matching.hasNewer(o) && older.key(o).length() >= telling, older::key);
    sought.forEach(
        (key, o) -> {
          int n = found.getOrDefault(key, Edition.NONE);
          if (o >= 0 && n >= 0) {
            matching.link(o, n);
          }
        });
  }

  private interface Key<K> {
    K of(int clause);
  }

  /** Each key's only clause, or NONE where several share it. */
  private static <K> Map<K, Integer> unique(Edition edition, IntPredicate counts, Key<K> key) {
    var clauses = HashMap.<K, Integer>newHashMap(edition.size());
    for (int i = 0; i < edition.size(); i++) {
      if (counts.test(i)) {
        int clause = i;
        clauses.merge(key.of(i), clause, (first, second) -> Edition.NONE);
      }
    }
    return clauses;
  }
}
