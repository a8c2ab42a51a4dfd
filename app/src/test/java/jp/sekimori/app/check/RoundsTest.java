package jp.sekimori.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.sekimori.app.control.Check.Period;
import jp.sekimori.app.control.Check.Schedule.Every;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** On which days checks are made. */
class RoundsTest {
  private static final MonthDay APRIL = MonthDay.of(4, 1);

  private static Rounds every(Period period, String opens, String due) {
    return new Rounds(new Every(period, MonthDay.parse("--" + opens), MonthDay.parse("--" + due)));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void aYearlyOneOpensOnceInTheFiscalYear() {
    List<Round> rounds = every(Period.YEAR, "04-01", "06-30").of(2026);
    assertThat(rounds)
        .containsExactly(
            new Round(2026, 1, day("2026-04-01"), day("2026-06-30"), day("2027-03-31")));
    assertThat(every(Period.YEAR, "01-15", "03-20").of(2026).getFirst().opens())
        .isEqualTo("2027-01-15");
    assertThat(every(Period.YEAR, "12-01", "01-31").of(2026).getFirst().due())
        .isEqualTo("2027-01-31");
  }

  @Test
  void halvesQuartersAndMonthsFollowAtEqualDistances() {
    assertThat(every(Period.HALF_YEAR, "04-01", "05-31").of(2026))
        .extracting(round -> round.opens() + "/" + round.due())
        .containsExactly("2026-04-01/2026-05-31", "2026-10-01/2026-11-30");
    assertThat(every(Period.QUARTER, "04-10", "04-30").of(2026))
        .extracting(round -> round.opens() + "/" + round.due())
        .containsExactly(
            "2026-04-10/2026-04-30",
            "2026-07-10/2026-07-31",
            "2026-10-10/2026-10-31",
            "2027-01-10/2027-01-31");
    assertThat(every(Period.MONTH, "04-01", "04-30").of(2026))
        .extracting(Round::due)
        .contains(day("2026-05-31"), day("2027-02-28"));
  }

  @Test
  void onADayThereIsTheOneThatOpenedLastEvenIfItIsOver() {
    Rounds yearly = every(Period.YEAR, "04-01", "06-30");
    assertThat(yearly.on(day("2026-03-31"))).extracting(Round::fiscalYear).containsExactly(2025);
    assertThat(yearly.on(day("2026-04-01"))).extracting(Round::fiscalYear).containsExactly(2026);
    assertThat(yearly.on(day("2026-11-23"))).extracting(Round::fiscalYear).containsExactly(2026);
    assertThat(every(Period.MONTH, "04-01", "05-15").on(day("2026-05-10")))
        .extracting(Round::number)
        .containsExactly(1, 2);
  }

  @Test
  void whoeverBeginsLateIsGivenTheSameTimeButNotIntoTheNext() {
    Round round = every(Period.YEAR, "04-01", "06-30").of(2026).getFirst();
    assertThat(round.dueIfBegunOn(day("2026-06-30"))).isEqualTo("2026-06-30");
    assertThat(round.dueIfBegunOn(day("2026-07-01"))).isEqualTo("2026-09-29");
    assertThat(round.dueIfBegunOn(day("2027-02-01"))).isEqualTo("2027-03-31");
  }

  /** Generated schedules: no day is left out or counted twice, whatever the schedule. */
  @RepeatedTest(300)
  void theRoundsOfAllYearsFollowOneAnotherWithoutGap(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    Every schedule =
        new Every(
            Period.values()[random.nextInt(Period.values().length)], any(random), any(random));
    var rounds = new ArrayList<Round>();
    for (int year = 2023; year <= 2029; year++) {
      rounds.addAll(new Rounds(schedule).of(year));
    }
    for (int i = 1; i < rounds.size(); i++) {
      Round before = rounds.get(i - 1);
      Round round = rounds.get(i);
      assertThat(round.opens()).isEqualTo(before.last().plusDays(1));
      assertThat(round.due()).isAfterOrEqualTo(round.opens()).isAfter(before.due());
      LocalDate day = round.opens().plusDays(random.nextInt(400));
      assertThat(round.dueIfBegunOn(day)).isAfterOrEqualTo(round.due());
    }
    LocalDate day = LocalDate.of(2025, 4, 1).plusDays(random.nextInt(1400));
    assertThat(new Rounds(schedule).on(day))
        .isEqualTo(
            rounds.stream()
                .filter(
                    round ->
                        !day.isBefore(round.opens())
                            && (!day.isAfter(round.last()) || !day.isAfter(round.due())))
                .toList());
    assertThat(new Rounds(schedule).of(2026).getFirst().opens())
        .isBetween(APRIL.atYear(2026), APRIL.atYear(2027).minusDays(1));
  }

  private static MonthDay any(Random random) {
    return MonthDay.from(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366)));
  }
}
