package jp.sekimori.app.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.organization.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes what waits and who is told of it when: thousands with each statement. */
@Component
class PuttingStore {
  private static final String BETWEEN = "|";

  private final JdbcClient database;
  private final Ids ids;

  PuttingStore(JdbcClient database, Ids ids) {
    this.database = database;
    this.ids = ids;
  }

  private record Key(String kind, UUID thing, String task) {
    static Key of(Item item) {
      return new Key(item.kind(), item.thing(), item.task());
    }
  }

  /**
   * @param person who may do it; none where he is excluded, so that it is for those above him
   */
  private record Asking(UUID id, String place, Optional<UUID> person, int nth) {}

  /**
   * @param since the day on which it came
   */
  private record Put(UUID id, LocalDate since) {}

  private record Excluded(UUID id, UUID person) {}

  private record Told(UUID id, LocalDate day, List<Who> to, boolean urgent, boolean arrival) {}

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  /** Puts each in place of that of the same thing and task. */
  void put(Collection<Item> all, Instant at) {
    var latest = new LinkedHashMap<Key, Item>();
    all.forEach(item -> latest.put(Key.of(item), item));
    Map<Key, Put> known = write(List.copyOf(latest.values()), at);
    var asking = new ArrayList<Asking>();
    var excluded = new ArrayList<Excluded>();
    var told = new ArrayList<Told>();
    LocalDate today = LocalDate.ofInstant(at, Time.ZONE);
    latest.forEach(
        (key, item) -> {
          Put put = Objects.requireNonNull(known.get(key));
          UUID id = put.id();
          int nth = 0;
          for (Who who : item.who()) {
            Optional<UUID> person =
                Spelling.person(who).filter(named -> !item.notThese().contains(named));
            asking.add(new Asking(id, Spelling.place(who), person, nth++));
          }
          item.notThese().forEach(person -> excluded.add(new Excluded(id, person)));
          told.addAll(told(put, item, today));
        });
    clear(known.values().stream().map(Put::id).toList());
    know(asking, told);
    ask(asking);
    exclude(excluded);
    remind(told);
  }

  /** Since when it waits stays. */
  private Map<Key, Put> write(List<Item> items, Instant at) {
    var known = new LinkedHashMap<Key, Put>();
    sql("""
    insert into waiting (organization_id, waiting_id, kind, thing, task, number, address,
      what_ja, what_en, asked, not_these, due, urgent, since)
    select :organization, id, kind, thing, task, number, address, ja, en,
      string_to_array(asked, '|'), cast(string_to_array(excluded, '|') as uuid[]), due, urgent, :at
    from unnest(:ids, :kinds, :things, :tasks, :numbers, :addresses, :ja, :en, :asked, :excluded,
      cast(:due as date[]), :urgent)
      w (id, kind, thing, task, number, address, ja, en, asked, excluded, due, urgent)
    on conflict on constraint waiting_once do update set number = excluded.number,
      address = excluded.address, what_ja = excluded.what_ja, what_en = excluded.what_en,
      asked = excluded.asked, not_these = excluded.not_these, due = excluded.due,
      urgent = excluded.urgent
    returning kind, thing, task, waiting_id, since
    """)
        .param("ids", of(items, _ -> ids.next(), UUID[]::new))
        .param("kinds", of(items, Item::kind, String[]::new))
        .param("things", of(items, Item::thing, UUID[]::new))
        .param("tasks", of(items, Item::task, String[]::new))
        .param("numbers", of(items, Item::number, String[]::new))
        .param("addresses", of(items, Item::address, String[]::new))
        .param("ja", of(items, item -> item.what().ja(), String[]::new))
        .param("en", of(items, item -> item.what().en(), String[]::new))
        .param("asked", of(items, item -> joined(Spelling.texts(item.who())), String[]::new))
        .param(
            "excluded",
            of(
                items,
                item -> joined(item.notThese().stream().map(UUID::toString).toArray(String[]::new)),
                String[]::new))
        .param(
            "due",
            of(items, item -> item.due().map(LocalDate::toString).orElse(null), String[]::new))
        .param("urgent", of(items, Item::urgent, Boolean[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              known.put(
                  new Key(
                      row.getString("kind"),
                      row.getObject("thing", UUID.class),
                      row.getString("task")),
                  new Put(
                      row.getObject("waiting_id", UUID.class),
                      LocalDate.ofInstant(
                          row.getObject("since", OffsetDateTime.class).toInstant(), Time.ZONE)));
            });
    return known;
  }

  private static String joined(String[] texts) {
    return String.join(BETWEEN, texts);
  }

  /** What was told already is kept, so that it is not told again. */
  private void clear(Collection<UUID> known) {
    for (String table : List.of("waiting_who", "waiting_not", "waiting_reminder")) {
      String untold = table.equals("waiting_reminder") ? " and told_at is null" : "";
      sql("delete from "
              + table
              + " where organization_id = :organization and waiting_id = any(:ids)"
              + untold)
          .param("ids", known.toArray(UUID[]::new))
          .update();
    }
  }

  /** Every role that is asked or told has a place, where its people look. */
  private void know(List<Asking> asking, List<Told> told) {
    String[] places =
        Stream.concat(
                asking.stream().map(Asking::place),
                told.stream().flatMap(each -> each.to().stream()).map(Spelling::place))
            .distinct()
            .toArray(String[]::new);
    sql("""
    insert into waiting_place (organization_id, place)
    select :organization, place from unnest(:places) place
    where place not in (select place from waiting_place where organization_id = :organization)
    group by place order by place
    on conflict do nothing
    """)
        .param("places", places)
        .update();
  }

  private void ask(List<Asking> asking) {
    sql("""
    insert into waiting_who (organization_id, waiting_id, nth, place, person_id)
    select :organization, id, nth, place, person
    from unnest(:ids, :nths, :places, :people) w (id, nth, place, person)
    """)
        .param("ids", of(asking, Asking::id, UUID[]::new))
        .param("nths", of(asking, Asking::nth, Integer[]::new))
        .param("places", of(asking, Asking::place, String[]::new))
        .param("people", of(asking, each -> each.person().orElse(null), UUID[]::new))
        .update();
  }

  private void exclude(List<Excluded> excluded) {
    if (!excluded.isEmpty()) {
      sql("""
      insert into waiting_not (organization_id, waiting_id, person_id)
      select :organization, id, person from unnest(:ids, :people) n (id, person)
      """)
          .param("ids", of(excluded, Excluded::id, UUID[]::new))
          .param("people", of(excluded, Excluded::person, UUID[]::new))
          .update();
    }
  }

  /** That it came is told to everybody asked; then what it says itself. */
  private static List<Told> told(Put put, Item item, LocalDate today) {
    var told = new ArrayList<Told>();
    told.add(new Told(put.id(), today, item.who(), item.urgent(), true));
    for (Item.Remind each : item.reminders()) {
      LocalDate from = item.due().filter(_ -> !each.sinceItCame()).orElse(put.since());
      told.add(new Told(put.id(), from.plusDays(each.days()), each.to(), each.urgent(), false));
    }
    return told;
  }

  private void remind(List<Told> told) {
    sql("""
    insert into waiting_reminder (organization_id, waiting_id, day, asked, urgent, arrival)
    select :organization, id, day, string_to_array(asked, '|'), bool_or(urgent), arrival
    from unnest(:ids, cast(:days as date[]), :asked, :urgent, :arrival)
      t (id, day, asked, urgent, arrival)
    where not exists (select from waiting_reminder r
      where r.organization_id = :organization and r.waiting_id = t.id and r.arrival = t.arrival
        and r.asked = string_to_array(t.asked, '|') and (t.arrival or r.day = t.day))
    group by id, day, asked, arrival
    """)
        .param("ids", of(told, Told::id, UUID[]::new))
        .param("days", of(told, each -> each.day().toString(), String[]::new))
        .param("asked", of(told, each -> joined(Spelling.texts(each.to())), String[]::new))
        .param("urgent", of(told, Told::urgent, Boolean[]::new))
        .param("arrival", of(told, Told::arrival, Boolean[]::new))
        .update();
  }

  private static <T, V> V[] of(
      List<T> things, Function<T, @Nullable V> value, IntFunction<V[]> array) {
    return things.stream().map(value).toArray(array);
  }
}
