package jp.sekimori.app.ledger.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.ListQuery;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.sheet.DateRead;
import jp.sekimori.app.sheet.Dates;
import jp.sekimori.clauses.text.Message;
import org.springframework.web.util.UriUtils;

/**
 * What the address of a list asks for.
 *
 * @param kept what of the address is known, by name, without the page
 * @param office the one to whose entries, and those below it, the list is narrowed
 * @param problems what of it cannot be read; it is left out
 */
public record Asked(
    Fields fields,
    Map<String, List<String>> kept,
    ListQuery query,
    List<Column> columns,
    Optional<Office> office,
    List<Message> problems) {
  /** Names of facets begin with it, so that no field is taken for anything else. */
  static final String FACET = "x-";

  /** In the address of a list: states of any kind. */
  static final String ANY = "all";

  private static final int LONGEST = 200;
  private static final List<String> NAMES =
      List.of("q", "state", "office", "day", "from", "to", "overdue", "mine", "sort", "col", "by");

  static Asked of(Fields fields, Snapshot day, Map<String, String[]> parameters) {
    return new Reader(fields, day, parameters).read();
  }

  private static final class Reader {
    private final Fields fields;
    private final Snapshot day;
    private final Map<String, List<String>> kept = new LinkedHashMap<>();
    private final List<Message> problems = new ArrayList<>();

    Reader(Fields fields, Snapshot day, Map<String, String[]> parameters) {
      this.fields = fields;
      this.day = day;
      parameters.forEach(
          (name, values) -> {
            List<String> said =
                List.of(values).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty() && value.indexOf('\0') < 0)
                    .toList();
            if (!said.isEmpty() && (NAMES.contains(name) || name.startsWith(FACET))) {
              kept.put(name, said);
            }
          });
    }

    private String one(String name) {
      return kept.getOrDefault(name, List.of("")).getFirst();
    }

    Asked read() {
      Optional<Office> office = office();
      List<Column> columns = columns();
      var query =
          new ListQuery(
              words(),
              states(),
              office.map(this::withBelow),
              facets(),
              between(),
              kept.containsKey("overdue"),
              kept.containsKey("mine"),
              order());
      return new Asked(fields, kept, query, columns, office, problems);
    }

    private String words() {
      String typed = one("q");
      if (typed.length() > LONGEST) {
        wrong("q", "探す言葉が長すぎます。" + LONGEST + "文字までにしてください。", "The words are too long.");
        return "";
      }
      return typed;
    }

    /** Those in which something is still expected, where nothing is said. */
    private List<String> states() {
      String state = one("state");
      if (state.equals(ANY)) {
        return List.of();
      }
      if (fields.state(state).isPresent()) {
        return List.of(state);
      }
      if (!state.isEmpty()) {
        wrong("state", "「" + state + "」という状態はありません。", "There is no state “" + state + "”.");
      }
      return fields.ledger().states().stream()
          .filter(each -> !each.closed())
          .map(each -> each.id())
          .toList();
    }

    private Optional<Office> office() {
      String typed = one("office");
      if (typed.isEmpty()) {
        return Optional.empty();
      }
      Optional<Office> found =
          id(typed)
              .flatMap(day.state()::office)
              .or(() -> day.search().find(typed).offices().stream().findFirst());
      if (found.isEmpty()) {
        wrong(
            "office",
            "「" + typed + "」という所属はありません。名称を確かめてください。",
            "There is no office “" + typed + "”.");
      }
      return found;
    }

    private Set<UUID> withBelow(Office office) {
      var all = new LinkedHashSet<UUID>();
      all.add(office.id());
      day.state().below(office.id()).forEach(each -> all.addAll(withBelow(each)));
      return all;
    }

    private Map<String, String> facets() {
      var facets = new LinkedHashMap<String, String>();
      for (String name : List.copyOf(kept.keySet())) {
        if (name.startsWith(FACET)) {
          String field = name.substring(FACET.length());
          if (fields.find(field).isPresent()) {
            facets.put(field, one(name));
          } else {
            kept.remove(name);
          }
        }
      }
      return facets;
    }

    private Optional<ListQuery.Between> between() {
      Optional<String> from = day("from");
      Optional<String> to = day("to");
      if (from.isEmpty() && to.isEmpty()) {
        return Optional.empty();
      }
      Optional<Field> field =
          fields
              .find(one("day"))
              .or(() -> fields.all().stream().filter(Asked::isDay).findFirst())
              .filter(Asked::isDay);
      return field.map(it -> new ListQuery.Between(it.id(), from, to));
    }

    private Optional<String> day(String name) {
      String typed = one(name);
      if (typed.isEmpty()) {
        return Optional.empty();
      }
      return switch (Dates.asked(typed)) {
        case DateRead.Day(LocalDate read) -> Optional.of(read.toString());
        case DateRead.Refused(Message why) -> {
          problems.add(why);
          kept.remove(name);
          yield Optional.empty();
        }
      };
    }

    private ListQuery.Order order() {
      String sort = one("sort");
      boolean descending = sort.startsWith("-");
      String by = descending ? sort.substring(1) : sort;
      boolean sorts = Column.of(fields, by).filter(Column::sorts).isPresent();
      if (!sorts) {
        kept.remove("sort");
      }
      return sorts ? new ListQuery.Order(by, descending) : ListQuery.NEWEST;
    }

    private List<Column> columns() {
      List<Column> chosen =
          kept.getOrDefault("col", List.of()).stream()
              .distinct()
              .flatMap(id -> Column.of(fields, id).stream())
              .toList();
      return chosen.isEmpty() ? usual(fields) : chosen;
    }

    private void wrong(String name, String ja, String en) {
      problems.add(new Message(ja, en));
      kept.remove(name);
    }
  }

  /** The columns that the pack names; the state too, where it tells something. */
  static List<Column> usual(Fields fields) {
    return fields.ledger().list().stream().flatMap(id -> Column.of(fields, id).stream()).toList();
  }

  static boolean isDay(Field field) {
    return field.kind() == Field.Kind.DATE && !field.many();
  }

  private static Optional<UUID> id(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
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
