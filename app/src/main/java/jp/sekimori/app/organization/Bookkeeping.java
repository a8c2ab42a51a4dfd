package jp.sekimori.app.organization;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.StateTable.Row;
import jp.sekimori.app.organization.Steps.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes batches of entries into the tables of who is who. */
@Component
class Bookkeeping {
  private final JdbcClient database;

  Bookkeeping(JdbcClient database) {
    this.database = database;
  }

  static <E extends Entry> Stream<E> only(List<Entry> entries, Class<E> type) {
    return entries.stream().filter(type::isInstance).map(type::cast);
  }

  /**
   * People, offices and posts that are new, by their ids. Those that exist stay as they are.
   *
   * @return the people among them
   */
  Set<UUID> create(List<Entry> entries) {
    List<UUID> people = people(only(entries, Entry.NewPerson.class).toList());
    things("office", only(entries, Entry.OfficeIs.class).map(Entry.OfficeIs::office).toList());
    things("post", only(entries, Entry.PostIs.class).map(Entry.PostIs::post).toList());
    return Set.copyOf(people);
  }

  private List<UUID> people(List<Entry.NewPerson> people) {
    if (people.isEmpty()) {
      return List.of();
    }
    return database
        .sql(
            """
            insert into person (organization_id, person_id, name, kana, staff_number)
            select :organization, p.* from unnest(:ids, :names, :kana, :numbers) p
            on conflict on constraint person_pk do nothing
            returning person_id
            """)
        .param("organization", Tenant.required().value())
        .param("ids", people.stream().map(Entry.NewPerson::person).toArray(UUID[]::new))
        .param("names", texts(people, Entry.NewPerson::name))
        .param("kana", texts(people, Entry.NewPerson::kana))
        .param("numbers", texts(people, person -> person.staffNumber().orElse(null)))
        .query(UUID.class)
        .list();
  }

  /** Whether a form was entered before; from now on it was. */
  boolean hasEntered(UUID form, Instant at) {
    return database
            .sql(
                """
                insert into entered_form (organization_id, form_id, entered_at)
                values (:organization, :form, :at) on conflict on constraint entered_form_pk do nothing
                """)
            .param("organization", Tenant.required().value())
            .param("form", form)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 0;
  }

  /** Corrects what people are called, and answers what they were called. */
  private Map<String, List<Map<String, String>>> amend(List<Entry.PersonIs> people) {
    if (people.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(
            """
            with was as (
              select person_id, name, kana, coalesce(staff_number, '') as staff_number from person
              where organization_id = :organization and person_id = any(:ids)
            ), amended as (
              update person p set name = f.name, kana = f.kana, staff_number = f.staff_number
              from unnest(:ids, :names, :kana, :numbers) as f(id, name, kana, staff_number)
              where p.organization_id = :organization and p.person_id = f.id
            )
            select * from was
            """)
        .param("organization", Tenant.required().value())
        .param("ids", people.stream().map(Entry.PersonIs::person).toArray(UUID[]::new))
        .param("names", texts(people, Entry.PersonIs::name))
        .param("kana", texts(people, Entry.PersonIs::kana))
        .param("numbers", texts(people, person -> person.staffNumber().orElse(null)))
        .query(
            (row, _) ->
                Map.of(
                    "person_id", row.getString("person_id"),
                    "name", row.getString("name"),
                    "kana", row.getString("kana"),
                    "staff_number", row.getString("staff_number")))
        .list()
        .stream()
        .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.get("person_id"))));
  }

  static <T> @Nullable String[] texts(List<T> things, Function<T, @Nullable String> text) {
    var texts = new @Nullable String[things.size()];
    Arrays.setAll(texts, i -> text.apply(things.get(i)));
    return texts;
  }

  private void things(String table, Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      database
          .sql(
              """
              insert into %1$s (organization_id, %1$s_id) select :organization, unnest(:ids)
              on conflict on constraint %1$s_pk do nothing
              """
                  .formatted(table))
          .param("organization", Tenant.required().value())
          .param("ids", ids.stream().distinct().toArray(UUID[]::new))
          .update();
    }
  }

  /**
   * Takes back what is believed of the entries' days and gives way to them.
   *
   * @return what was believed: by table, its first column's value, and name of column
   */
  Map<StateTable, Map<String, List<Map<String, String>>>> takeBack(
      List<Entry> entries, Instant at) {
    var before = new HashMap<StateTable, Map<String, List<Map<String, String>>>>();
    before.put(Steps.PEOPLE, amend(only(entries, Entry.PersonIs.class).toList()));
    for (StateTable table : Stream.concat(Steps.GROUND.stream(), Steps.UPON_IT.stream()).toList()) {
      var here = new ArrayList<Map<String, String>>();
      List<Step> steps = steps(entries, Steps::ending, table);
      for (int keys : steps.stream().map(Step::keys).distinct().toList()) {
        List<Row> rows = rows(steps.stream().filter(step -> step.keys() == keys));
        here.addAll(table.takeBack(database, at, keys, rows));
      }
      String key = table.columns().getFirst().name();
      before.put(
          table,
          here.stream()
              .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.get(key)))));
    }
    return before;
  }

  void add(List<Entry> entries, List<StateTable> tables, Instant at) {
    for (StateTable table : tables) {
      table.add(database, at, rows(steps(entries, Steps::beginning, table).stream()));
    }
  }

  private static List<Step> steps(
      List<Entry> entries, Function<Entry, Optional<Step>> of, StateTable table) {
    return entries.stream()
        .flatMap(entry -> of.apply(entry).stream())
        .filter(step -> step.table().equals(table))
        .toList();
  }

  private static List<Row> rows(Stream<Step> steps) {
    return steps.flatMap(step -> step.rows().stream()).toList();
  }
}
