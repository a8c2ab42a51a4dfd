package jp.sekimori.clauses.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The address of a clause in its outline: {@code 第2部/第６/１/(8)#2}. Labels as printed, blanks inside
 * them removed, joined from the root by {@code /}; {@code #n} marks the n-th sibling with the same
 * label, the first bears none; the n-th unlabelled sibling is {@code ¶n}.
 */
public record ClausePath(List<Step> steps) implements Comparable<ClausePath> {
  public static final ClausePath ROOT = new ClausePath(List.of());

  /**
   * One step from parent to child.
   *
   * @param label the compact label, or {@code ¶n}
   * @param occurrence 1 for the first sibling with this label
   */
  public record Step(String label, int occurrence) {
    @Override
    public String toString() {
      return occurrence == 1 ? label : label + "#" + occurrence;
    }
  }

  public ClausePath {
    steps = List.copyOf(steps);
  }

  public ClausePath then(Step step) {
    var longer = new ArrayList<>(steps);
    longer.add(step);
    return new ClausePath(longer);
  }

  @Override
  public int compareTo(ClausePath other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return steps.stream().map(Step::toString).collect(Collectors.joining("/"));
  }
}
