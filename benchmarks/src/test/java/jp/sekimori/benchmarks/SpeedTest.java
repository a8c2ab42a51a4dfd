package jp.sekimori.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.fixtures.EditionGenerator;
import jp.sekimori.clauses.fixtures.Editions;
import org.junit.jupiter.api.Test;

/** The limits that no change may pass; the figures themselves are measured by SpeedBenchmark. */
class SpeedTest {

  @Test
  void comparingTwoHundredAndFiftyClausesTakesLessThanFiftyMilliseconds() {
    assertThat(compare(250)).isLessThan(50);
  }

  @Test
  void comparingTenThousandClausesTakesLessThanTwoSeconds() {
    assertThat(compare(10_000)).isLessThan(2_000);
  }

  @Test
  void fourTimesTheClausesCostNoMoreThanNLogN() {
    assertThat(compare(4_000) / compare(1_000)).isLessThan(8);
  }

  private static double compare(int clauses) {
    Editions editions = EditionGenerator.editions(clauses, clauses);
    return Stopwatch.milliseconds(() -> Comparison.of(editions.older(), editions.newer()));
  }
}
