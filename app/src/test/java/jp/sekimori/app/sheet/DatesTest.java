package jp.sekimori.app.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026/4/1",
        "2026-04-01",
        "2026.4.1",
        "20260401",
        "2026年4月1日",
        "２０２６年４月１日",
        "令和8年4月1日",
        "令和８年４月１日（水）",
        "R8.4.1",
        "R08.04.01",
        "r8/4/1",
        "令8.4.1",
        "令和 8年 4月 1日",
        "㋿8年4月1日",
      })
  void readsWhatOfficesWrite(String text) {
    assertThat(Dates.read(text)).isEqualTo(new DateRead.Day(LocalDate.of(2026, 4, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "令和元年5月1日, 2019-05-01",
    "R1.5.1, 2019-05-01",
    "平成31年4月30日, 2019-04-30",
    "H31.4.30, 2019-04-30",
    "昭和64年1月7日, 1989-01-07",
    "S40.4.1, 1965-04-01",
    "令和6年2月29日, 2024-02-29",
  })
  void countsTheYearsOfEachEra(String text, LocalDate day) {
    assertThat(Dates.read(text)).isEqualTo(new DateRead.Day(day));
  }

  @ParameterizedTest
  @CsvSource({
    "令和5年2月30日, 暦にない日です",
    "2026/2/29, 暦にない日です",
    "2026/13/1, 暦にない日です",
    "平成31年5月1日, 令和元年5月1日のことであれば",
    "H31.6.30, 令和元年6月30日のことであれば",
    "昭和70年4月1日, 平成7年4月1日のことであれば",
    "令和元年4月30日, 平成31年4月30日のことであれば",
    "平成31年6月31日, 暦にない日です",
    "令和0年4月1日, 暦にない日です",
    "8.4.1, 年号がない",
    "08/04/01, 年号がない",
    "4月1日, 読み取れません",
    "未定, 読み取れません",
    "2026/4, 読み取れません",
    "'', 読み取れません",
  })
  void guessesNothing(String text, String why) {
    assertThat(Dates.read(text)).isInstanceOf(DateRead.Refused.class).asString().contains(why);
  }
}
