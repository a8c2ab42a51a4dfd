package jp.sekimori.clauses.compare;

import java.util.Arrays;

/** The heaviest subsequence that keeps its order: what stayed, so that the rest moved. */
final class Increasing {
  private Increasing() {}

  /**
   * @param values distinct values not below 0
   * @param weights how much each would be missed, above 0
   * @return which of them belong to the heaviest increasing subsequence
   */
  static boolean[] heaviest(int[] values, long[] weights) {
    int[] ranks = ranks(values);
    var best = new Best(values.length);
    int[] before = new int[values.length];
    long[] total = new long[values.length];
    int last = -1;
    for (int i = 0; i < values.length; i++) {
      before[i] = best.below(ranks[i], total);
      total[i] = weights[i] + (before[i] < 0 ? 0 : total[before[i]]);
      best.put(ranks[i], i, total);
      if (last < 0 || total[i] > total[last]) {
        last = i;
      }
    }
    boolean[] stays = new boolean[values.length];
    for (int i = last; i >= 0; i = before[i]) {
      stays[i] = true;
    }
    return stays;
  }

  private static int[] ranks(int[] values) {
    int[] sorted = values.clone();
    Arrays.sort(sorted);
    return Arrays.stream(values).map(v -> Arrays.binarySearch(sorted, v)).toArray();
  }

  /** A Fenwick tree of the heaviest sequence that ends at or below a rank. */
  private static final class Best {
    private final int[] tree;

    Best(int size) {
      tree = new int[size + 1];
      Arrays.fill(tree, -1);
    }

    int below(int rank, long[] total) {
      int found = -1;
      for (int at = rank; at > 0; at -= at & -at) {
        found = heavier(found, tree[at], total);
      }
      return found;
    }

    void put(int rank, int index, long[] total) {
      for (int at = rank + 1; at < tree.length; at += at & -at) {
        tree[at] = heavier(tree[at], index, total);
      }
    }

    private static int heavier(int a, int b, long[] total) {
      return a < 0 || b >= 0 && total[b] > total[a] ? b : a;
    }
  }
}
