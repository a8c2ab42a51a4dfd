package jp.sekimori.app.site;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.clauses.text.Message;
import org.springframework.context.MessageSource;

/**
 * What every template is handed besides its own model: its language and wording, its address, and
 * what a form must send back.
 *
 * @param path the address asked for, without the query; empty where it cannot be asked for again
 * @param query the query without the choice of language; empty where there is none
 * @param assets the path below which style sheets and scripts are served
 * @param formToken proves that a form was sent from one of our pages; absent on error pages
 * @param visit who is signed in; empty for nobody
 * @param demo the day on which everything shown plays, which is made up; empty for the real thing
 */
public record Page(
    Language language,
    MessageSource wording,
    String path,
    String query,
    String assets,
    Optional<FormToken> formToken,
    Optional<Visit> visit,
    Optional<LocalDate> demo) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

  /** A hidden field of every form that changes something. */
  public record FormToken(String field, String value) {}

  /** For a file that is written in words of pages: it has no address and asks for nothing. */
  public static Page ofFile(Locale locale, MessageSource wording) {
    return new Page(
        Language.of(locale),
        wording,
        "",
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The wording behind {@code key}; fails where there is none, which a test looks for. */
  public String text(String key, Object... values) {
    return wording.getMessage(key, values, language.locale());
  }

  /** The wording behind {@code key}, or something else where there is none. */
  public String textOr(String key, String otherwise) {
    // What stands in its place is content and no pattern: it may hold braces.
    String text = wording.getMessage(key, null, null, language.locale());
    return text == null ? otherwise : text;
  }

  /** A statement of the libraries, in the language of the page. */
  public String text(Message message) {
    return switch (language) {
      case JAPANESE -> message.ja();
      case ENGLISH -> message.en();
    };
  }

  /** Whether whoever is signed in holds this right for anything: what it leads to may be shown. */
  public boolean may(Right right) {
    return visit.map(Visit::acting).filter(acting -> acting.may(right)).isPresent();
  }

  public String number(long value) {
    return NumberFormat.getIntegerInstance(language.locale()).format(value);
  }

  /** A day as official documents write it; in English as ISO 8601 does. */
  public String day(LocalDate day) {
    return switch (language) {
      case JAPANESE -> Wareki.day(day);
      case ENGLISH -> day.toString();
    };
  }

  /** A number of a fiscal year by which people know something: 令和8年度 持出 第12号. */
  public String numbered(String number) {
    return switch (language) {
      case JAPANESE -> number;
      case ENGLISH -> FiscalYear.english(number);
    };
  }

  /** A moment in Japan, to the minute. */
  public String moment(Instant moment) {
    var there = moment.atZone(Time.ZONE);
    return switch (language) {
      case JAPANESE ->
          day(there.toLocalDate()) + " " + there.getHour() + "時" + there.getMinute() + "分";
      case ENGLISH -> day(there.toLocalDate()) + " " + there.format(MINUTE);
    };
  }

  /** Whether this is the page of an address, or one of those below it. */
  public boolean isBelow(String address) {
    return path.equals(address) || path.startsWith(address + "/");
  }

  public String asset(String name) {
    return assets + name;
  }

  /** This page in the other language. */
  public String inOtherLanguage() {
    return (path.isEmpty() ? "/" : path)
        + "?"
        + (query.isEmpty() ? "" : query + "&")
        + "lang="
        + language.other().code();
  }
}
