package jp.sekimori.clauses.compare;

import java.util.HashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The last that can be said of clauses at the same place under the same number: alike enough, or
 * emptied with the number kept （第３条　削除）.
 */
final class Leftovers {
  private static final double LEAST = 0.25;
  private static final NavigableSet<Integer> NOWHERE = new TreeSet<>();
  private static final String REMOVED = "削除";

  private final Matching matching;
  private final Similarity similarity;

  Leftovers(Matching matching, Similarity similarity) {
    this.matching = matching;
    this.similarity = similarity;
  }

  boolean pair() {
    boolean paired = pairIn(Siblings.of(matching, Edition.NONE, Edition.NONE));
    for (int n = 0; n < matching.newer.size(); n++) {
      if (matching.hasOlder(n) && matching.newer.end(n) > n + 1) {
        paired |= pairIn(Siblings.of(matching, matching.olderOf(n), n));
      }
    }
    return paired;
  }

  private boolean pairIn(Siblings siblings) {
    boolean paired = false;
    for (Siblings.Gap gap : siblings.gaps()) {
      paired |= pairIn(gap.older(), gap.newer());
    }
    return paired;
  }

  private boolean pairIn(List<Integer> olds, List<Integer> news) {
    var places = new HashMap<String, NavigableSet<Integer>>();
    for (int j = 0; j < news.size(); j++) {
      String key = Labels.key(matching.newer.label(news.get(j)));
      places.computeIfAbsent(key, k -> new TreeSet<>()).add(j);
    }
    boolean paired = false;
    int from = 0;
    for (int o : olds) {
      var same = places.getOrDefault(Labels.key(matching.older.label(o)), NOWHERE);
      Integer j = same.ceiling(from);
      if (j != null && isSame(o, news.get(j))) {
        matching.link(o, news.get(j));
        paired = true;
        from = j + 1;
      }
    }
    return paired;
  }

  private boolean isSame(int o, int n) {
    return isSilent(matching.older, o) && isSilent(matching.newer, n)
        || isRemoved(matching.older, o)
        || isRemoved(matching.newer, n)
        || similarity.of(o, n).plain() >= LEAST;
  }

  /** A bare label, such as 附則 over its paragraphs. */
  private static boolean isSilent(Edition edition, int clause) {
    return edition.isBlank(clause) && !edition.isElided(clause);
  }

  private static boolean isRemoved(Edition edition, int clause) {
    return edition.key(clause).equals(REMOVED);
  }
}
