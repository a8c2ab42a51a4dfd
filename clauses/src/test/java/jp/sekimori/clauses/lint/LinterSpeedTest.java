package jp.sekimori.clauses.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.sekimori.clauses.fixtures.Style;
import jp.sekimori.clauses.outline.Outline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bounds wide enough for a busy machine; the figures themselves are in docs/lint-rules.md. */
class LinterSpeedTest {

  @ParameterizedTest
  @EnumSource(
      value = Style.class,
      names = {"ARTICLES", "PARTS", "KANJI"})
  void lintsTenThousandClausesInSeconds(Style style) {
    Outline large = CleanPolicies.policy(style, 1, 10_000);
    long start = System.nanoTime();
    Linted.findings(large);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void aListOfTenThousandBrothersCostsNoMoreThanALineForEach() {
    var text = new StringBuilder();
    for (int n = 1; n <= 9_999; n++) {
      text.append(n).append(" 前項及び上記(1)の規定により、端末端末を返す。\n");
    }
    long start = System.nanoTime();
    assertThat(Linted.findings(text.toString())).hasSizeGreaterThan(9_000);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }
}
