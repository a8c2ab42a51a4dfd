package jp.sekimori.app.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What an edition is on a day follows from its dates alone. */
class DatesTest {
  private static final LocalDate DECIDED = LocalDate.of(2023, 5, 20);
  private static final LocalDate FROM = LocalDate.of(2023, 6, 5);
  private static final LocalDate UNTIL = LocalDate.of(2026, 4, 1);
  private static final Dates WHOLE = new Dates(DECIDED, FROM, UNTIL);

  @Test
  void anEditionWithoutDatesIsADraft() {
    assertThat(Dates.NONE.on(FROM)).isEqualTo(Status.DRAFT);
  }

  @Test
  void itComesIntoForceAndIsRepealedByItselfOnTheDay() {
    assertThat(WHOLE.on(FROM.minusDays(1))).isEqualTo(Status.DECIDED);
    assertThat(WHOLE.on(FROM)).isEqualTo(Status.IN_FORCE);
    assertThat(WHOLE.on(UNTIL.minusDays(1))).isEqualTo(Status.IN_FORCE);
    assertThat(WHOLE.on(UNTIL)).isEqualTo(Status.REPEALED);
  }

  @Test
  void whatWasDecidedAndGivenUpWasNeverInForce() {
    var givenUp = new Dates(DECIDED, null, UNTIL);
    assertThat(givenUp.on(FROM)).isEqualTo(Status.DECIDED);
    assertThat(givenUp.on(UNTIL)).isEqualTo(Status.REPEALED);
  }

  @Test
  void nothingIsRepealedBeforeItBegan() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Dates(null, FROM, FROM));
    assertThatIllegalArgumentException().isThrownBy(() -> new Dates(DECIDED, null, DECIDED));
  }
}
