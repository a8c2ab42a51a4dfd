package jp.sekimori.app.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One time at which a check of a schedule is made: 令和8年度 第2回.
 *
 * @param fiscalYear in which the year of the schedule begins, in April
 * @param number of the fiscal year's, from 1
 * @param last the day before the next one opens
 */
record Round(int fiscalYear, int number, LocalDate opens, LocalDate due, LocalDate last) {
  Round {
    if (number < 1 || due.isBefore(opens) || last.isBefore(opens)) {
      throw new IllegalArgumentException("No round: " + opens + " to " + due + ", " + last);
    }
  }

  boolean isOpenOn(LocalDate day) {
    return !day.isBefore(opens) && !day.isAfter(due);
  }

  /**
   * By when it has to be finished if it begins on a day. Whoever begins after the day that the
   * schedule sets is given the same time, but not longer than until the next one opens.
   */
  LocalDate dueIfBegunOn(LocalDate day) {
    if (!day.isAfter(due)) {
      return due;
    }
    LocalDate given = day.plusDays(ChronoUnit.DAYS.between(opens, due));
    LocalDate end = last.isBefore(day) ? day : last;
    return given.isAfter(end) ? end : given;
  }
}
