package jp.sekimori.app.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days by the name of the era (和暦): 令和8年4月1日. */
public final class Wareki {
  private static final DateTimeFormatter DAY =
      new DateTimeFormatterBuilder()
          .appendPattern("G")
          .toFormatter(Locale.JAPAN)
          .withChronology(JapaneseChronology.INSTANCE);
  private static final Pattern WRITTEN =
      Pattern.compile("(明治|大正|昭和|平成|令和)(元|\\d{1,2})年(\\d{1,2})月(\\d{1,2})日");

  private static final int LAST_YEAR = 9999;

  /** The first day of the calendar that has months as ours: before it, eras count other months. */
  private static final LocalDate FIRST = LocalDate.of(1873, 1, 1);

  private Wareki() {}

  /** A day before the Gregorian calendar, a slip of the keyboard most likely, by its bare year. */
  public static String day(LocalDate day) {
    if (day.isBefore(FIRST) || day.getYear() > LAST_YEAR) {
      return "西暦" + day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
    JapaneseDate date = JapaneseDate.from(day);
    int year = date.get(ChronoField.YEAR_OF_ERA);
    return DAY.format(date)
        + (year == 1 ? "元" : year)
        + "年"
        + day.getMonthValue()
        + "月"
        + day.getDayOfMonth()
        + "日";
  }

  /** The first day written in a text, in digits of either width; empty where no day is named. */
  public static Optional<LocalDate> first(String text) {
    var found = WRITTEN.matcher(halfWidth(text));
    while (found.find()) {
      Optional<LocalDate> day = day(found.group(1), found.group(2), found.group(3), found.group(4));
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String era, String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(
              start(era) + (year.equals("元") ? 1 : Integer.parseInt(year)),
              Integer.parseInt(month),
              Integer.parseInt(day));
      // A year that the era had not reached any more, or not yet, is a slip and no date.
      return Wareki.day(date).startsWith(era) ? Optional.of(date) : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The year before the first of the era. */
  private static int start(String era) {
    return switch (era) {
      case "明治" -> 1867;
      case "大正" -> 1911;
      case "昭和" -> 1925;
      case "平成" -> 1988;
      default -> 2018;
    };
  }

  private static String halfWidth(String text) {
    var half = new StringBuilder();
    text.chars().forEach(c -> half.append((char) (c >= '０' && c <= '９' ? c - '０' + '0' : c)));
    return half.toString();
  }
}
