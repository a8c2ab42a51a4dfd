package jp.sekimori.app.organization.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.sheet.DateRead;
import jp.sekimori.app.sheet.Dates;
import jp.sekimori.clauses.text.Message;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The day that a page is about, and the moment of which it says what was believed then. Controllers
 * take one as an argument; it is read from {@code day} and {@code believed} of the address.
 *
 * @param day today where the address names none, or none that exists
 * @param believed empty for what is believed now
 * @param today in Japan
 * @param typed what the address says, to be shown again
 * @param problems what is wrong with the address; what is wrong does not count
 */
public record When(
    LocalDate day,
    Optional<Instant> believed,
    LocalDate today,
    Typed typed,
    List<Message> problems) {
  /** As typed; empty for nothing. */
  public record Typed(String day, String believed) {}

  public When {
    problems = List.copyOf(problems);
  }

  /** Today, as believed now. */
  public static When now(LocalDate today) {
    return new When(today, Optional.empty(), today, new Typed("", ""), List.of());
  }

  /**
   * @param day 2026-04-01, or as offices write it: 令和8年4月1日, R8.4.1; blank for today
   * @param believed 2026-04-01T09:30, in Japan; blank for now
   */
  public static When read(String day, String believed, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Time.ZONE);
    var problems = new ArrayList<Message>();
    Optional<LocalDate> wanted = day.isBlank() ? Optional.empty() : day(day.strip(), problems);
    Optional<Instant> moment =
        believed.isBlank() ? Optional.empty() : moment(believed.strip(), now, problems);
    return new When(
        wanted.orElse(today), moment, today, new Typed(day.strip(), believed.strip()), problems);
  }

  private static Optional<LocalDate> day(String text, List<Message> problems) {
    return switch (Dates.asked(text)) {
      case DateRead.Day(var day) -> Optional.of(day);
      case DateRead.Refused(var why) -> {
        problems.add(why);
        yield Optional.empty();
      }
    };
  }

  private static Optional<Instant> moment(String text, Instant now, List<Message> problems) {
    try {
      Instant moment = LocalDateTime.parse(text).atZone(Time.ZONE).toInstant();
      if (moment.isAfter(now)) {
        problems.add(
            new Message(
                "「" + text + "」：まだ来ていない時刻です。今より前の時刻を指定してください。",
                "“" + text + "”: This moment is still to come. Name one that has passed."));
        return Optional.empty();
      }
      return Optional.of(moment);
    } catch (DateTimeException e) {
      problems.add(
          new Message(
              "「" + text + "」：時刻として読み取れません。2026-04-01T09:30 の形で指定してください。",
              "“" + text + "”: This is no moment. Name one such as 2026-04-01T09:30."));
      return Optional.empty();
    }
  }

  public boolean isToday() {
    return day.equals(today);
  }

  /** Whether it is about today, as believed now. */
  public boolean isNow() {
    return isToday() && believed.isEmpty();
  }

  /** Another day, as believed at the same moment. */
  public When on(LocalDate other) {
    return new When(
        other, believed, today, new Typed(other.toString(), typed.believed()), List.of());
  }

  /** To be added to an address, with its question mark; empty for now. */
  public String query() {
    String asked = terms();
    return asked.isEmpty() ? "" : "?" + asked;
  }

  /** The same without a mark, for an address that asks for more. */
  public String terms() {
    var terms = new ArrayList<String>();
    if (!isToday()) {
      terms.add("day=" + day);
    }
    believed.ifPresent(moment -> terms.add("believed=" + local(moment)));
    return String.join("&", terms);
  }

  /** As a field for a moment shows it: 2026-04-01T09:30. */
  public String believedText() {
    return believed.map(When::local).orElse(typed.believed());
  }

  private static String local(Instant moment) {
    var there = moment.atZone(Time.ZONE).toLocalDateTime();
    return there.truncatedTo(ChronoUnit.MINUTES).equals(there)
        ? there.truncatedTo(ChronoUnit.MINUTES).toString()
        : there.toString();
  }

  /** A page about this; not well asked where something is wrong with the address. */
  public ModelAndView page(String template, Object model) {
    return new ModelAndView(
        template,
        java.util.Map.of("model", model),
        problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
  }
}
