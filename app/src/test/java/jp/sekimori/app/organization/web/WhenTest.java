package jp.sekimori.app.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {
  /** Nine in the morning of 1 April in Japan. */
  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

  @Test
  void anAddressWithoutADayIsAboutToday() {
    When when = When.read("", " ", NOW);
    assertThat(when)
        .isEqualTo(new When(TODAY, Optional.empty(), TODAY, when.typed(), when.problems()));
    assertThat(when.isNow()).isTrue();
    assertThat(when.query()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2025-03-31", "令和7年3月31日", "R7.3.31", "２０２５/３/３１"})
  void aDayIsReadAsOfficesWriteIt(String written) {
    When when = When.read(written, "", NOW);
    assertThat(when.day()).isEqualTo("2025-03-31");
    assertThat(when.query()).isEqualTo("?day=2025-03-31");
  }

  @Test
  void aMomentIsOneInJapan() {
    When when = When.read("2025-03-31", "2026-03-01T09:30", NOW);
    assertThat(when.believed()).contains(Instant.parse("2026-03-01T00:30:00Z"));
    assertThat(when.query()).isEqualTo("?day=2025-03-31&believed=2026-03-01T09:30");
    assertThat(When.read(when.day().toString(), when.believedText(), NOW)).isEqualTo(when);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-30,'',「2026-02-30」：暦にない日です。",
    "あした,'',「あした」：日付として読み取れません。",
    "0001-01-01,'',「0001-01-01」：1873年から9998年までの日を指定してください。",
    "'',昨日,「昨日」：時刻として読み取れません。2026-04-01T09:30 の形で指定してください。",
    "'',2026-04-01T09:01,「2026-04-01T09:01」：まだ来ていない時刻です。今より前の時刻を指定してください。",
  })
  void whatDoesNotExistIsSaidAndDoesNotCount(String day, String believed, String said) {
    When when = When.read(day, believed, NOW);
    assertThat(when.problems()).extracting(problem -> problem.ja()).containsExactly(said);
    assertThat(when.isNow()).isTrue();
    assertThat(when.page("any", "model").getStatus()).hasToString("400 BAD_REQUEST");
  }
}
