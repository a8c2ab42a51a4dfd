package jp.sekimori.app.site;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** In a number that people read out, with what stands between: 令和8年度 持出 第12号. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<era>令和|平成)(?<year>元|\\d{1,2})年度(?:.*第(?<number>\\d+)号)?");

  /**
   * A number in English, without the Japanese sign: FY2026 No. 12. Where nothing is counted, what
   * stands beside the year stays, since it tells one from another.
   *
   * @return as it is, where it is no number of a fiscal year
   */
  public static String english(String number) {
    Matcher found = NUMBER.matcher(number);
    if (!found.find()) {
      return number;
    }
    int first = found.group("era").equals("令和") ? 2018 : 1988;
    int year = found.group("year").equals("元") ? 1 : Integer.parseInt(found.group("year"));
    String counted = found.group("number");
    String fiscal = "FY" + (first + year);
    return counted == null
        ? number.substring(0, found.start()) + fiscal + number.substring(found.end())
        : fiscal + " No. " + counted;
  }

  /** 令和8年度. */
  public static Message words(int fiscalYear) {
    String first = Wareki.day(FIRST.atYear(fiscalYear));
    return new Message(first.substring(0, first.indexOf('年')) + "年度", "FY" + fiscalYear);
  }
}
