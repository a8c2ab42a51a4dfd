package jp.sekimori.clauses.outline;

import jp.sekimori.clauses.label.LabelReader;
import org.jspecify.annotations.Nullable;

/**
 * What one line was taken for.
 *
 * @param line 0-based index among the lines that are not blank
 * @param candidate the label it starts with; null unless it starts a labelled clause
 * @param depth how many clauses stand above the one it starts (0 for a root); of a continuation, -1
 * @param margin by how much the next best thing to take this line for was more surprising
 * @param rival the kind of thing that was next best
 */
record Step(
    int line,
    Taken taken,
    LabelReader.@Nullable Candidate candidate,
    int depth,
    double margin,
    Taken rival) {

  /** The ways to take a line. */
  enum Taken {
    CONTINUATION,
    PARAGRAPH,
    CLAUSE
  }
}
