package jp.sekimori.app.decision.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 令和7年度 第1号, FY2025 No. 1",
    "2026-04-01, 令和8年度 第1号, FY2026 No. 1",
    "2019-05-01, 平成31年度 第1号, FY2019 No. 1"
  })
  void aFiscalYearBeginsInApril(LocalDate day, String ja, String en) {
    var number = new Numbered(Numbered.year(day), 1);
    assertThat(number.words().ja()).isEqualTo(ja);
    assertThat(number.words().en()).isEqualTo(en);
  }

  @Test
  void numbersBeginAtOne() {
    assertThatThrownBy(() -> new Numbered(2026, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
