package jp.sekimori.app.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.sheet.DateRead;
import jp.sekimori.app.sheet.Dates;
import jp.sekimori.clauses.text.Message;

/** Reads days and moments, in 和暦 too. Moments are those of Japan. */
final class Moments {
  private static final Pattern MOMENT =
      Pattern.compile(
          "(.+?)[\\sT]*(午前|午後)?\\s*(?<!\\d)([01]?\\d|2[0-3])\\s*(?::|時)\\s*(?:([0-5]?\\d)\\s*分?)?(?::\\d\\d)?");

  /** As a moment is kept. */
  private static final Pattern KEPT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?Z");

  private Moments() {}

  static Read day(String text) {
    return switch (Dates.asked(text)) {
      case DateRead.Day(LocalDate day) -> Read.good(day.toString());
      case DateRead.Refused(Message why) ->
          new Read.Bad(
              why,
              new Message("令和8年4月1日、R8.4.1、2026-04-01のように書いてください。", "Write it like 2026-04-01."));
    };
  }

  /** As kept: an ISO moment in UTC, to the minute. */
  static Read moment(String text) {
    if (KEPT.matcher(text).matches()) {
      return Read.good(Instant.parse(text).toString());
    }
    Matcher moment = MOMENT.matcher(Texts.half(text));
    if (!moment.matches()) {
      return none(text);
    }
    return switch (Dates.asked(moment.group(1))) {
      case DateRead.Day(LocalDate day) -> moment(text, day, moment);
      case DateRead.Refused(Message why) ->
          new Read.Bad(why, new Message(EXAMPLE, "Write it like 2026-04-01 13:05."));
    };
  }

  private static final String EXAMPLE = "令和8年4月1日 13時5分、R8.4.1 13:05のように書いてください。";

  private static Read none(String text) {
    return Read.bad(
        "「" + text + "」は日時として読み取れません。",
        "“" + text + "” cannot be read as a day and time.",
        EXAMPLE,
        "Write it like 2026-04-01 13:05.");
  }

  private static Read moment(String text, LocalDate day, Matcher moment) {
    int hour = Integer.parseInt(moment.group(3));
    boolean halved = moment.group(2) != null;
    if (halved && hour > 12) {
      return none(text);
    }
    int of24 = halved ? hour % 12 + (moment.group(2).equals("午後") ? 12 : 0) : hour;
    int minute = moment.group(4) == null ? 0 : Integer.parseInt(moment.group(4));
    return Read.good(
        day.atTime(LocalTime.of(of24, minute)).atZone(Time.ZONE).toInstant().toString());
  }

  /** The day of a value of a date or time. */
  static LocalDate dayOf(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException _) {
      return Instant.parse(value).atZone(Time.ZONE).toLocalDate();
    }
  }
}
