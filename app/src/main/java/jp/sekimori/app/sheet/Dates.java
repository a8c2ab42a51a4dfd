package jp.sekimori.app.sheet;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekimori.app.sheet.DateRead.Day;
import jp.sekimori.app.sheet.DateRead.Refused;
import jp.sekimori.clauses.text.Message;

/**
 * Reads dates as offices write them: 令和8年4月1日, R8.4.1, 令8/4/1, 2026/4/1, 2026-04-01, 20260401, in
 * digits of either width. A day that does not exist, or that lies outside its era, is none.
 */
public final class Dates {
  /** The first whole year of the calendar that Japan uses. */
  private static final int FIRST_YEAR = 1873;

  private static final int LAST_YEAR = 9998;

  private static final String SEPARATED =
      "\\s*([0-9]{1,4}|元)\\s*[年./-]\\s*([0-9]{1,2})\\s*[月./-]\\s*([0-9]{1,2})\\s*日?";

  /** What may stand behind a date: (水), (水曜日). */
  private static final String WEEKDAY = "(?:\\s*\\([日月火水木金土](?:曜日?)?\\))?";

  private static final Pattern OF_ERA =
      Pattern.compile("(明治|大正|昭和|平成|令和|[明大昭平令MTSHRmtshr])" + SEPARATED + WEEKDAY);
  private static final Pattern WESTERN = Pattern.compile("(?:西暦)?" + SEPARATED + WEEKDAY);
  private static final Pattern DENSE = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

  private static final Map<Character, JapaneseEra> ERAS =
      Map.of(
          'M',
          JapaneseEra.MEIJI,
          '明',
          JapaneseEra.MEIJI,
          'T',
          JapaneseEra.TAISHO,
          '大',
          JapaneseEra.TAISHO,
          'S',
          JapaneseEra.SHOWA,
          '昭',
          JapaneseEra.SHOWA,
          'H',
          JapaneseEra.HEISEI,
          '平',
          JapaneseEra.HEISEI);

  private Dates() {}

  /**
   * Reads a day that somebody asks about: one of the years that everything here can reckon with.
   */
  public static DateRead asked(String text) {
    return switch (read(text)) {
      case DateRead.Day(var day) when day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ->
          new DateRead.Refused(
              new Message(
                  "「" + text + "」：1873年から9998年までの日を指定してください。",
                  "“" + text + "”: Name a day of the years 1873 to 9998."));
      case DateRead is -> is;
    };
  }

  public static DateRead read(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    Matcher era = OF_ERA.matcher(plain);
    if (era.matches()) {
      return ofEra(text, era);
    }
    Matcher western = WESTERN.matcher(plain);
    Matcher dense = DENSE.matcher(plain);
    if (dense.matches()) {
      return western(text, dense);
    }
    if (!western.matches()) {
      return refused(text, "日付として読み取れません。", "This cannot be read as a date.");
    }
    if (western.group(1).length() < 4) {
      return refused(text, "年号がないため、何年か決められません。", "The era is missing, so the year is uncertain.");
    }
    return western(text, western);
  }

  private static DateRead western(String text, Matcher date) {
    try {
      return new Day(LocalDate.of(number(date, 1), number(date, 2), number(date, 3)));
    } catch (DateTimeException e) {
      return missing(text);
    }
  }

  private static DateRead ofEra(String text, Matcher date) {
    JapaneseEra era = era(date.group(1));
    int year = date.group(2).equals("元") ? 1 : number(date, 2);
    try {
      // Of an era that had ended by then, the calendar itself makes no date.
      return new Day(
          LocalDate.from(
              JapaneseChronology.INSTANCE.date(era, year, number(date, 3), number(date, 4))));
    } catch (DateTimeException e) {
      return ofOtherEra(text, era, year, date);
    }
  }

  /** People go on counting the years of an era that has ended: which day it would be, is said. */
  private static DateRead ofOtherEra(String text, JapaneseEra era, int year, Matcher date) {
    int first = JapaneseChronology.INSTANCE.prolepticYear(era, 1);
    try {
      var day = LocalDate.of(first + year - 1, number(date, 3), number(date, 4));
      return year < 1 || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
          ? missing(text)
          : refused(
              text,
              "その年号の日ではありません。" + inItsEra(day) + "のことであれば、そう書いてください。",
              "That era does not have this day; if " + day + " is meant, write so.");
    } catch (DateTimeException e) {
      return missing(text);
    }
  }

  private static String inItsEra(LocalDate day) {
    var date = JapaneseDate.from(day);
    int year = date.get(ChronoField.YEAR_OF_ERA);
    return date.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN)
        + (year == 1 ? "元" : year)
        + "年"
        + day.getMonthValue()
        + "月"
        + day.getDayOfMonth()
        + "日";
  }

  private static JapaneseEra era(String name) {
    return ERAS.getOrDefault(Character.toUpperCase(name.charAt(0)), JapaneseEra.REIWA);
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }

  private static DateRead missing(String text) {
    return refused(text, "暦にない日です。", "There is no such day.");
  }

  private static DateRead refused(String text, String ja, String en) {
    return new Refused(new Message("「" + text + "」：" + ja, "“" + text + "”: " + en));
  }
}
