package jp.sekimori.clauses.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/lint-rules.md lists the rules that there are. */
class LintRulesDocTest {
  private static final Path DOC = Path.of("../docs/lint-rules.md");
  private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+)` \\| (\\w+) \\|");

  @Test
  void docAndCodeListTheSameRulesWithTheSameSeverity() throws IOException {
    List<String> documented =
        Files.readAllLines(DOC).stream()
            .map(ROW::matcher)
            .filter(m -> m.find())
            .map(m -> m.group(1) + " " + m.group(2))
            .toList();
    List<String> coded =
        Rules.all().stream().map(rule -> rule.id() + " " + rule.severity().code()).toList();
    assertThat(documented).containsExactlyElementsOf(coded);
  }

  @Test
  void everyRuleHasAnIdOfItsOwnAndIsDescribedInBothLanguages() {
    assertThat(Rules.all()).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(Rules.all())
        .allSatisfy(
            rule -> {
              assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
              assertThat(rule.description().ja()).endsWith("。");
              assertThat(rule.description().en()).endsWith(".");
            });
  }
}
