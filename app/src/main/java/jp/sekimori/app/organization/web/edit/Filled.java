package jp.sekimori.app.organization.web.edit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import jp.sekimori.app.organization.Period;
import jp.sekimori.clauses.text.Message;

/**
 * A form as it was filled in: what was typed, which stays whatever comes of it, and what is wrong
 * with it, field by field. Reading a field notes what is wrong.
 */
public final class Filled {
  static final int LONGEST_NAME = 200;
  private static final int FIRST_YEAR = 1873;
  private static final int LAST_YEAR = 9998;

  /** What is sent besides the fields: which button, and what proves that the form is ours. */
  private static final List<String> BESIDE = List.of("step", "seen", "_csrf", "q");

  private final Map<String, String> typed;
  private final Map<String, List<Message>> problems = new LinkedHashMap<>();

  private Filled(Map<String, String> typed) {
    this.typed = new HashMap<>(typed);
  }

  static Filled with(Map<String, String> typed) {
    return new Filled(typed);
  }

  /** As typed; empty where nothing was. */
  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  /** Sets what the form begins with. */
  Filled put(String field, String value) {
    typed.put(field, value);
    return this;
  }

  /** Sets the days that the form begins with: from the first on, until the period ends. */
  Filled days(LocalDate first, Period period) {
    return put("from", first.toString())
        .put("until", period.until().map(LocalDate::toString).orElse(""));
  }

  /** Notes it where what the form changes is no longer there. */
  void expect(Optional<?> was) {
    if (was.isEmpty() && !value("was").isEmpty()) {
      wrong("", Slip.CHANGED);
    }
  }

  void wrong(String field, Message message) {
    problems.computeIfAbsent(field, _ -> new ArrayList<>()).add(message);
  }

  void wrong(String field, Slip slip) {
    wrong(field, slip.message());
  }

  /** Forgets what is wrong, where nobody has finished filling it in. */
  void forgive() {
    problems.clear();
  }

  public List<Message> problems(String field) {
    return problems.getOrDefault(field, List.of());
  }

  /** What is wrong with the form and with none of its fields. */
  public List<Message> problems() {
    return problems("");
  }

  public boolean isGood() {
    return problems.isEmpty();
  }

  /** All of what was typed in one line: the same for the same. */
  public String digest() {
    var fields = new TreeMap<>(typed);
    BESIDE.forEach(fields::remove);
    fields.values().removeIf(String::isBlank);
    return Integer.toHexString(fields.hashCode()) + "-" + fields.toString().length();
  }

  /** The id that the form was made with, or a new one where it has none. */
  UUID form(UUID otherwise) {
    return uuid(value("form")).orElse(otherwise);
  }

  String text(String field, int longest) {
    Optional<String> text = optional(field, longest);
    if (text.isEmpty() && problems(field).isEmpty()) {
      wrong(field, Slip.EMPTY);
    }
    return text.orElse("");
  }

  Optional<String> optional(String field, int longest) {
    String text = value(field).strip();
    if (text.length() > longest) {
      wrong(field, Slip.LONG);
      return Optional.empty();
    }
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      wrong(field, Slip.CONTROL);
      return Optional.empty();
    }
    return Optional.of(text).filter(it -> !it.isEmpty());
  }

  Optional<Integer> number(String field, int least, int most) {
    String text = value(field).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // Told below, as what is out of range.
    }
    wrong(field, Slip.NUMBER);
    return Optional.empty();
  }

  /** What the text chosen stands for; nothing chosen is nothing, and no fault. */
  <T> Optional<T> choice(String field, Function<String, Optional<T>> meaning) {
    String text = value(field).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> chosen = meaning.apply(text);
    if (chosen.isEmpty()) {
      wrong(field, Slip.UNKNOWN_CHOICE);
    }
    return chosen;
  }

  Optional<UUID> id(String field) {
    return choice(field, Filled::uuid);
  }

  /** Notes it where nothing was chosen. */
  <T> Optional<T> required(String field, Optional<T> chosen) {
    if (chosen.isEmpty() && problems(field).isEmpty()) {
      wrong(field, Slip.NOT_CHOSEN);
    }
    return chosen;
  }

  /** The first day, or another where none was typed that there is; notes nothing. */
  LocalDate first(LocalDate otherwise) {
    return with(Map.of("from", value("from"))).day("from").orElse(otherwise);
  }

  /** From {@code from}, which is needed, until {@code until}, which may be left out. */
  Optional<Period> period() {
    return period(Optional.empty());
  }

  /**
   * @param blank what no first day means; empty where one is needed
   */
  Optional<Period> period(Optional<LocalDate> blank) {
    Optional<LocalDate> from = day("from");
    if (from.isEmpty() && problems("from").isEmpty()) {
      from = blank;
    }
    if (from.isEmpty() && problems("from").isEmpty()) {
      wrong("from", Slip.EMPTY);
    }
    return from.flatMap(first -> period(first));
  }

  private Optional<Period> period(LocalDate first) {
    Optional<LocalDate> until = day("until");
    if (until.filter(first::isAfter).isPresent()) {
      wrong("until", Slip.ENDS_BEFORE);
      return Optional.empty();
    }
    return problems("until").isEmpty() ? Optional.of(new Period(first, until)) : Optional.empty();
  }

  Optional<LocalDate> day(String field) {
    String text = value(field).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return Optional.of(day);
      }
      wrong(field, Slip.FAR_DAY);
    } catch (DateTimeException e) {
      wrong(field, Slip.NO_DAY);
    }
    return Optional.empty();
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
