package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.outline.Reading;

/** Finds drafting defects. */
public final class Linter {
  private Linter() {}

  /** Defects of one text, in printed order. */
  public static List<Finding> lint(Reading reading, Finding.Column column) {
    throw new UnsupportedOperationException("not written yet: " + reading + column);
  }

  /** Defects that show only when both editions are read together. */
  public static List<Finding> lintPair(Comparison comparison) {
    throw new UnsupportedOperationException("not written yet: " + comparison);
  }
}
