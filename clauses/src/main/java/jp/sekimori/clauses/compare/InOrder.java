package jp.sekimori.clauses.compare;

import java.util.ArrayList;
import java.util.List;

/** Lays two lists of interchangeable clauses side by side without crossing. */
final class InOrder {
  /** Lists longer than this are paired from the front; the table of choices would be too large. */
  private static final int LONGEST = 500;

  private InOrder() {}

  interface Same {
    boolean test(int older, int newer);
  }

  /**
   * As many pairs as the shorter list allows, and among such pairings one with most labels kept.
   */
  static List<int[]> align(List<Integer> olds, List<Integer> news, Same sameLabel) {
    int shorter = Math.min(olds.size(), news.size());
    if (olds.size() == news.size() || Math.max(olds.size(), news.size()) > LONGEST) {
      return front(olds, news, shorter);
    }
    int[][] kept = new int[olds.size() + 1][news.size() + 1];
    for (int i = olds.size() - 1; i >= 0; i--) {
      for (int j = news.size() - 1; j >= 0; j--) {
        int both = value(olds.get(i), news.get(j), sameLabel) + kept[i + 1][j + 1];
        kept[i][j] = Math.max(both, Math.max(kept[i + 1][j], kept[i][j + 1]));
      }
    }
    return walk(olds, news, kept, sameLabel);
  }

  /** A pair counts far more than a kept label, so that no pair is given up for one. */
  private static int value(int o, int n, Same sameLabel) {
    return 2 * LONGEST + (sameLabel.test(o, n) ? 1 : 0);
  }

  private static List<int[]> walk(
      List<Integer> olds, List<Integer> news, int[][] kept, Same sameLabel) {
    var pairs = new ArrayList<int[]>();
    int i = 0;
    int j = 0;
    while (i < olds.size() && j < news.size()) {
      int both = value(olds.get(i), news.get(j), sameLabel) + kept[i + 1][j + 1];
      if (kept[i][j] == both) {
        pairs.add(new int[] {olds.get(i++), news.get(j++)});
      } else if (kept[i][j] == kept[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }

  private static List<int[]> front(List<Integer> olds, List<Integer> news, int count) {
    var pairs = new ArrayList<int[]>();
    for (int i = 0; i < count; i++) {
      pairs.add(new int[] {olds.get(i), news.get(i)});
    }
    return pairs;
  }
}
