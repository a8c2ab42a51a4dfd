package jp.sekimori.app.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Who;
import jp.sekimori.clauses.text.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What waits, in the database. */
@Component
class WaitingStore {
  private final JdbcClient database;

  WaitingStore(JdbcClient database) {
    this.database = database;
  }

  /** Something that waits, with whom it is asked of. */
  record Row(UUID id, Waits waits, List<Who> who, Set<UUID> notThese) {}

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  void remove(String kind, UUID thing) {
    sql("delete from waiting where organization_id = :organization and kind = :kind and thing ="
            + " :thing")
        .param("kind", kind)
        .param("thing", thing)
        .update();
  }

  void remove(String kind, UUID thing, String task) {
    sql("""
    delete from waiting
    where organization_id = :organization and kind = :kind and thing = :thing and task = :task
    """)
        .param("kind", kind)
        .param("thing", thing)
        .param("task", task)
        .update();
  }

  /** Removes what waits of these things but for the tasks that go on. */
  void removeBut(String kind, Collection<UUID> things, Collection<Item> goOn) {
    sql("""
    delete from waiting w
    where w.organization_id = :organization and w.kind = :kind and w.thing = any(:things)
      and not exists (select from unnest(:kept, :tasks) k (thing, task)
        where k.thing = w.thing and k.task = w.task)
    """)
        .param("kind", kind)
        .param("things", things.toArray(UUID[]::new))
        .param("kept", goOn.stream().map(Item::thing).toArray(UUID[]::new))
        .param("tasks", goOn.stream().map(Item::task).toArray(String[]::new))
        .update();
  }

  /** How many places there are; they are only ever added. */
  int countPlaces() {
    return sql("select count(*) from waiting_place where organization_id = :organization")
        .query(Integer.class)
        .single();
  }

  Set<String> places() {
    return new HashSet<>(
        sql("select place from waiting_place where organization_id = :organization")
            .query(String.class)
            .list());
  }

  /**
   * What may wait for a person: all that does, and some that does not. Who stands above everybody
   * looks below in every place: {@code offset 0} holds the planner to look-ups by key, where it
   * would join whole tables.
   */
  List<Row> candidates(UUID person, Sight sight, LocalDate today) {
    Map<String, UUID> below = sight.below(person);
    return sql("""
    with candidate as (
      select waiting_id from waiting_who
      where organization_id = :organization and person_id = :person
      union
      select waiting_id from waiting_who
      where organization_id = :organization and place = any(:places)
        and (person_id is null or person_id = any(:gone))
      union
      select n.waiting_id
      from unnest(:belowPlaces, :belowPeople) b (place, person)
      cross join lateral (
        select waiting_id from waiting_not
        where organization_id = :organization and person_id = b.person offset 0) n
      cross join lateral (
        select place from waiting_who
        where organization_id = :organization and waiting_id = n.waiting_id offset 0) a
      where a.place = b.place)
    select * from waiting
    where organization_id = :organization
      and waiting_id = any(array(select waiting_id from candidate))
    """)
        .param("person", person)
        .param("places", sight.places(person))
        .param("gone", sight.gone())
        .param("belowPlaces", below.keySet().toArray(String[]::new))
        .param("belowPeople", below.values().toArray(UUID[]::new))
        .query((row, _) -> row(row, today))
        .list();
  }

  List<Row> of(String kind, Collection<UUID> things, LocalDate today) {
    return sql("""
    select * from waiting
    where organization_id = :organization and kind = :kind and thing = any(:things)
    """)
        .param("kind", kind)
        .param("things", things.toArray(UUID[]::new))
        .query((row, _) -> row(row, today))
        .list();
  }

  /**
   * Of what somebody may have been reminded: whom the reminder asked stands in place of whose it
   * is.
   */
  List<Row> reminded(Sight sight, UUID person, LocalDate today) {
    return sql("""
    select w.waiting_id, w.kind, w.thing, w.task, w.number, w.address, w.what_ja, w.what_en,
      r.asked, cast('{}' as uuid[]) as not_these, w.due, r.urgent, w.since
    from waiting_reminder r join waiting w using (organization_id, waiting_id)
    where r.organization_id = :organization and not r.arrival and r.day <= :today
      and r.asked && cast(:places as text[])
    """)
        .param("today", today)
        .param("places", sight.places(person))
        .query((row, _) -> row(row, today))
        .list();
  }

  /** What names any of these people. */
  List<Row> naming(Collection<UUID> people, LocalDate today) {
    return sql("""
    select * from waiting where organization_id = :organization and waiting_id in (
      select waiting_id from waiting_who
      where organization_id = :organization and person_id = any(:people))
    """)
        .param("people", people.toArray(UUID[]::new))
        .query((row, _) -> row(row, today))
        .list();
  }

  static Row row(ResultSet row, LocalDate today) throws SQLException {
    Optional<LocalDate> due = Optional.ofNullable(row.getObject("due", LocalDate.class));
    return new Row(
        row.getObject("waiting_id", UUID.class),
        new Waits(
            row.getString("kind"),
            row.getObject("thing", UUID.class),
            row.getString("task"),
            row.getString("number"),
            row.getString("address"),
            new Message(row.getString("what_ja"), row.getString("what_en")),
            due,
            due.filter(day -> day.isBefore(today)).isPresent(),
            row.getBoolean("urgent"),
            row.getObject("since", OffsetDateTime.class).toInstant(),
            List.of()),
        Spelling.who((String[]) row.getArray("asked").getArray()),
        new HashSet<>(Arrays.asList((UUID[]) row.getArray("not_these").getArray())));
  }
}
