package jp.sekimori.app.ledger.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.ListQuery;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.clauses.text.Message;
import org.springframework.web.util.UriUtils;

/**
 * What the address of a list asks for.
 *
 * @param kept what of the address is known, by name, without the page
 * @param office the one to whose entries, and those below it, the list is narrowed
 * @param problems what of it cannot be read, by name: then nothing is listed
 */
public record Asked(
    Fields fields,
    Map<String, List<String>> kept,
    ListQuery query,
    List<Column> columns,
    Optional<Office> office,
    Map<String, Message> problems) {
  /** Names of facets begin with it, so that no field is taken for anything else. */
  static final String FACET = "x-";

  /** In the address of a list: states of any kind. */
  static final String ANY = "all";

  static Asked of(Fields fields, Snapshot day, Map<String, String[]> parameters) {
    return new Reading(fields, day, parameters).asked();
  }

  /** The columns that the pack names; the state too, where it tells something. */
  static List<Column> usual(Fields fields) {
    return fields.ledger().list().stream().flatMap(id -> Column.of(fields, id).stream()).toList();
  }

  static boolean isDay(Field field) {
    return field.kind() == Field.Kind.DATE && !field.many();
  }

  /** Whether all that is asked for could be read. */
  public boolean isRead() {
    return problems.isEmpty();
  }

  /** What is wrong with what stands behind a name. */
  public Optional<Message> problem(String name) {
    return Optional.ofNullable(problems.get(name));
  }

  /** What stands behind a name; empty where nothing does. */
  public String one(String name) {
    return kept.getOrDefault(name, List.of("")).getFirst();
  }

  public String path() {
    return "/ledgers/" + fields.ledger().id();
  }

  /** What is asked for, as an address has it behind the question mark. */
  public String text() {
    return text(kept);
  }

  private static String text(Map<String, List<String>> kept) {
    var parts = new ArrayList<String>();
    kept.forEach(
        (name, values) -> values.forEach(value -> parts.add(encoded(name) + "=" + encoded(value))));
    return String.join("&", parts);
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  /** The same list but for one thing; none given takes it away. */
  public String with(String name, String... values) {
    var changed = new LinkedHashMap<>(kept);
    changed.remove(name);
    if (values.length > 0) {
      changed.put(name, List.of(values));
    }
    String text = text(changed);
    return path() + (text.isEmpty() ? "" : "?" + text);
  }

  /** Ready for the number of a page at its end. */
  public String pages() {
    String text = text();
    return path() + "?" + (text.isEmpty() ? "" : text + "&") + "page=";
  }

  public String file(String format) {
    String text = text();
    return path() + "/download?" + (text.isEmpty() ? "" : text + "&") + "format=" + format;
  }

  /** Sorted by a column; the other way round where it is already. */
  public String sortedBy(Column column) {
    boolean here = kept.containsKey("sort") && query.order().by().equals(column.id());
    return with("sort", (here && !query.order().descending() ? "-" : "") + column.id());
  }

  /** As aria-sort has it; empty where it is not sorted by this. */
  public Optional<String> sorted(Column column) {
    return kept.containsKey("sort") && query.order().by().equals(column.id())
        ? Optional.of(query.order().descending() ? "descending" : "ascending")
        : Optional.empty();
  }

  /** Whether nothing narrows the list. */
  public boolean isPlain() {
    return kept.keySet().stream().allMatch(name -> List.of("sort", "col", "by").contains(name));
  }

  /** Whether more than words and state is asked for, so that the further filters stand open. */
  public boolean hasFilters() {
    return kept.keySet().stream()
        .anyMatch(
            name ->
                name.startsWith(FACET)
                    || List.of("office", "from", "to", "overdue", "mine").contains(name));
  }

  /** Everything but these names, for hidden fields of forms. */
  public List<Map.Entry<String, String>> hidden(String... but) {
    Set<String> left = Set.of(but);
    return kept.entrySet().stream()
        .filter(each -> !left.contains(each.getKey()))
        .flatMap(each -> each.getValue().stream().map(value -> Map.entry(each.getKey(), value)))
        .toList();
  }
}
