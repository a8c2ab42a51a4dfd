package jp.sekimori.app.waiting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Addressee;
import jp.sekimori.app.organization.Responsible;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whom to tell of what waits: worked out when it is told, so that it reaches the new holder. */
@Component
public class Reminders {
  private final JdbcClient database;
  private final Snapshots snapshots;
  private final Responsible responsible;
  private final Clock clock;

  Reminders(JdbcClient database, Snapshots snapshots, Responsible responsible, Clock clock) {
    this.database = database;
    this.snapshots = snapshots;
    this.responsible = responsible;
    this.clock = clock;
  }

  /**
   * Something that somebody is to be told of.
   *
   * @param arrival whether only that it came, and not of a day near or past
   */
  public record Telling(Waits waits, boolean arrival) {}

  private record Row(LocalDate day, String[] asked, boolean arrival, WaitingStore.Row waiting) {

    List<Who> to() {
      return Spelling.who(asked);
    }

    /** Who may not do it is not told that it came; of its days anybody may be reminded. */
    Set<UUID> notThese() {
      return arrival ? waiting.notThese() : Set.of();
    }
  }

  /**
   * What is to be told today, by person; from now on it counts as told. In the caller's
   * transaction.
   *
   * @param urgent only what is told at once
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<UUID, List<Telling>> take(boolean urgent) {
    LocalDate today = LocalDate.now(clock);
    List<Row> rows = due(urgent, today);
    if (rows.isEmpty()) {
      return Map.of();
    }
    mark(rows, clock.instant());
    Snapshot day = snapshots.of(today);
    var byPerson = new HashMap<UUID, Map<UUID, Telling>>();
    for (Row row : rows) {
      var telling = new Telling(row.waiting().waits(), row.arrival());
      for (Addressee.Asked each : responsible.of(day, row.to(), row.notThese()).people()) {
        byPerson
            .computeIfAbsent(each.person(), _ -> new HashMap<>())
            .merge(row.waiting().id(), telling, (one, other) -> one.arrival() ? other : one);
      }
    }
    var tellings = new HashMap<UUID, List<Telling>>();
    byPerson.forEach((person, those) -> tellings.put(person, sorted(those)));
    return tellings;
  }

  private static List<Telling> sorted(Map<UUID, Telling> those) {
    return those.values().stream()
        .sorted((one, other) -> Waits.ORDER.compare(one.waits(), other.waits()))
        .toList();
  }

  /** Nobody else takes the same meanwhile. */
  private List<Row> due(boolean urgent, LocalDate today) {
    return database
        .sql(
            """
            select r.day, r.asked as told, r.arrival, w.* from waiting_reminder r
              join waiting w using (organization_id, waiting_id)
            where r.organization_id = :organization and r.told_at is null and r.day <= :today
              and (r.urgent or not :urgent)
            for update of r skip locked
            """)
        .param("organization", Tenant.required().value())
        .param("today", today)
        .param("urgent", urgent)
        .query((row, _) -> row(row, today))
        .list();
  }

  private static Row row(ResultSet row, LocalDate today) throws SQLException {
    return new Row(
        row.getObject("day", LocalDate.class),
        (String[]) row.getArray("told").getArray(),
        row.getBoolean("arrival"),
        WaitingStore.row(row, today));
  }

  private void mark(List<Row> rows, Instant at) {
    database
        .sql(
            """
            update waiting_reminder r set told_at = :at
            from unnest(:ids, cast(:days as date[]), :asked, :arrivals) t (id, day, asked, arrival)
            where r.organization_id = :organization and r.waiting_id = t.id and r.day = t.day
              and r.asked = string_to_array(t.asked, '|') and r.arrival = t.arrival
            """)
        .param("organization", Tenant.required().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("ids", of(rows, row -> row.waiting().id(), UUID[]::new))
        .param("days", of(rows, row -> row.day().toString(), String[]::new))
        .param("asked", of(rows, row -> String.join("|", row.asked()), String[]::new))
        .param("arrivals", of(rows, Row::arrival, Boolean[]::new))
        .update();
  }

  private static <V> V[] of(List<Row> rows, Function<Row, V> value, IntFunction<V[]> array) {
    return rows.stream().map(value).toArray(array);
  }
}
