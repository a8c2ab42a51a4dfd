package jp.sekimori.app.decision.kept;

import java.time.LocalDate;
import java.time.MonthDay;
import jp.sekimori.app.site.Wareki;
import jp.sekimori.clauses.text.Message;

/**
 * The number of a kept decision: 令和8年度 第12号.
 *
 * @param year in which the fiscal year begins, in April
 * @param number from 1
 */
public record Numbered(int year, int number) {
  private static final MonthDay FIRST = MonthDay.of(4, 1);

  public Numbered {
    if (number < 1) {
      throw new IllegalArgumentException("Numbers begin at 1: " + number);
    }
  }

  /** The fiscal year that a day belongs to. */
  public static int year(LocalDate day) {
    return day.isBefore(FIRST.atYear(day.getYear())) ? day.getYear() - 1 : day.getYear();
  }

  /** The last day of the fiscal year that a day belongs to (年度末). */
  public static LocalDate lastDay(LocalDate day) {
    return FIRST.atYear(year(day) + 1).minusDays(1);
  }

  public static Message year(int year) {
    String first = Wareki.day(FIRST.atYear(year));
    return new Message(first.substring(0, first.indexOf('年')) + "年度", "FY" + year);
  }

  public Message words() {
    Message begun = year(year);
    return new Message(begun.ja() + " 第" + number + "号", begun.en() + " No. " + number);
  }
}
