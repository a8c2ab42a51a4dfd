package jp.sekimori.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days by era, written and found. */
class WarekiTest {

  @ParameterizedTest
  @CsvSource({
    "2019-04-30, 平成31年4月30日",
    "2019-05-01, 令和元年5月1日",
    "2023-06-05, 令和5年6月5日",
    "1989-01-07, 昭和64年1月7日",
    "1989-01-08, 平成元年1月8日",
  })
  void aDayIsWrittenByItsEraAndReadBack(LocalDate day, String written) {
    assertThat(Wareki.day(day)).isEqualTo(written);
    assertThat(Wareki.first("この規程は、" + written + "から施行する。")).contains(day);
  }

  @ParameterizedTest
  @CsvSource({
    "1872-12-31, 西暦1872年12月31日",
    "0022-03-01, 西暦22年3月1日",
    "+999999999-01-01, 西暦999999999年1月1日",
  })
  void aDayThatNoEraCountsIsWrittenByItsYear(LocalDate day, String written) {
    assertThat(Wareki.day(day)).isEqualTo(written);
  }

  @Test
  void digitsOfEitherWidthAreRead() {
    assertThat(Wareki.first("令和５年６月５日")).contains(LocalDate.of(2023, 6, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"令和５年○月○日", "平成31年5月1日", "令和5年2月30日", "昭和64年1月8日", "公布の日", ""})
  void whatIsNoDayIsNotReadAsOne(String text) {
    assertThat(Wareki.first(text)).isEmpty();
  }

  @Test
  void theFirstDayThatExistsIsFound() {
    assertThat(Wareki.first("令和5年2月30日の次は令和5年3月1日")).contains(LocalDate.of(2023, 3, 1));
  }
}
