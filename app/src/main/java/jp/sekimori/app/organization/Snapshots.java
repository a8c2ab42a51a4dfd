package jp.sekimori.app.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.State.Appointment;
import jp.sekimori.app.organization.State.Binding;
import jp.sekimori.app.organization.State.Gap;
import jp.sekimori.app.organization.State.Holding;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.State.Post;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is who on a day, all of it at one moment. What was read is kept as long as nothing is
 * entered, so asking again costs one query.
 */
@Component
public class Snapshots {
  private static final String SO =
      """
       where organization_id = :organization and during @> cast(:day as date)
         and known @> cast(:believed as timestamptz)
      """;

  private final JdbcClient database;
  private final RoleSetStore roles;
  private final KeptSnapshots kept = new KeptSnapshots();

  Snapshots(JdbcClient database, RoleSetStore roles) {
    this.database = database;
    this.roles = roles;
  }

  /** As now believed. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Snapshot of(LocalDate day) {
    return of(day, Optional.empty());
  }

  /** As believed at a moment. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Snapshot of(LocalDate day, Instant believed) {
    return of(day, Optional.of(believed));
  }

  /**
   * @param believed empty for now
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Snapshot of(LocalDate day, Optional<Instant> believed) {
    return kept.get(
        new KeptSnapshots.Key(Tenant.required().value(), mark(), day, believed),
        () -> new Snapshot(read(day, believed, roles.latest(believed))));
  }

  /** As now believed, but for other roles of the policy. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Snapshot with(RoleSet others, LocalDate day) {
    return new Snapshot(read(day, Optional.empty(), Optional.of(others)));
  }

  /** Read before anything else: what is entered meanwhile is found by whoever asks next. */
  private Optional<UUID> mark() {
    return database
        .sql("select mark from register_mark where organization_id = :organization")
        .param("organization", Tenant.required().value())
        .query(UUID.class)
        .optional();
  }

  private State read(LocalDate day, Optional<Instant> believed, Optional<RoleSet> policy) {
    var reading = new Reading(day, believed.map(Instant::toString).orElse("infinity"));
    return new State(
        day,
        policy,
        new State.Rows(
            reading.offices(),
            reading.posts(),
            people(),
            reading.gaps(),
            reading.holdings(),
            new HashSet<>(
                reading.rows("absence", (row, _) -> row.getObject("person_id", UUID.class))),
            reading.deputies(),
            reading.bindings(),
            reading.appointments()));
  }

  private List<Person> people() {
    return database
        .sql(
            """
            select person_id as id, name, kana, coalesce(staff_number, '') as staff_number
            from person where organization_id = :organization
            """)
        .param("organization", Tenant.required().value())
        .query(
            (row, _) ->
                new Person(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getString("kana"),
                    row.getString("staff_number")))
        .list();
  }

  private final class Reading {
    private final LocalDate day;
    private final String believed;

    Reading(LocalDate day, String believed) {
      this.day = day;
      this.believed = believed;
    }

    <T> List<T> rows(String table, RowMapper<T> mapper) {
      return database
          .sql("select * from " + table + SO)
          .param("organization", Tenant.required().value())
          .param("day", day)
          .param("believed", believed)
          .query(mapper)
          .list();
    }

    List<Office> offices() {
      return rows(
          "office_state",
          (row, _) ->
              new Office(
                  row.getObject("office_id", UUID.class),
                  Optional.ofNullable(row.getObject("parent_id", UUID.class)),
                  Optional.ofNullable(row.getString("code")).orElse(""),
                  row.getString("name"),
                  OfficeKind.of(row.getString("kind")).orElseThrow(),
                  row.getInt("rank")));
    }

    List<Post> posts() {
      return rows(
          "post_state",
          (row, _) ->
              new Post(
                  row.getObject("post_id", UUID.class),
                  row.getObject("office_id", UUID.class),
                  row.getString("name"),
                  row.getString("grade"),
                  Optional.ofNullable(row.getObject("seats", Integer.class)),
                  row.getInt("rank")));
    }

    /** Of those who hold no post on the day. */
    Map<UUID, Gap> gaps() {
      var gaps = new HashMap<UUID, Gap>();
      database
          .sql(
              """
              select p.person_id, max(upper(h.during)) filter (where upper(h.during) <= cast(:day as date)) as since,
                coalesce(bool_or(lower(h.during) > cast(:day as date)), false) as comes
              from person p
                left join post_holding h on h.organization_id = p.organization_id and h.person_id = p.person_id
                  and h.known @> cast(:believed as timestamptz)
              where p.organization_id = :organization
                and p.person_id not in (select person_id from post_holding
                  where organization_id = :organization and during @> cast(:day as date)
                    and known @> cast(:believed as timestamptz))
              group by p.person_id
              """)
          .param("organization", Tenant.required().value())
          .param("day", day)
          .param("believed", believed)
          .query(
              row -> {
                gaps.put(
                    row.getObject("person_id", UUID.class),
                    new Gap(
                        Optional.ofNullable(row.getObject("since", LocalDate.class)),
                        row.getBoolean("comes")));
              });
      return gaps;
    }

    List<Holding> holdings() {
      return rows(
          "post_holding",
          (row, _) ->
              new Holding(
                  row.getObject("person_id", UUID.class),
                  row.getObject("post_id", UUID.class),
                  HoldingKind.of(row.getString("kind"))));
    }

    Map<UUID, List<UUID>> deputies() {
      record Place(UUID post, int place, UUID deputy) {}
      var orders = new HashMap<UUID, List<UUID>>();
      rows(
              "deputy_order",
              (row, _) ->
                  new Place(
                      row.getObject("post_id", UUID.class),
                      row.getInt("place"),
                      row.getObject("deputy_post_id", UUID.class)))
          .stream()
          .sorted(Comparator.comparing(Place::place))
          .forEach(
              each ->
                  orders.computeIfAbsent(each.post(), _ -> new ArrayList<>()).add(each.deputy()));
      return orders;
    }

    List<Binding> bindings() {
      return rows(
          "role_binding",
          (row, _) ->
              new Binding(
                  row.getString("role"),
                  row.getObject("post_id", UUID.class),
                  Optional.ofNullable(row.getObject("office_id", UUID.class))));
    }

    List<Appointment> appointments() {
      return rows(
          "role_appointment",
          (row, _) ->
              new Appointment(
                  row.getString("role"),
                  row.getObject("person_id", UUID.class),
                  Optional.ofNullable(row.getObject("office_id", UUID.class)),
                  Optional.ofNullable(row.getString("system"))));
    }
  }
}
