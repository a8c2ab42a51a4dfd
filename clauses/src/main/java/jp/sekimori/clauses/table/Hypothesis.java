package jp.sekimori.clauses.table;

import org.jspecify.annotations.Nullable;

/**
 * One way to put the strands read so far into two columns.
 *
 * @param score higher is likelier
 * @param runs the latest run of strands in one column, with those before it
 * @param lastLeft the latest strand of the left column that has its twin in the right one; -1 for
 *     none
 * @param lastRight likewise
 * @param changes how often the column has changed on this page
 * @param twins the latest pair of twins, with those before it
 * @param labels where the numbering of each column has come to
 */
record Hypothesis(
    int score,
    Run runs,
    int changes,
    int lastLeft,
    int lastRight,
    @Nullable Twins twins,
    Numbering labels) {

  /** Strands from {@code start} on that stand in one column. */
  record Run(int start, Side side, @Nullable Run before) {}

  /** A strand of the left column and its twin in the right one. */
  record Twins(int left, int right, @Nullable Twins before) {}

  Side side() {
    return runs.side();
  }

  int last(Side side) {
    return side == Side.LEFT ? lastLeft : lastRight;
  }

  /** The column that an earlier strand was put in. */
  Side sideOf(int strand) {
    Run run = runs;
    while (run.start() > strand && run.before() != null) {
      run = run.before();
    }
    return run.side();
  }

  /** How many strands of a column lie between two, both left out. */
  int between(Side side, int after, int before) {
    int count = 0;
    int end = before;
    for (Run run = runs; run != null && end > after + 1; run = run.before()) {
      int start = Math.max(run.start(), after + 1);
      if (run.side() == side && end > start) {
        count += end - start;
      }
      end = Math.min(end, run.start());
    }
    return count;
  }
}
