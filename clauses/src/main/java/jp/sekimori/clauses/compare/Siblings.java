package jp.sekimori.clauses.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The children of one clause in both editions, cut into gaps by those already paired that kept
 * their order. What stands in the same gap on both sides stands at the same place.
 *
 * @param gaps the children still without a partner, gap by gap
 */
record Siblings(List<Gap> gaps) {

  /** Unpaired children that stand between the same two neighbours, in printed order. */
  record Gap(List<Integer> older, List<Integer> newer) {}

  /** The children of a pair of clauses; of NONE and NONE, the roots. */
  static Siblings of(Matching matching, int o, int n) {
    int[] olds = matching.older.children(o);
    int[] news = matching.newer.children(n);
    boolean[] anchors = anchors(matching, olds, news);
    var gaps = new ArrayList<Gap>();
    int fromOld = 0;
    int fromNew = 0;
    for (int i = 0; i < news.length; i++) {
      if (anchors[i]) {
        int at = indexOf(olds, matching.olderOf(news[i]), fromOld);
        addGap(matching, gaps, olds, fromOld, at, news, fromNew, i);
        fromOld = at + 1;
        fromNew = i + 1;
      }
    }
    addGap(matching, gaps, olds, fromOld, olds.length, news, fromNew, news.length);
    return new Siblings(gaps);
  }

  /** Which of the newer children are paired with one of the older and kept their order. */
  private static boolean[] anchors(Matching matching, int[] olds, int[] news) {
    int[] paired = new int[news.length];
    int[] values = new int[news.length];
    long[] weights = new long[news.length];
    int count = 0;
    for (int i = 0; i < news.length; i++) {
      int o = matching.olderOf(news[i]);
      if (o != Edition.NONE && isAmong(olds, o)) {
        paired[count] = i;
        weights[count] = 1 + Math.min(matching.newer.weight(news[i]), 1000);
        values[count++] = o;
      }
    }
    boolean[] stays =
        Increasing.heaviest(Arrays.copyOf(values, count), Arrays.copyOf(weights, count));
    boolean[] anchors = new boolean[news.length];
    for (int k = 0; k < count; k++) {
      anchors[paired[k]] = stays[k];
    }
    return anchors;
  }

  private static boolean isAmong(int[] sorted, int value) {
    return Arrays.binarySearch(sorted, value) >= 0;
  }

  private static int indexOf(int[] sorted, int value, int from) {
    return Arrays.binarySearch(sorted, from, sorted.length, value);
  }

  private static void addGap(
      Matching matching,
      List<Gap> gaps,
      int[] olds,
      int fromOld,
      int toOld,
      int[] news,
      int fromNew,
      int toNew) {
    var older = new ArrayList<Integer>();
    for (int i = fromOld; i < toOld; i++) {
      if (!matching.hasNewer(olds[i])) {
        older.add(olds[i]);
      }
    }
    var newer = new ArrayList<Integer>();
    for (int i = fromNew; i < toNew; i++) {
      if (!matching.hasOlder(news[i])) {
        newer.add(news[i]);
      }
    }
    if (!older.isEmpty() || !newer.isEmpty()) {
      gaps.add(new Gap(older, newer));
    }
  }

  List<Integer> older() {
    return gaps.stream().flatMap(gap -> gap.older().stream()).toList();
  }

  List<Integer> newer() {
    return gaps.stream().flatMap(gap -> gap.newer().stream()).toList();
  }
}
