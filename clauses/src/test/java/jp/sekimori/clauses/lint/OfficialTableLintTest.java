package jp.sekimori.clauses.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.clauses.Documents;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.table.ComparisonTable;
import org.junit.jupiter.api.Test;

/** What a careful reader finds in the official Fukushima table, by rule and line. */
class OfficialTableLintTest {
  private static final String NAME = "fukushima-2023-comparison-table.txt";

  private static ComparisonTable table() {
    Optional<Path> file =
        Stream.of(
                System.getProperty("SEKIMORI_SHARED"),
                System.getenv("SEKIMORI_SHARED"),
                "../../shared")
            .filter(root -> root != null)
            .map(root -> Path.of(root, "data", NAME))
            .filter(Files::exists)
            .findFirst();
    assumeTrue(file.isPresent(), "The official table is not at hand (../shared/data).");
    return switch (Documents.open(file.orElseThrow())) {
      case Opened.Table opened -> opened.table();
      case Opened.Text text -> throw new AssertionError("read as one column");
      case Opened.Unreadable unreadable -> throw new AssertionError(unreadable.what().en());
    };
  }

  private static List<String> serious(List<Finding> findings) {
    return Linted.names(
        findings.stream().filter(f -> f.severity() != Finding.Severity.QUESTION).toList());
  }

  @Test
  void findsTheDefectsOfTheNewColumnAndNoOthers() {
    List<Finding> findings = Linter.lint(table().newer(), Finding.Column.NEW);
    assertThat(serious(findings))
        .containsExactly(
            "blank-inside@293",
            "edit-remains@592",
            "term-spelling@845",
            "number-duplicate@950",
            "number-duplicate@1134",
            "misspelling@1367",
            "number-order@1812",
            "label-style@2159");
    assertThat(Linted.names(findings))
        .contains(
            "clause-duplicate@596",
            "label-nested@1031",
            "number-start-continued@1047",
            "number-start-continued@1106",
            "doubtful-spelling@1296");
  }

  @Test
  void findsTheDefectsOfTheOldColumnAndNoOthers() {
    List<Finding> findings = Linter.lint(table().older(), Finding.Column.OLD);
    assertThat(Linted.names(findings)).contains("bracket-uncertain@2115");
    assertThat(serious(findings))
        .containsExactly(
            "number-duplicate@81",
            "blank-inside@337",
            "number-duplicate@363",
            "range-overlap@509",
            "reference-title@517",
            "reference-title@525",
            "edit-remains@636",
            "number-duplicate@640",
            "term-spelling@889",
            "number-duplicate@1061",
            "number-duplicate@1156",
            "number-duplicate@1178",
            "misspelling@1411",
            "placeholder-date@2066",
            "blank-inside@2066",
            "label-style@2173");
  }

  @Test
  void findsTheFaultsThatTheRevisionMade() {
    ComparisonTable table = table();
    Comparison comparison = Comparison.of(table.older().outline(), table.newer().outline());
    assertThat(serious(Linter.lintPair(comparison)))
        .containsExactly("pair-new-fault@952", "pair-new-fault@1812");
  }
}
