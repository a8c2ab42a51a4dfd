package jp.sekimori.app.decision.api;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.app.decision.Rulebooks;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.site.Problem;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Finds out from the query of a call by which rules is to be decided. */
@Component
class Asked {
  private static final String EDITION = "edition";
  private static final String DAY = "day";

  /** Chooses the language of problems, for every address. */
  private static final String LANGUAGE = "lang";

  private final Rulebooks rulebooks;
  private final Clock clock;

  Asked(Rulebooks rulebooks, Clock clock) {
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  /**
   * The rules of the edition that is named, else of the day, else of today.
   *
   * @param others parameters that the call takes besides
   */
  Ruling.InForce ruling(MultiValueMap<String, String> query, List<String> others) {
    refuseUnknown(query, others);
    Optional<String> edition = value(query, EDITION);
    Optional<String> day = value(query, DAY);
    if (edition.isPresent() && day.isPresent()) {
      throw Problem.EITHER_PARAMETER.at("query: " + DAY, EDITION, DAY);
    }
    return edition
        .map(this::named)
        .orElseGet(() -> on(day.map(Asked::day).orElseGet(() -> LocalDate.now(clock))));
  }

  private static void refuseUnknown(MultiValueMap<String, String> query, List<String> others) {
    List<String> known = Stream.concat(Stream.of(EDITION, DAY), others.stream()).toList();
    for (String name : query.keySet()) {
      if (!known.contains(name) && !name.equals(LANGUAGE)) {
        throw Problem.UNKNOWN_PARAMETER.at("query: " + name, name, String.join(", ", known));
      }
    }
  }

  /** What stands once; a parameter that stands twice could mean either. */
  static Optional<String> value(MultiValueMap<String, String> query, String name) {
    List<String> values = query.getOrDefault(name, List.of());
    if (values.size() > 1 || values.contains("")) {
      throw unreadable(name);
    }
    return values.stream().findFirst();
  }

  static RuntimeException unreadable(String name) {
    return Problem.UNREADABLE_PARAMETER.at("query: " + name, name);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Problem.NO_SUCH_DAY.at("query: " + DAY);
    }
  }

  private Ruling.InForce named(String edition) {
    if (rulebooks.current().isEmpty()) {
      throw Problem.NO_RULES.found();
    }
    return rulebooks
        .edition(edition)
        .orElseThrow(
            () ->
                Problem.NO_SUCH_EDITION.at(
                    "query: " + EDITION, edition, String.join(", ", editions())));
  }

  private List<String> editions() {
    return rulebooks.editions().stream().map(each -> each.edition().code()).toList();
  }

  private Ruling.InForce on(LocalDate day) {
    return switch (rulebooks.on(day)) {
      case Ruling.InForce inForce -> inForce;
      case Ruling.NotHeld notHeld -> throw notHeld(notHeld);
      case Ruling.NoRules _ -> throw Problem.NO_RULES.found();
    };
  }

  /** An answer, but none to act by: which text it would take is told, and nothing is guessed. */
  private RuntimeException notHeld(Ruling.NotHeld ruling) {
    Map<String, Object> more = new LinkedHashMap<>();
    more.put(DAY, ruling.day().toString());
    ruling.since().ifPresent(since -> more.put("since", since.toString()));
    more.put("editions", editions());
    return Problem.TEXT_NOT_HELD.at("query: " + DAY, more, ruling.day().toString());
  }
}
