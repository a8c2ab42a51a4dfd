package jp.sekimori.clauses.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the lines so far.
 *
 * @param cost how surprising it is
 * @param before the reading without its last line; null when nothing is read
 * @param step what the last line was taken for; null when nothing is read
 * @param innermost the innermost open clause
 * @param habits what was learned about labels
 * @param closed whether nothing can continue what was read last, because it was left out （略）
 */
record OpenReading(
    double cost,
    @Nullable OpenReading before,
    @Nullable Step step,
    Level innermost,
    Habits habits,
    boolean closed) {
  static final OpenReading NOTHING_READ =
      new OpenReading(0, null, null, Level.DOCUMENT, Habits.NONE, true);

  /** Whether reading on from here is the same as reading on from {@code other}. */
  boolean goesOnLike(OpenReading other) {
    return closed == other.closed
        && innermost.contentHash() == other.innermost.contentHash()
        && innermost.isSameAs(other.innermost);
  }

  List<Step> steps() {
    var steps = new ArrayList<Step>();
    for (OpenReading reading = this; reading != null; reading = reading.before) {
      if (reading.step != null) {
        steps.add(reading.step);
      }
    }
    return steps.reversed();
  }
}
