package jp.sekimori.app.decision;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Facts;

/**
 * What somebody asks, as it stands in an address: whoever has the address asks the same.
 *
 * @param act the id of a table
 * @param facts by name
 */
public record Question(String act, Map<String, String> facts, Lens lens) {
  private static final String MAY = "/may";

  /** Names in an address that are no facts. */
  public static final Set<String> RESERVED = Set.of("day", "edition", "lang");

  /**
   * By which rules it is looked at: those of today, of another day, or of an edition asked for by
   * name.
   */
  public record Lens(Optional<LocalDate> day, Optional<String> edition) {
    public static final Lens TODAY = new Lens(Optional.empty(), Optional.empty());

    public static Lens under(String edition) {
      return new Lens(Optional.empty(), Optional.of(edition));
    }

    private Map<String, String> terms() {
      var query = new LinkedHashMap<String, String>();
      day.ifPresent(each -> query.put("day", each.toString()));
      edition.ifPresent(each -> query.put("edition", each));
      return query;
    }

    /** The page with everything that one may ask. */
    public String start() {
      return MAY + query(terms());
    }
  }

  public Question {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  public static Question of(String act, Facts facts, Lens lens) {
    var known = new LinkedHashMap<>(facts.known());
    known.remove(Fact.ACT);
    return new Question(act, known, lens);
  }

  public Question with(String fact, String value) {
    var more = new LinkedHashMap<>(facts);
    more.put(fact, value);
    return new Question(act, more, lens);
  }

  public Question without(String fact) {
    var fewer = new LinkedHashMap<>(facts);
    fewer.remove(fact);
    return new Question(act, fewer, lens);
  }

  public Question under(Lens other) {
    return new Question(act, facts, other);
  }

  public String address() {
    var query = new LinkedHashMap<>(facts);
    query.putAll(lens.terms());
    return MAY + "/" + encoded(act) + query(query);
  }

  private static String query(Map<String, String> query) {
    return query.isEmpty()
        ? ""
        : query.entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
