package jp.sekimori.clauses.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import jp.sekimori.clauses.text.Line;
import org.junit.jupiter.api.Test;

class SuppressionsTest {
  private static final List<Finding> FINDINGS =
      Linted.findings("１ 鍵\n  ア 保管\n  ア 貸与\n２ 端末\n  ア 保管\n  ウ 貸与\n");

  private static Suppressions parse(String... lines) {
    return Suppressions.parse(
        IntStream.range(0, lines.length).mapToObj(i -> new Line(i + 1, lines[i])).toList());
  }

  @Test
  void keepsWhatNoEntryCoversAndGivesTheReasonForTheRest() {
    var outcome = parse("# 見え消しが失われた行", "", "number-duplicate | １/ア | 原本のとおり").apply(FINDINGS);
    assertThat(Linted.names(outcome.kept())).containsExactly("number-skipped@6");
    assertThat(outcome.suppressed()).hasSize(1);
    assertThat(outcome.suppressed().getFirst().entry().reason()).isEqualTo("原本のとおり");
    assertThat(outcome.unused()).isEmpty();
  }

  @Test
  void takesAStarForAnyRuleAnyPathOrAllBelowAClause() {
    assertThat(parse("* | * | 下書き").apply(FINDINGS).kept()).isEmpty();
    assertThat(parse("number-skipped | ２/* | 下書き").apply(FINDINGS).kept()).hasSize(1);
    assertThat(parse("number-skipped | ３/* | 下書き").apply(FINDINGS).kept()).hasSize(2);
  }

  @Test
  void namesEntriesThatFitNothing() {
    var outcome = parse("excerpt | * | 抜粋", "number-skipped | * | 欠番").apply(FINDINGS);
    assertThat(outcome.unused()).extracting(Suppressions.Entry::line).containsExactly(1);
  }

  @Test
  void refusesAnEntryWithoutReasonFormOrRule() {
    var suppressions =
        parse("number-skipped | *", "number-skipped | * |  ", "number", "number-x | * | 例");
    assertThat(suppressions.entries()).isEmpty();
    assertThat(suppressions.problems())
        .extracting(Suppressions.Problem::message)
        .extracting("en")
        .containsExactly(
            "Suppression line 1 gives no reason. Write the reason after the second \"|\".",
            "Suppression line 2 gives no reason. Write the reason after the second \"|\".",
            "Suppression line 3 is not of the form \"rule | path | reason\".",
            "Suppression line 4 names number-x, which is no rule.");
  }
}
