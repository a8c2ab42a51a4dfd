package jp.sekimori.app.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What was done with applications, in the database. */
@Component
class ActStore {
  private static final String ACTS =
      """
      select t.*, p.name as person_name, b.name as absent_name
      from application_act t
        left join person p on p.organization_id = t.organization_id and p.person_id = t.person_id
        left join person b on b.organization_id = t.organization_id and b.person_id = t.stood_in_for
      where t.organization_id = :organization
      """;

  private final JdbcClient database;

  ActStore(JdbcClient database) {
    this.database = database;
  }

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  /** Takes the next place among those of the application, which is locked. */
  void add(UUID application, Act act) {
    sql("""
    insert into application_act (organization_id, application_id, place, act, step, person_id,
      post_id, seat, role, at, comment, override, stood_in_for)
    select :organization, :application, coalesce(max(place), 0) + 1, :act, :step, :person, :post,
      :seat, :role, :at, :comment, :override, :absent
    from application_act
    where organization_id = :organization and application_id = :application
    """)
        .param("application", application)
        .param("act", act.kind().code())
        .param("step", act.step().orElse(null))
        .param("person", act.person().map(Act.Doer::id).orElse(null))
        .param("post", act.person().flatMap(Act.Doer::post).orElse(null))
        .param("seat", act.person().map(Act.Doer::seat).orElse(""))
        .param("role", act.role().orElse(null))
        .param("at", AppliedStore.at(act.at()))
        .param("comment", act.comment())
        .param("override", act.override())
        .param("absent", act.absent().map(Act.Absent::person).orElse(null))
        .update();
  }

  /** The first first. */
  List<Act> of(UUID application) {
    return sql(ACTS + " and t.application_id = :application order by t.place")
        .param("application", application)
        .query(ActStore::act)
        .list();
  }

  /**
   * Notes that who was stood in for has seen it.
   *
   * @return whether there was anything that had not been seen
   */
  boolean see(UUID application, UUID person, Instant at) {
    return sql("""
    update application_act set seen_at = :at
    where organization_id = :organization and application_id = :application
      and stood_in_for = :person and seen_at is null
    """)
            .param("application", application)
            .param("person", person)
            .param("at", AppliedStore.at(at))
            .update()
        > 0;
  }

  /** Whether somebody had a part in it. */
  boolean isPartOf(UUID application, UUID person) {
    return sql("""
    select exists (select from application_act
      where organization_id = :organization and application_id = :application
        and (person_id = :person or stood_in_for = :person))
    """)
        .param("application", application)
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  /**
   * With which applications something was done that somebody otherwise could not have; newest
   * first.
   */
  List<Overridden> overridden(int limit) {
    return sql("""
    select t.*, p.name as person_name, b.name as absent_name
    from (select * from application_act
        where organization_id = :organization and override
        order by at desc limit :limit) t
      left join person p
        on p.organization_id = t.organization_id and p.person_id = t.person_id
      left join person b
        on b.organization_id = t.organization_id and b.person_id = t.stood_in_for
    order by t.at desc
    """)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Overridden(
                    row.getObject("application_id", UUID.class), ActStore.act(row, number)))
        .list();
  }

  /** What was done with which application. */
  record Overridden(UUID application, Act act) {}

  private static Act act(ResultSet row, int number) throws SQLException {
    String seat = row.getString("seat");
    String name = row.getString("person_name");
    Optional<UUID> post = Optional.ofNullable(row.getObject("post_id", UUID.class));
    String absent = row.getString("absent_name");
    UUID stoodInFor = row.getObject("stood_in_for", UUID.class);
    Optional<Instant> seen = AppliedStore.moment(row, "seen_at");
    return new Act(
        row.getInt("place"),
        Act.Kind.of(row.getString("act")),
        Optional.ofNullable(row.getObject("step", Integer.class)),
        Optional.ofNullable(row.getObject("person_id", UUID.class))
            .map(id -> new Act.Doer(id, name, post, seat)),
        Optional.ofNullable(row.getString("role")),
        AppliedStore.moment(row, "at").orElseThrow(),
        row.getString("comment"),
        row.getBoolean("override"),
        Optional.ofNullable(stoodInFor).map(id -> new Act.Absent(id, absent, seen)));
  }
}
