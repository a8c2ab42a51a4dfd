package jp.sekimori.app.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of one person, post or office in the course of time, as believed at a moment. */
@Component
public class Times {
  private static final String TENURES =
      """
      select h.person_id, n.name as person_name, h.post_id, p.name as post_name, o.office_id,
        o.name as office_name, h.kind, lower(h.during) as first, upper(h.during) as after
      from post_holding h
        join person n using (organization_id, person_id)
        cross join lateral
          (select least(greatest(cast(:day as date), lower(h.during)), upper(h.during) - 1) as day) at
        left join post_state p on p.organization_id = h.organization_id and p.post_id = h.post_id
          and p.during @> at.day and p.known @> cast(:believed as timestamptz)
        left join office_state o on o.organization_id = h.organization_id and o.office_id = p.office_id
          and o.during @> at.day and o.known @> cast(:believed as timestamptz)
      where h.organization_id = :organization and h.known @> cast(:believed as timestamptz)
        and h.%s = :id
      order by h.person_id, h.post_id, h.kind, lower(h.during) nulls first
      """;

  private static final UUID NOWHERE = new UUID(0, 0);

  private final JdbcClient database;

  Times(JdbcClient database) {
    this.database = database;
  }

  /** An office as it is for a time. */
  public record OfficeSpell(String parentName, OfficeState state, Period period) {}

  /** A post as it is for a time. */
  public record PostSpell(String officeName, PostState state, Period period) {}

  public record Absence(String reason, Period period) {}

  private StatementSpec sql(String sql, UUID id, Optional<Instant> believed) {
    return database
        .sql(sql)
        .param("organization", Tenant.required().value())
        .param("id", id)
        .param("believed", believed.map(Instant::toString).orElse("infinity"));
  }

  /** All posts of a person, past and to come, what began last first. */
  @Transactional(readOnly = true)
  public List<Tenure> ofPerson(UUID person, LocalDate day, Optional<Instant> believed) {
    return tenures("person_id", person, day, believed);
  }

  /** All holders of a post, past and to come, who began last first. */
  @Transactional(readOnly = true)
  public List<Tenure> ofPost(UUID post, LocalDate day, Optional<Instant> believed) {
    return tenures("post_id", post, day, believed);
  }

  private List<Tenure> tenures(String of, UUID id, LocalDate day, Optional<Instant> believed) {
    List<Tenure> rows =
        sql(TENURES.formatted(of), id, believed)
            .param("day", day)
            .query((row, _) -> tenure(row))
            .list();
    return Tenure.joined(rows).stream()
        .sorted(
            java.util.Comparator.comparing((Tenure each) -> each.period().from())
                .reversed()
                .thenComparing(Tenure::kind)
                .thenComparing(Tenure::personName))
        .toList();
  }

  private static Tenure tenure(ResultSet row) throws SQLException {
    return new Tenure(
        row.getObject("person_id", UUID.class),
        row.getString("person_name"),
        row.getObject("post_id", UUID.class),
        Optional.ofNullable(row.getString("post_name")).orElse(""),
        Optional.ofNullable(row.getObject("office_id", UUID.class)).orElse(NOWHERE),
        Optional.ofNullable(row.getString("office_name")).orElse(""),
        HoldingKind.of(row.getString("kind")),
        period(row));
  }

  private static Period period(ResultSet row) throws SQLException {
    return Period.between(
        row.getObject("first", LocalDate.class), row.getObject("after", LocalDate.class));
  }

  /** Days on which a person is not there, the latest first. */
  @Transactional(readOnly = true)
  public List<Absence> absences(UUID person, Optional<Instant> believed) {
    return sql(
            """
            select reason, lower(during) as first, upper(during) as after from absence
            where organization_id = :organization and person_id = :id
              and known @> cast(:believed as timestamptz)
            order by during desc
            """,
            person,
            believed)
        .query((row, _) -> new Absence(row.getString("reason"), period(row)))
        .list();
  }

  /**
   * The states of an office, the latest first.
   *
   * @return none where nothing of it was believed; empty for no such office
   */
  @Transactional(readOnly = true)
  public Optional<List<OfficeSpell>> office(UUID office, Optional<Instant> believed) {
    List<OfficeSpell> found =
        sql(
                """
                select s.parent_id, s.code, s.name, s.kind, s.rank,
                  lower(s.during) as first, upper(s.during) as after,
                  (select p.name from office_state p
                    where p.organization_id = s.organization_id and p.office_id = s.parent_id
                      and p.known @> cast(:believed as timestamptz) and p.during && s.during
                    order by p.during desc limit 1) as parent_name
                from office_state s
                where s.organization_id = :organization and s.office_id = :id
                  and s.known @> cast(:believed as timestamptz)
                order by s.during desc
                """,
                office,
                believed)
            .query(
                (row, _) ->
                    new OfficeSpell(
                        Optional.ofNullable(row.getString("parent_name")).orElse(""),
                        OfficeState.read(row),
                        period(row)))
            .list();
    return known("office", office, found);
  }

  /** The states of a post, the latest first; as {@link #office}. */
  @Transactional(readOnly = true)
  public Optional<List<PostSpell>> post(UUID post, Optional<Instant> believed) {
    List<PostSpell> found =
        sql(
                """
                select s.office_id, s.name, s.grade, s.seats, s.rank,
                  lower(s.during) as first, upper(s.during) as after,
                  (select o.name from office_state o
                    where o.organization_id = s.organization_id and o.office_id = s.office_id
                      and o.known @> cast(:believed as timestamptz) and o.during && s.during
                    order by o.during desc limit 1) as office_name
                from post_state s
                where s.organization_id = :organization and s.post_id = :id
                  and s.known @> cast(:believed as timestamptz)
                order by s.during desc
                """,
                post,
                believed)
            .query(
                (row, _) ->
                    new PostSpell(
                        Optional.ofNullable(row.getString("office_name")).orElse(""),
                        PostState.read(row),
                        period(row)))
            .list();
    return known("post", post, found);
  }

  /** What has no state may still be there: at a moment before it was entered, say. */
  private <T> Optional<List<T>> known(String table, UUID id, List<T> found) {
    if (!found.isEmpty()) {
      return Optional.of(found);
    }
    boolean exists =
        database
            .sql(
                "select exists (select from %1$s where organization_id = :organization and %1$s_id = :id)"
                    .formatted(table))
            .param("organization", Tenant.required().value())
            .param("id", id)
            .query(Boolean.class)
            .single();
    return exists ? Optional.of(found) : Optional.empty();
  }
}
