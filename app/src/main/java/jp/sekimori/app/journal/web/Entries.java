package jp.sekimori.app.journal.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.History.Chapter;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.journal.Names;
import jp.sekimori.app.journal.Recorded;
import jp.sekimori.app.site.Page;
import jp.sekimori.evidence.entry.Actor;
import jp.sekimori.evidence.entry.Basis;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.web.util.UriUtils;

/**
 * A page of a history, for its template.
 *
 * @param self the address of the newest page, ready for a parameter at its end
 * @param later whether an older page is shown: then there is a way back to the newest
 */
public record Entries(Chapter chapter, String self, boolean later) {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~-]+");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?Z");
  private static final String PERSON = "person";

  public List<Recorded> records() {
    return chapter.records();
  }

  public Names names() {
    return chapter.names();
  }

  public Optional<String> older() {
    return chapter.older().map((UUID id) -> self + "before=" + id);
  }

  public String newest() {
    return self.substring(0, self.length() - 1);
  }

  /** Who acted, by name. */
  public String person(Page page, Actor actor) {
    return actor.person().equals(Journal.SYSTEM)
        ? page.text("journal.system")
        : names().of(PERSON, actor.person());
  }

  /** Where the history of somebody's acts is; empty for the system. */
  public static Optional<String> addressOf(Actor actor) {
    return actor.person().equals(Journal.SYSTEM)
        ? Optional.empty()
        : address(PERSON, actor.person());
  }

  public static Optional<String> addressOf(Subject subject) {
    return address(subject.kind(), subject.id());
  }

  /** Where the history of a thing is; empty for what no address can name. */
  static Optional<String> address(String kind, String id) {
    return PLAIN.matcher(id).matches()
        ? Optional.of("/history/" + kind + "/" + id)
        : Optional.empty();
  }

  /** The history of a clause that a record rests on. */
  public static String clause(Basis basis, String path) {
    return clause(basis.edition().split("/", 2)[0], path);
  }

  /** Where the history of a clause is, in whatever edition. */
  public static String clause(String policy, String path) {
    return "/history/clause?policy="
        + UriUtils.encode(policy, StandardCharsets.UTF_8)
        + "&path="
        + UriUtils.encode(path, StandardCharsets.UTF_8);
  }

  /** What an act is called; programs' words where nobody gave it a name. */
  public static String action(Page page, String action) {
    return page.textOr("journal.action." + action, action);
  }

  public static String kind(Page page, String kind) {
    return page.textOr("journal.kind." + kind, kind);
  }

  public static String field(Page page, String field) {
    return page.textOr("journal.field." + field, field);
  }

  /** What a field is called, whoever named it. */
  public String label(Page page, String field) {
    return names().label(field).map(page::text).orElseGet(() -> field(page, field));
  }

  /** The value of a field as people read it: names for ids, words for programs' words. */
  public String value(Page page, String field, String value) {
    return names()
        .value(field, value)
        .map(page::text)
        .or(() -> names().in(field, value))
        .orElseGet(() -> words(page, field, value));
  }

  private static String words(Page page, String field, String value) {
    return switch (field) {
      case "role" -> page.textOr("role." + value, value);
      case "from", "until", "decided", "in-force", "repealed" -> day(page, value);
      case "rights" ->
          Stream.of(value.split(" "))
              .map(right -> page.textOr("right." + right.toLowerCase(Locale.ROOT), right))
              .collect(Collectors.joining(page.text("journal.value.and")));
      case "decision" -> decision(page, value);
      case "effect" -> page.textOr("may.effect." + value, value);
      case "verdict" -> page.textOr("verdict." + value, value);
      default -> page.textOr("journal.value." + field + "." + value, dated(page, value));
    };
  }

  /** Days and moments in people's words, whichever field they stand in. */
  private static String dated(Page page, String value) {
    if (MOMENT.matcher(value).matches()) {
      return page.moment(Instant.parse(value));
    }
    return DAY.matcher(value).matches() ? day(page, value) : value;
  }

  /** The page of what the value of a field names. */
  public Optional<String> page(String field, String value) {
    return names().page(field, value);
  }

  /** Whether these are the first values of their fields, so that nothing stood there before. */
  public static boolean areNew(List<Change> changes) {
    return changes.stream().allMatch(change -> change.from().isEmpty());
  }

  /** A decision about what was read is its number and what was done. */
  private static String decision(Page page, String value) {
    String[] words = value.split(" ", 2);
    return words.length < 2 ? value : words[0] + " " + page.textOr("change." + words[1], words[1]);
  }

  private static String day(Page page, String value) {
    try {
      return page.day(LocalDate.parse(value));
    } catch (DateTimeException e) {
      return value;
    }
  }
}
