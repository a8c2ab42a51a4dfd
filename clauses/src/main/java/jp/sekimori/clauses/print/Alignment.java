package jp.sekimori.clauses.print;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.sekimori.clauses.compare.Comparison.Pair;
import jp.sekimori.clauses.outline.Outline.Node;

/**
 * Chooses which pairs stand side by side. Those must follow one another in the order of both
 * editions; of all such choices the one that leaves out the fewest clauses is taken, and a clause
 * that did not move is never left out for one that did.
 */
final class Alignment {
  private Alignment() {}

  /**
   * @param pairs in the newer edition's order
   * @param moved the clauses of the newer edition that moved; those below them move along
   * @return the pairs to be printed side by side, in order; n log n
   */
  static List<Pair> sideBySide(List<Pair> pairs, Set<Node> moved) {
    int count = pairs.size();
    int olderCount = pairs.stream().mapToInt(p -> p.older().order() + 1).max().orElse(0);
    var best = new PrefixMaximum(olderCount);
    long[] weight = new long[count];
    int[] before = new int[count];
    int last = -1;
    for (int i = 0; i < count; i++) {
      Pair pair = pairs.get(i);
      before[i] = best.of(pair.older().order());
      weight[i] =
          (before[i] < 0 ? 0 : weight[before[i]])
              + (movesAlong(pair.newer(), moved) ? 1 : count + 1);
      best.put(pair.older().order(), i, weight);
      last = last < 0 || weight[i] > weight[last] ? i : last;
    }
    var chosen = new ArrayDeque<Pair>();
    for (int i = last; i >= 0; i = before[i]) {
      chosen.addFirst(pairs.get(i));
    }
    return List.copyOf(chosen);
  }

  private static boolean movesAlong(Node node, Set<Node> moved) {
    return !moved.isEmpty()
        && (moved.contains(node) || node.parent().filter(p -> movesAlong(p, moved)).isPresent());
  }

  /** A Fenwick tree: the entry of the greatest weight among all keys below a bound. */
  private static final class PrefixMaximum {
    private final int[] entries;
    private long[] weights = {};

    PrefixMaximum(int keys) {
      entries = new int[keys + 1];
      Arrays.fill(entries, -1);
    }

    /** The heaviest entry with a key less than {@code bound}, or -1. */
    int of(int bound) {
      int found = -1;
      for (int at = bound; at > 0; at -= at & -at) {
        found = heavier(found, entries[at]);
      }
      return found;
    }

    void put(int key, int entry, long[] allWeights) {
      weights = allWeights;
      for (int at = key + 1; at < entries.length; at += at & -at) {
        entries[at] = heavier(entries[at], entry);
      }
    }

    private int heavier(int one, int other) {
      if (one < 0 || other < 0) {
        return Math.max(one, other);
      }
      return weights[other] > weights[one] ? other : one;
    }
  }
}
