package jp.sekimori.evidence.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fast an export is checked. Only in the long tests, on a machine with nothing else to do. */
@Tag("long")
class SpeedTest {
  private static final int RECORDS = 200_000;
  private static final double NANOS = 1e9;

  @Test
  void aHundredThousandRecordsAreCheckedInASecond() throws IOException {
    byte[] export = SampleLog.of(RECORDS, 20_000).export();
    double best = 0;
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      var checked =
          (Verdict.Checked) Checker.check(new ByteArrayInputStream(export), Trust.NOTHING);
      best = Math.max(best, RECORDS / ((System.nanoTime() - start) / NANOS));
      assertThat(checked.isIntact()).isTrue();
    }
    assertThat(best).as("records a second").isGreaterThan(100_000);
  }
}
