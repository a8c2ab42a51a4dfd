package jp.sekimori.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekimori.app.form.Fault;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Entries in the database. */
@Component
class EntryStore {
  private final JdbcClient database;

  EntryStore(JdbcClient database) {
    this.database = database;
  }

  /** An entry, and what it is found by. */
  record Written(Entry entry, String pack, Columns columns) {}

  /** Somebody else's entry has this value already. */
  record Taken(UUID entry, String field, String value, UUID other) {}

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  /** The last of so many next numbers of a fiscal year. Whoever else wants one waits. */
  int next(String ledger, int year, int count) {
    return sql("""
    insert into entry_count as held (organization_id, ledger, fiscal_year, last)
    values (:organization, :ledger, :year, :count)
    on conflict on constraint entry_count_pk do update set last = held.last + :count
    returning last
    """)
        .param("ledger", ledger)
        .param("year", year)
        .param("count", count)
        .query(Integer.class)
        .single();
  }

  /** New ones, any number in one statement. */
  void add(List<Written> all) {
    sql("""
    insert into entry (organization_id, entry_id, ledger, office_id, state, closed, sign,
      fiscal_year, number, name, holder_id, due, class_1, class_2, class_3, pack, edition,
      permit_id, entered_at, changed_at, searchable, body)
    select :organization, id, ledger, office, state, closed, sign, year, number, name, holder,
      cast(due as date), nullif(c1, 0), nullif(c2, 0), nullif(c3, 0), pack, edition, permit,
      :at, :at, searchable, cast(body as jsonb)
    from unnest(:ids, :ledgers, :offices, :states, :closed, :signs, :years, :numbers, :names,
      cast(:holders as uuid[]), cast(:dues as text[]), :c1, :c2, :c3, :packs, :editions,
      cast(:permits as uuid[]), :searchables, :bodies)
      r (id, ledger, office, state, closed, sign, year, number, name, holder, due, c1, c2, c3,
         pack, edition, permit, searchable, body)
    """)
        .param("ids", all.stream().map(w -> w.entry().id()).toArray(UUID[]::new))
        .param("ledgers", texts(all, w -> w.entry().ledger()))
        .param("offices", all.stream().map(w -> w.entry().office()).toArray(UUID[]::new))
        .param("states", texts(all, w -> w.entry().state()))
        .param("closed", all.stream().map(w -> w.columns().closed()).toArray(Boolean[]::new))
        .param("signs", texts(all, w -> w.entry().number().sign()))
        .param("years", numbers(all, w -> w.entry().number().year()))
        .param("numbers", numbers(all, w -> w.entry().number().number()))
        .param("names", texts(all, w -> w.columns().name()))
        .param("holders", maybe(all, w -> w.columns().holder()))
        .param("dues", maybe(all, w -> w.columns().due()))
        .param("c1", numbers(all, w -> w.columns().classes().get(0)))
        .param("c2", numbers(all, w -> w.columns().classes().get(1)))
        .param("c3", numbers(all, w -> w.columns().classes().get(2)))
        .param("packs", texts(all, Written::pack))
        .param("editions", texts(all, w -> w.entry().edition()))
        .param("permits", maybe(all, w -> w.entry().permit()))
        .param("at", all.getFirst().entry().entered().atOffset(ZoneOffset.UTC))
        .param("searchables", texts(all, w -> w.columns().searchable()))
        .param("bodies", texts(all, w -> w.entry().values().json()))
        .update();
    link(all);
  }

  private static String[] texts(List<Written> all, Function<Written, String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }

  private static Integer[] numbers(List<Written> all, Function<Written, Integer> number) {
    return all.stream().map(number).toArray(Integer[]::new);
  }

  private static String[] maybe(List<Written> all, Function<Written, Optional<?>> value) {
    return all.stream()
        .map(each -> value.apply(each).map(Object::toString).orElse(null))
        .toArray(String[]::new);
  }

  /** Whether it still had the version before this one. */
  boolean change(Written written) {
    Entry entry = written.entry();
    Columns columns = written.columns();
    boolean changed =
        sql("""
        update entry set office_id = :office, state = :state, closed = :closed, name = :name,
          holder_id = :holder, due = :due, class_1 = nullif(:c1, 0), class_2 = nullif(:c2, 0),
          class_3 = nullif(:c3, 0), pack = :pack, edition = :edition, permit_id = :permit,
          changed_at = :at, version = :version, searchable = :searchable,
          body = cast(:body as jsonb)
        where organization_id = :organization and entry_id = :id and version = :version - 1
        """)
                .param("id", entry.id())
                .param("office", entry.office())
                .param("state", entry.state())
                .param("closed", columns.closed())
                .param("name", columns.name())
                .param("holder", columns.holder().orElse(null))
                .param("due", columns.due().orElse(null))
                .param("c1", columns.classes().get(0))
                .param("c2", columns.classes().get(1))
                .param("c3", columns.classes().get(2))
                .param("pack", written.pack())
                .param("edition", entry.edition())
                .param("permit", entry.permit().orElse(null))
                .param("at", entry.changed().atOffset(ZoneOffset.UTC))
                .param("version", entry.version())
                .param("searchable", columns.searchable())
                .param("body", entry.values().json())
                .update()
            == 1;
    if (changed) {
      for (String table : List.of("entry_unique", "entry_link")) {
        sql("delete from " + table + " where organization_id = :organization and entry_id = :id")
            .param("id", entry.id())
            .update();
      }
      link(List.of(written));
    }
    return changed;
  }

  private void link(List<Written> all) {
    var entries = new ArrayList<UUID>();
    var fields = new ArrayList<String>();
    var others = new ArrayList<UUID>();
    all.forEach(
        written ->
            written
                .columns()
                .links()
                .forEach(
                    (field, ids) ->
                        ids.forEach(
                            id -> {
                              entries.add(written.entry().id());
                              fields.add(field);
                              others.add(id);
                            })));
    if (!entries.isEmpty()) {
      sql("""
      insert into entry_link (organization_id, entry_id, field, other_id)
      select :organization, l.* from unnest(:entries, :fields, :others) l
      """)
          .param("entries", entries.toArray(UUID[]::new))
          .param("fields", fields.toArray(String[]::new))
          .param("others", others.toArray(UUID[]::new))
          .update();
    }
  }

  /**
   * Keeps the values that only one entry of the ledger may have. Whoever else is about to keep the
   * same is waited for.
   *
   * @return those that others have
   */
  List<Taken> keepUnique(List<Written> all) {
    var ids = new ArrayList<UUID>();
    var fields = new ArrayList<String>();
    var values = new ArrayList<String>();
    all.forEach(
        written ->
            written
                .columns()
                .unique()
                .forEach(
                    (field, each) ->
                        each.forEach(
                            value -> {
                              ids.add(written.entry().id());
                              fields.add(field);
                              values.add(value);
                            })));
    if (ids.isEmpty()) {
      return List.of();
    }
    UUID[] entries = ids.toArray(UUID[]::new);
    String[] named = fields.toArray(String[]::new);
    String[] had = values.toArray(String[]::new);
    String ledger = all.getFirst().entry().ledger();
    sql("""
    insert into entry_unique (organization_id, ledger, field, value, entry_id)
    select :organization, :ledger, v.field, v.value, v.entry
    from unnest(:fields, :values, :ids) v (field, value, entry)
    on conflict on constraint entry_unique_pk do nothing
    """)
        .param("ledger", ledger)
        .param("fields", named)
        .param("values", had)
        .param("ids", entries)
        .update();
    return sql("""
    select v.entry, v.field, v.value, u.entry_id as other
    from unnest(:fields, :values, :ids) v (field, value, entry)
      join entry_unique u on u.organization_id = :organization and u.ledger = :ledger
        and u.field = v.field and u.value = v.value
    where u.entry_id <> v.entry
    """)
        .param("ledger", ledger)
        .param("fields", named)
        .param("values", had)
        .param("ids", entries)
        .query(
            (row, _) ->
                new Taken(
                    row.getObject("entry", UUID.class),
                    row.getString("field"),
                    row.getString("value"),
                    row.getObject("other", UUID.class)))
        .list();
  }

  /** The entries that have these values of a field that only one may have, by value as compared. */
  Map<String, UUID> having(String ledger, String field, Collection<String> values) {
    var having = new HashMap<String, UUID>();
    sql("""
    select value, entry_id from entry_unique
    where organization_id = :organization and ledger = :ledger and field = :field
      and value = any(:values)
    """)
        .param("ledger", ledger)
        .param("field", field)
        .param("values", values.toArray(String[]::new))
        .query(
            row -> {
              having.put(row.getString("value"), row.getObject("entry_id", UUID.class));
            });
    return having;
  }

  /** What is to be said of values that others have. */
  List<Fault> faults(List<Taken> taken, Fields fields) {
    return Refusals.taken(
        taken, find(taken.stream().map(Taken::other).distinct().toList()), fields);
  }

  Optional<Entry> find(UUID id) {
    return find(List.of(id)).values().stream().findFirst();
  }

  /** The entry, which nobody else writes until the transaction ends. */
  Optional<Entry> locked(UUID id) {
    return sql("""
    select * from entry where organization_id = :organization and entry_id = :id for update
    """)
        .param("id", id)
        .query((row, _) -> entry(row))
        .optional();
  }

  Map<UUID, Entry> find(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return sql("select * from entry where organization_id = :organization and entry_id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, _) -> entry(row))
        .stream()
        .collect(Collectors.toMap(Entry::id, Function.identity()));
  }

  /** What entries are called: by name, else by number. */
  Map<UUID, String> names(Collection<UUID> ids) {
    var names = new HashMap<UUID, String>();
    find(ids).forEach((id, entry) -> names.put(id, called(entry)));
    return names;
  }

  static String called(Entry entry) {
    return entry.name().isBlank() ? entry.number().words().ja() : entry.name();
  }

  static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("entry_id", UUID.class),
        row.getString("ledger"),
        row.getObject("office_id", UUID.class),
        new EntryNumber(row.getString("sign"), row.getInt("fiscal_year"), row.getInt("number")),
        row.getString("name"),
        row.getString("state"),
        row.getBoolean("closed"),
        Values.ofJson(row.getString("body")),
        Optional.ofNullable(row.getObject("holder_id", UUID.class)),
        Optional.ofNullable(row.getObject("due", LocalDate.class)),
        Optional.ofNullable(row.getObject("permit_id", UUID.class)),
        row.getString("edition"),
        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        row.getInt("version"));
  }
}
