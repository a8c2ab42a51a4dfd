package jp.sekimori.clauses.print;

import java.util.ArrayDeque;
import java.util.List;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;

/**
 * Decides between the readings of labels that have several (イ after ア, or before ロ), by what makes
 * the clauses of one parent one series.
 */
final class SiblingLabels {
  private static final double OTHER_KIND = 3;
  private static final double OUT_OF_ORDER = 1;
  private static final double LESS_LIKELY = 0.1;
  private static final double LONGEST = 1.5;

  private SiblingLabels() {}

  /**
   * @param readings for each labelled sibling its readings, the likeliest first; none is empty
   * @return for each the reading that fits the others best
   */
  static List<Label> decide(List<List<Label>> readings) {
    int count = readings.size();
    var cost = new double[count][];
    var before = new int[count][];
    for (int i = 0; i < count; i++) {
      int choices = readings.get(i).size();
      cost[i] = new double[choices];
      before[i] = new int[choices];
      for (int choice = 0; choice < choices; choice++) {
        Label label = readings.get(i).get(choice);
        cost[i][choice] = LESS_LIKELY * choice + length(label);
        if (i == 0) {
          cost[i][choice] += label.number() <= 1 ? 0 : OUT_OF_ORDER;
        } else {
          List<Label> earlier = readings.get(i - 1);
          before[i][choice] = cheapest(earlier, cost[i - 1], label);
          Label last = earlier.get(before[i][choice]);
          cost[i][choice] += cost[i - 1][before[i][choice]] + step(last, label);
        }
      }
    }
    return trace(readings, cost, before);
  }

  private static List<Label> trace(List<List<Label>> readings, double[][] cost, int[][] before) {
    var decided = new ArrayDeque<Label>();
    int choice = -1;
    for (int i = readings.size() - 1; i >= 0; i--) {
      choice = choice < 0 ? smallest(cost[i]) : before[i + 1][choice];
      decided.addFirst(readings.get(i).get(choice));
    }
    return List.copyOf(decided);
  }

  private static int cheapest(List<Label> earlier, double[] cost, Label label) {
    var total = new double[cost.length];
    for (int i = 0; i < cost.length; i++) {
      total[i] = cost[i] + step(earlier.get(i), label);
    }
    return smallest(total);
  }

  private static int smallest(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] < values[best] ? i : best;
    }
    return best;
  }

  /** イ～ウ is two of アイウ rather than 24 of イロハ. */
  private static double length(Label label) {
    return label.isRange()
        ? Math.min(LONGEST, LESS_LIKELY * Math.abs(label.until().getFirst() - label.number()))
        : 0;
  }

  private static double step(Label last, Label next) {
    if (last.kind() != next.kind()) {
      return OTHER_KIND + (next.number() <= 1 ? 0 : OUT_OF_ORDER);
    }
    return follows(last, next) ? 0 : OUT_OF_ORDER;
  }

  /** Whether a label is the next in the series of another: 4 after 3, 第8条の2 after 第8条. */
  static boolean follows(Label last, Label next) {
    if (last.kind() != next.kind() || next.numbers().isEmpty()) {
      return false;
    }
    if (last.kind() == LabelKind.COMPOUND) {
      return !last.reached().isEmpty()
          && next.numbers().getLast() == last.reached().getLast() + 1
          && next.numbers().size() == last.reached().size();
    }
    int reached = last.reached().isEmpty() ? 0 : last.reached().getFirst();
    boolean branch = next.numbers().size() > 1 && next.number() == reached;
    return branch || next.number() == reached + 1;
  }
}
