package jp.sekimori.app.check;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.sekimori.app.control.Check.Schedule.Every;
import jp.sekimori.app.site.FiscalYear;

/**
 * The days of a schedule. The pack says when the first of a fiscal year opens and is due; the
 * others follow at equal distances. A last day of a month stays one: 4月30日, 5月31日.
 */
final class Rounds {
  private static final int MONTHS = 12;

  private final Every every;

  Rounds(Every every) {
    this.every = every;
  }

  /** Those of a fiscal year. Where the first opens late, the last may open in the next year. */
  List<Round> of(int fiscalYear) {
    return IntStream.range(0, perYear()).mapToObj(index -> round(fiscalYear, index)).toList();
  }

  /**
   * Those that ought to be under way on a day: the one that opened last, and others that are not
   * due yet; the oldest first.
   */
  List<Round> on(LocalDate day) {
    int year = FiscalYear.of(day);
    var opened = new ArrayList<Round>();
    for (int each = year - 2; each <= year; each++) {
      of(each).stream().filter(round -> !round.opens().isAfter(day)).forEach(opened::add);
    }
    Round newest = opened.getLast();
    return opened.stream().filter(round -> round == newest || round.isOpenOn(day)).toList();
  }

  private int perYear() {
    return MONTHS / every.period().months();
  }

  private Round round(int fiscalYear, int index) {
    LocalDate opens = opens(fiscalYear, index);
    LocalDate next =
        index + 1 < perYear() ? opens(fiscalYear, index + 1) : opens(fiscalYear + 1, 0);
    return new Round(fiscalYear, index + 1, opens, due(fiscalYear, index), next.minusDays(1));
  }

  private LocalDate opens(int fiscalYear, int index) {
    return moved(FiscalYear.day(fiscalYear, every.opens()), every.opens(), index);
  }

  private LocalDate due(int fiscalYear, int index) {
    LocalDate first = FiscalYear.day(fiscalYear, every.opens());
    LocalDate due = every.due().atYear(first.getYear());
    return moved(
        due.isBefore(first) ? every.due().atYear(first.getYear() + 1) : due, every.due(), index);
  }

  private LocalDate moved(LocalDate first, MonthDay written, int index) {
    LocalDate day = first.plusMonths((long) index * every.period().months());
    return isLastOfMonth(written)
        ? YearMonth.from(day).atEndOfMonth()
        : day.withDayOfMonth(Math.min(written.getDayOfMonth(), day.lengthOfMonth()));
  }

  /** 2月28日 is taken for the last of February. */
  private static boolean isLastOfMonth(MonthDay day) {
    return day.getDayOfMonth() >= day.getMonth().minLength();
  }
}
