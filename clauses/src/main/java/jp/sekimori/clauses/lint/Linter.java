package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.outline.Reading;

/** Finds drafting defects. */
public final class Linter {
  private Linter() {}

  /** Defects of one text, in printed order. */
  public static List<Finding> lint(Reading reading, Finding.Column column) {
    var draft = new Draft(reading.outline());
    var report = new Report(column);
    Rules.OF_TEXT.forEach(rule -> rule.check(draft, report));
    return report.findings();
  }

  /**
   * Defects that show only when both editions are read together, in the printed order of the newer
   * one; paths and lines are those of the newer edition.
   */
  public static List<Finding> lintPair(Comparison comparison) {
    var older = new Draft(comparison.older());
    var newer = new Draft(comparison.newer());
    var report = new Report(Finding.Column.PAIR);
    Rules.OF_PAIR.forEach(rule -> rule.check(comparison, older, newer, report));
    return report.findings();
  }
}
