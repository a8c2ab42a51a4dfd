package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.fixtures.Outlines;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Reading;

/** Lints outlines written down in a test; a finding is named {@code rule@line}. */
final class Linted {
  private Linted() {}

  static List<Finding> findings(Outline outline) {
    return Linter.lint(new Reading(outline, List.of(), List.of()), Finding.Column.NEW);
  }

  static List<Finding> findings(String indented) {
    return findings(Outlines.indented(indented));
  }

  static List<String> rules(String indented) {
    return names(findings(indented));
  }

  /** One sentence as the only clause of a text. */
  static List<String> sentence(String text) {
    return names(findings("第１ 規定\n  ¶" + text)).stream().map(n -> n.replaceAll("@.*", "")).toList();
  }

  static List<String> pair(String older, String newer) {
    return names(
        Linter.lintPair(Comparison.of(Outlines.indented(older), Outlines.indented(newer))));
  }

  static List<String> names(List<Finding> findings) {
    return findings.stream().map(f -> f.rule() + "@" + f.line()).toList();
  }

  static Finding only(String indented, String rule) {
    return findings(indented).stream().filter(f -> f.rule().equals(rule)).findFirst().orElseThrow();
  }
}
