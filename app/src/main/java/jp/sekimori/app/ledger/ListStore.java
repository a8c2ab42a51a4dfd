package jp.sekimori.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds entries by what they are found by; see docs/adr/0012. */
@Component
class ListStore {
  private static final String OF_LEDGER =
      " where e.organization_id = :organization and e.ledger = :ledger";

  private final JdbcClient database;
  private final EntryStore entries;

  ListStore(JdbcClient database, EntryStore entries) {
    this.database = database;
    this.entries = entries;
  }

  /**
   * What is looked for, by whom.
   *
   * @param offices within sight and asked for; empty for all
   */
  record Search(
      Fields fields, Snapshot day, UUID person, Optional<Set<UUID>> offices, ListQuery query) {
    LocalDate today() {
      return day.day();
    }

    List<String> words() {
      return Searchable.words(query.words());
    }
  }

  private record Hit(UUID id, int total) {}

  /** The ids of a part, and how many there are in all. */
  private record Found(List<UUID> ids, int total) {}

  Listing list(Search search, int limit, int offset) {
    if (!search.words().isEmpty()) {
      Found found = matching(search, limit, offset);
      return new Listing(
          bodies(found.ids()),
          Math.min(found.total(), Listing.MOST),
          found.total() > Listing.MOST,
          Map.of());
    }
    Map<String, Integer> states = states(search);
    List<String> asked = search.query().states();
    int total =
        states.entrySet().stream()
            .filter(each -> asked.isEmpty() || asked.contains(each.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return new Listing(bodies(ids(search, limit, offset)), total, false, states);
  }

  private List<Entry> bodies(List<UUID> ids) {
    Map<UUID, Entry> found = entries.find(ids);
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private Map<String, Integer> states(Search search) {
    var states = new LinkedHashMap<String, Integer>();
    String sql =
        "select e.state, count(*) as many from entry e"
            + OF_LEDGER
            + narrowed(search)
            + " group by e.state";
    bound(sql, search)
        .query(
            row -> {
              states.put(row.getString("state"), row.getInt("many"));
            });
    return states;
  }

  /** How many there are in a state of a ledger, and how many of them are overdue. */
  record Figure(String ledger, String state, int many, int overdue) {}

  /**
   * @param open ledgers that are seen whole
   * @param offices whose entries are seen of the others; empty for all
   */
  List<Figure> figures(List<String> open, Optional<Set<UUID>> offices, LocalDate today) {
    return database
        .sql(
            """
            select ledger, state, count(*) as many,
              count(*) filter (where due < :today and not closed) as overdue
            from entry
            where organization_id = :organization
              and (:all or ledger = any(:open) or office_id = any(:offices))
            group by ledger, state
            """)
        .param("organization", Tenant.required().value())
        .param("all", offices.isEmpty())
        .param("open", open.toArray(String[]::new))
        .param("offices", offices.orElse(Set.of()).toArray(UUID[]::new))
        .param("today", today)
        .query(
            (row, _) ->
                new Figure(
                    row.getString("ledger"),
                    row.getString("state"),
                    row.getInt("many"),
                    row.getInt("overdue")))
        .list();
  }

  /** How many there are with each value of a field, of the office or of the state. */
  Map<String, Integer> counts(Search search, String by) {
    var counts = new LinkedHashMap<String, Integer>();
    String value =
        switch (by) {
          case "office" -> "cast(e.office_id as text)";
          case "state" -> "e.state";
          default -> "e.body ->> :by";
        };
    String sql =
        "select "
            + value
            + " as value, count(*) as many from entry e"
            + OF_LEDGER
            + narrowed(search)
            + inStates(search)
            + " group by 1 order by many desc, value";
    StatementSpec asked = bound(sql, search);
    (sql.contains(":by") ? asked.param("by", by) : asked)
        .query(
            row -> {
              counts.put(
                  Optional.ofNullable(row.getString("value")).orElse(""), row.getInt("many"));
            });
    return counts;
  }

  private List<UUID> ids(Search search, int limit, int offset) {
    String sql =
        "select e.entry_id from entry e"
            + joined(search)
            + OF_LEDGER
            + narrowed(search)
            + inStates(search)
            + ordered(search)
            + " limit :limit offset :offset";
    return bound(sql, search)
        .param("limit", limit)
        .param("offset", offset)
        .query(UUID.class)
        .list();
  }

  private static String inStates(Search search) {
    return search.query().states().isEmpty() ? "" : " and e.state = any(:states)";
  }

  private static String narrowed(Search search) {
    ListQuery query = search.query();
    var sql = new StringBuilder();
    search.offices().ifPresent(_ -> sql.append(" and e.office_id = any(:offices)"));
    int facets = query.facets().size();
    for (int i = 0; i < facets; i++) {
      sql.append(" and jsonb_exists(e.body -> :field%d, :value%d)".formatted(i, i));
    }
    query
        .day()
        .ifPresent(
            day -> {
              day.from().ifPresent(_ -> sql.append(" and e.body ->> :dayField >= :from"));
              day.to().ifPresent(_ -> sql.append(" and e.body ->> :dayField <= :to"));
            });
    if (query.overdue()) {
      sql.append(" and e.due < :today and not e.closed");
    }
    if (query.mine()) {
      sql.append(" and e.holder_id = :person");
    }
    return sql.toString();
  }

  private StatementSpec bound(String sql, Search search) {
    ListQuery query = search.query();
    var params = new LinkedHashMap<String, Object>();
    params.put("organization", Tenant.required().value());
    params.put("ledger", search.fields().ledger().id());
    params.put("person", search.person());
    params.put("today", search.today());
    params.put("states", query.states().toArray(String[]::new));
    search.offices().ifPresent(them -> params.put("offices", them.toArray(UUID[]::new)));
    int i = 0;
    for (var facet : query.facets().entrySet()) {
      params.put("field" + i, facet.getKey());
      params.put("value" + i++, facet.getValue());
    }
    query
        .day()
        .ifPresent(
            day -> {
              params.put("dayField", day.field());
              day.from().ifPresent(from -> params.put("from", from));
              day.to().ifPresent(to -> params.put("to", to));
            });
    params.put("by", query.order().by());
    params.put(
        "tree",
        search.day().state().tree().stream().map(office -> office.id()).toArray(UUID[]::new));
    params.put(
        "order",
        search.fields().ledger().states().stream().map(state -> state.id()).toArray(String[]::new));
    return database.sql(sql).params(params);
  }

  private static String joined(Search search) {
    return switch (sorting(search)) {
      case "office" ->
          " left join unnest(:tree) with ordinality t (office, place) on t.office = e.office_id";
      case "person" ->
          " left join person p on p.organization_id = e.organization_id"
              + " and p.person_id = cast(e.body ->> :by as uuid)";
      default -> "";
    };
  }

  /** By what it is sorted: a column, or the kind of a field. */
  private static String sorting(Search search) {
    String by = search.query().order().by();
    return switch (by) {
      case "number", "name", "state", "office", "due", "changed" -> by;
      default -> search.fields().find(by).map(ListStore::sorting).orElse("number");
    };
  }

  private static String sorting(Field field) {
    return switch (field.kind()) {
      case PERSON -> "person";
      case CLASS -> "class";
      case NUMBER -> "amount";
      default -> "text";
    };
  }

  private static String ordered(Search search) {
    String way = search.query().order().descending() ? " desc" : "";
    String newest = ", e.fiscal_year desc, e.number desc";
    return " order by "
        + switch (sorting(search)) {
          case "number" -> "e.fiscal_year" + way + ", e.number" + way;
          case "name" -> "e.name collate \"C\"" + way + newest;
          case "state" -> "array_position(:order, e.state)" + way + newest;
          case "office" -> "t.place" + way + newest;
          case "due" -> "e.due" + way + " nulls last" + newest;
          case "changed" -> "e.changed_at" + way + newest;
          case "person" -> "p.kana collate \"C\"" + way + " nulls last" + newest;
          case "class" -> rank(search) + way + " nulls last" + newest;
          case "amount" -> "cast(e.body ->> :by as numeric)" + way + " nulls last" + newest;
          default -> "(e.body ->> :by) collate \"C\"" + way + " nulls last" + newest;
        };
  }

  /** The column of the axis that the field is on. */
  private static String rank(Search search) {
    Fields fields = search.fields();
    for (int i = 0; i < Math.min(Columns.CLASSES, fields.axes().size()); i++) {
      var axis = fields.axes().get(i);
      if (fields
          .find(search.query().order().by())
          .filter(it -> Columns.isOn(it, axis))
          .isPresent()) {
        return "e.class_" + (i + 1);
      }
    }
    return "(e.body ->> :by) collate \"C\"";
  }

  /** Beyond {@link Listing#MOST} hits they come by number, whatever order was asked for. */
  private Found matching(Search search, int limit, int offset) {
    List<Hit> hits = new ArrayList<>();
    String sql =
        """
        select m.entry_id, m.total
        from entry_matching(:ledger, :words, cast(:scope as uuid[]), cast(:wantedStates as text[]),
            :facetFields, :facetValues, :dayField, :from, :to, cast(:overdue as date), cast(:holder as uuid),
            :most, :few) m
          join entry e on e.organization_id = :organization and e.entry_id = m.entry_id
        """
            + joined(search)
            + ordered(search);
    ListQuery query = search.query();
    StatementSpec asked =
        bound(sql, search)
            .param("words", search.words().toArray(String[]::new))
            .param(
                "scope",
                search
                    .offices()
                    .map(them -> them.stream().map(UUID::toString).toArray(String[]::new))
                    .orElse(null))
            .param(
                "wantedStates",
                query.states().isEmpty() ? null : query.states().toArray(String[]::new))
            .param("facetFields", query.facets().keySet().toArray(String[]::new))
            .param(
                "facetValues",
                query.facets().keySet().stream().map(query.facets()::get).toArray(String[]::new))
            .param("overdue", query.overdue() ? search.today() : null)
            .param("holder", query.mine() ? search.person() : null)
            .param("dayField", query.day().map(ListQuery.Between::field).orElse(""))
            .param("from", query.day().flatMap(ListQuery.Between::from).orElse(null))
            .param("to", query.day().flatMap(ListQuery.Between::to).orElse(null))
            .param("most", Listing.MOST)
            .param("few", Math.min(offset + limit, Listing.MOST));
    asked.query(
        row -> {
          hits.add(new Hit(row.getObject("entry_id", UUID.class), row.getInt("total")));
        });
    int total = hits.isEmpty() ? 0 : hits.getFirst().total();
    return new Found(hits.stream().skip(offset).limit(limit).map(Hit::id).toList(), total);
  }
}
