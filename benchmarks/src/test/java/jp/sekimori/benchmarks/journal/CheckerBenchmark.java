package jp.sekimori.benchmarks.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import jp.sekimori.benchmarks.Report;
import jp.sekimori.evidence.check.Checker;
import jp.sekimori.evidence.check.SampleLog;
import jp.sekimori.evidence.check.Trust;
import jp.sekimori.evidence.check.Verdict;
import jp.sekimori.evidence.tree.Hash;
import org.junit.jupiter.api.Test;

/** How fast an export is checked, beside hashing the same bytes and nothing else. */
class CheckerBenchmark {
  private static final int RECORDS = 200_000;
  private static final int ROUNDS = 5;

  @Test
  void recordsASecond() throws IOException {
    byte[] export = SampleLog.of(RECORDS, 20_000).export();
    double check = Double.MAX_VALUE;
    double hash = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      var checked =
          (Verdict.Checked) Checker.check(new ByteArrayInputStream(export), Trust.NOTHING);
      long between = System.nanoTime();
      assertThat(Hash.ofData(export)).isNotEqualTo(Hash.EMPTY);
      check = Math.min(check, between - start);
      hash = Math.min(hash, System.nanoTime() - between);
      assertThat(checked.isIntact()).isTrue();
    }
    var report = new Report("checker");
    report.line("An export of %,d records, best of %d rounds, one thread.", RECORDS, ROUNDS);
    report.line("");
    report.line("| records a second | time beside plain SHA-256 of the same bytes |");
    report.line("|---:|---:|");
    report.line("| %,.0f | %.1f |", RECORDS * 1e9 / check, check / hash);
    report.write();
  }
}
