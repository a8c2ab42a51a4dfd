package jp.sekimori.app.organization.leaving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.leaving.Plan.Known;
import jp.sekimori.app.organization.leaving.Plan.Moved;
import jp.sekimori.app.organization.leaving.Plan.Turned;
import jp.sekimori.app.organization.leaving.Whereabouts.Departure;
import jp.sekimori.app.organization.leaving.Whereabouts.Stay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads who is where, and writes what becomes of checks: thousands with each statement. */
@Component
class OpeningStore {
  private final JdbcClient database;
  private final Acts acts;
  private final Ids ids;
  private final Clock clock;

  OpeningStore(JdbcClient database, Acts acts, Ids ids, Clock clock) {
    this.database = database;
    this.acts = acts;
    this.ids = ids;
    this.clock = clock;
  }

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  /** Whoever is believed to hold one of these posts on any day. */
  List<UUID> holders(Set<UUID> posts) {
    return posts.isEmpty()
        ? List.of()
        : sql("""
        select distinct person_id from post_holding
        where organization_id = :organization and post_id = any(:posts) and upper_inf(known)
        """)
            .param("posts", posts.toArray(UUID[]::new))
            .query(UUID.class)
            .list();
  }

  Whereabouts whereabouts(Collection<UUID> people) {
    return new Whereabouts(
        sql("""
        select h.person_id, h.post_id, p.office_id, lower(h.during * p.during) as first,
          upper(h.during * p.during) as after
        from post_holding h
          join post_state p on p.organization_id = h.organization_id and p.post_id = h.post_id
            and p.during && h.during and upper_inf(p.known)
        where h.organization_id = :organization and h.kind in ('main', 'concurrent')
          and h.person_id = any(:people) and upper_inf(h.known)
        """)
            .param("people", people.toArray(UUID[]::new))
            .query((row, _) -> stay(row))
            .list());
  }

  private static Stay stay(ResultSet row) throws SQLException {
    LocalDate first = row.getObject("first", LocalDate.class);
    LocalDate after = row.getObject("after", LocalDate.class);
    return new Stay(
        row.getObject("person_id", UUID.class),
        row.getObject("post_id", UUID.class),
        row.getObject("office_id", UUID.class),
        first == null ? LocalDate.MIN : first,
        after == null ? LocalDate.MAX : after);
  }

  /** Whoever holds a post that ends between two days, both included, as far as is known. */
  List<UUID> ending(LocalDate first, LocalDate last) {
    return sql("""
    select distinct person_id from post_holding
    where organization_id = :organization and kind in ('main', 'concurrent') and upper_inf(known)
      and upper(during) between :first and :last
    """)
        .param("first", first)
        .param("last", last)
        .query(UUID.class)
        .list();
  }

  /** The checks of these people that are not withdrawn. */
  List<Known> known(Collection<UUID> people) {
    return sql("""
    select leaving_id, person_id, office_id, day, kind, closed_at from leaving
    where organization_id = :organization and person_id = any(:people) and withdrawn_at is null
    """)
        .param("people", people.toArray(UUID[]::new))
        .query((row, _) -> known(row))
        .list();
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getObject("leaving_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getObject("office_id", UUID.class),
        row.getObject("day", LocalDate.class),
        LeavingKind.of(row.getString("kind")).orElseThrow(),
        Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }

  /** Carries it out and journals each. What gives way comes first, so that no two are the same. */
  void write(Optional<Acting> by, Plan plan) {
    if (plan.isEmpty()) {
      return;
    }
    Acts.By act = acts.by(by);
    withdraw(act, plan.withdrawn());
    move(act, plan.moved());
    turn(act, plan.turned());
    open(act, plan.opened());
    act.record();
  }

  private void withdraw(Acts.By act, List<Known> checks) {
    if (!checks.isEmpty()) {
      sql("""
      update leaving set withdrawn_at = :at, version = version + 1
      where organization_id = :organization and leaving_id = any(:ids)
      """)
          .param("ids", of(checks, Known::id, UUID[]::new))
          .param("at", clock.instant().atOffset(ZoneOffset.UTC))
          .update();
      checks.forEach(
          check -> act.note("leaving.withdraw", check.id(), Change.of("reason", "", "correction")));
    }
  }

  private void move(Acts.By act, List<Moved> moved) {
    if (moved.isEmpty()) {
      return;
    }
    sql("""
    update leaving l set day = m.day, kind = m.kind, version = version + 1,
      closed_at = case when m.reopens then null else closed_at end
    from unnest(:ids, cast(:days as date[]), :kinds, :reopens) m (id, day, kind, reopens)
    where l.organization_id = :organization and l.leaving_id = m.id
    """)
        .param("ids", of(moved, it -> it.check().id(), UUID[]::new))
        .param("days", of(moved, it -> it.to().day().toString(), String[]::new))
        .param("kinds", of(moved, it -> it.to().kind().code(), String[]::new))
        .param("reopens", of(moved, Moved::reopens, Boolean[]::new))
        .update();
    reopen(of(moved.stream().filter(Moved::reopens).toList(), it -> it.check().id(), UUID[]::new));
    for (Moved each : moved) {
      act.note(
          "leaving.move",
          each.check().id(),
          Change.of("day", each.check().day().toString(), each.to().day().toString()));
      if (each.reopens()) {
        act.note("leaving.reopen", each.check().id());
      }
    }
  }

  /** What was settled too early is open again; the notes stay to be seen. */
  private void reopen(UUID[] checks) {
    sql("""
    update leaving_item set state = 'open', settled_by = null, settled_at = null
    where organization_id = :organization and leaving_id = any(:ids)
    """)
        .param("ids", checks)
        .update();
  }

  private void turn(Acts.By act, List<Turned> turned) {
    if (!turned.isEmpty()) {
      sql("""
      update leaving l set kind = t.kind, version = version + 1
      from unnest(:ids, :kinds) t (id, kind)
      where l.organization_id = :organization and l.leaving_id = t.id
      """)
          .param("ids", of(turned, it -> it.check().id(), UUID[]::new))
          .param("kinds", of(turned, it -> it.kind().code(), String[]::new))
          .update();
      turned.forEach(
          it ->
              act.note(
                  "leaving.turn",
                  it.check().id(),
                  Change.of("leaving-kind", it.check().kind().code(), it.kind().code())));
    }
  }

  private void open(Acts.By act, List<Departure> opened) {
    if (opened.isEmpty()) {
      return;
    }
    List<UUID> made = opened.stream().map(_ -> ids.next()).toList();
    sql("""
    insert into leaving (organization_id, leaving_id, person_id, office_id, day, kind, opened_at)
    select :organization, l.*, :at from unnest(:ids, :people, :offices, cast(:days as date[]), :kinds) l
    """)
        .param("ids", made.toArray(UUID[]::new))
        .param("people", of(opened, Departure::person, UUID[]::new))
        .param("offices", of(opened, Departure::office, UUID[]::new))
        .param("days", of(opened, it -> it.day().toString(), String[]::new))
        .param("kinds", of(opened, it -> it.kind().code(), String[]::new))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    sql("""
    insert into leaving_item (organization_id, leaving_id, item)
    select :organization, id, item from unnest(:ids) id, unnest(:items) item
    """)
        .param("ids", made.toArray(UUID[]::new))
        .param("items", of(List.of(LeavingItem.values()), LeavingItem::code, String[]::new))
        .update();
    for (int i = 0; i < made.size(); i++) {
      Departure departure = opened.get(i);
      act.note(
          "leaving.open",
          made.get(i),
          Change.of("person", "", departure.person().toString()),
          Change.of("office", "", departure.office().toString()),
          Change.of("day", "", departure.day().toString()),
          Change.of("leaving-kind", "", departure.kind().code()));
    }
  }

  private static <T, V> V[] of(List<T> things, Function<T, V> value, IntFunction<V[]> array) {
    return things.stream().map(value).toArray(array);
  }
}
