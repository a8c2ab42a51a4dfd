package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.sekimori.clauses.outline.Outline.Node;

/**
 * The members of a series that stand in their right order, and those that do not: the longest
 * rising run of numbers is taken to be right, of several the one with the smaller numbers.
 */
record Sequence(List<Node> rising, List<Node> misplaced) {

  static Sequence of(Series series) {
    List<Node> members = series.members();
    int n = members.size();
    int[] tails = new int[n];
    int[] previous = new int[n];
    int length = 0;
    for (int i = 0; i < n; i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) / 2;
        if (Series.compare(end(members, tails[middle]), Series.position(members.get(i))) < 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low > 0 ? tails[low - 1] : -1;
      boolean smaller =
          low == length
              || Series.compare(Series.reached(members.get(i)), end(members, tails[low])) < 0;
      if (smaller) {
        tails[low] = i;
      }
      length = Math.max(length, low + 1);
    }
    return split(members, previous, length > 0 ? tails[length - 1] : -1);
  }

  private static List<Integer> end(List<Node> members, int index) {
    return Series.reached(members.get(index));
  }

  private static Sequence split(List<Node> members, int[] previous, int last) {
    var inOrder = new boolean[members.size()];
    for (int i = last; i >= 0; i = previous[i]) {
      inOrder[i] = true;
    }
    var rising = new ArrayList<Node>();
    var others = new ArrayList<Node>();
    for (int i = 0; i < members.size(); i++) {
      (inOrder[i] ? rising : others).add(members.get(i));
    }
    return new Sequence(rising, withoutRepetitions(others, rising));
  }

  /** A number that is used twice is another defect than one out of order. */
  private static List<Node> withoutRepetitions(List<Node> others, List<Node> rising) {
    Set<List<Integer>> taken = new HashSet<>();
    var ranges = new ArrayList<Node>();
    for (Node node : rising) {
      taken.add(Series.position(node));
      if (node.clause().label().isRange()) {
        ranges.add(node);
      }
    }
    return others.stream()
        .filter(node -> !node.clause().label().isRange())
        .filter(node -> taken.add(Series.position(node)))
        .filter(node -> ranges.stream().noneMatch(range -> covers(range, node)))
        .toList();
  }

  private static boolean covers(Node range, Node node) {
    List<Integer> position = Series.position(node);
    return Series.compare(Series.position(range), position) <= 0
        && Series.compare(position, Series.reached(range)) <= 0;
  }
}
