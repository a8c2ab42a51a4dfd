package jp.sekimori.app.site;

import java.time.LocalDate;
import java.time.MonthDay;
import jp.sekimori.clauses.text.Message;

/** Fiscal years 年度, each named by the year in which it begins, in April. */
public final class FiscalYear {
  private static final MonthDay FIRST = MonthDay.of(4, 1);

  private FiscalYear() {}

  /** The one that a day belongs to. */
  public static int of(LocalDate day) {
    return day.isBefore(FIRST.atYear(day.getYear())) ? day.getYear() - 1 : day.getYear();
  }

  /** The day of this month and number that lies in a fiscal year. */
  public static LocalDate day(int fiscalYear, MonthDay day) {
    return day.atYear(day.isBefore(FIRST) ? fiscalYear + 1 : fiscalYear);
  }

  /** 令和8年度. */
  public static Message words(int fiscalYear) {
    String first = Wareki.day(FIRST.atYear(fiscalYear));
    return new Message(first.substring(0, first.indexOf('年')) + "年度", "FY" + fiscalYear);
  }
}
