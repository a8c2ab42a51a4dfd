package jp.sekimori.app.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is now believed of one office, post or person over all days, the earliest first. */
@Component
public class Believed {
  private final JdbcClient database;

  Believed(JdbcClient database) {
    this.database = database;
  }

  /** Somebody in a post. Names are the latest known. */
  public record Seating(
      UUID person, String name, UUID post, String postName, String officeName, HoldingKind kind) {}

  /**
   * A role of the product that a post carries.
   *
   * @param office where it counts; empty for the whole organization
   */
  public record Bound(Role role, Optional<UUID> office, String officeName) {}

  /** A role of the policy that somebody is appointed to; as {@link Entry.Appointed}. */
  public record Appointment(
      String role, Optional<UUID> office, String officeName, Optional<String> system) {}

  @Transactional(readOnly = true)
  public List<Term<OfficeState>> ofOffice(UUID office) {
    return terms(
        """
        select * from office_state
        where organization_id = :organization and office_id = :id and upper_inf(known)
        order by during
        """,
        office,
        (row, _) -> OfficeState.read(row));
  }

  @Transactional(readOnly = true)
  public List<Term<PostState>> ofPost(UUID post) {
    return terms(
        """
        select * from post_state
        where organization_id = :organization and post_id = :id and upper_inf(known)
        order by during
        """,
        post,
        (row, _) -> PostState.read(row));
  }

  @Transactional(readOnly = true)
  public List<Term<Seating>> holders(UUID post) {
    return seatings("h.post_id", post);
  }

  @Transactional(readOnly = true)
  public List<Term<Seating>> held(UUID person) {
    return seatings("h.person_id", person);
  }

  private List<Term<Seating>> seatings(String key, UUID id) {
    return terms(
        """
        select h.during, h.kind, h.person_id, n.name as person_name, h.post_id,
          p.name as post_name, o.name as office_name
        from post_holding h
          join person n on n.organization_id = h.organization_id and n.person_id = h.person_id
          cross join lateral (
            select s.name, s.office_id from post_state s
            where s.organization_id = h.organization_id and s.post_id = h.post_id and upper_inf(s.known)
            order by s.during && h.during desc, s.during desc limit 1) p
          cross join lateral (
            select s.name from office_state s
            where s.organization_id = h.organization_id and s.office_id = p.office_id and upper_inf(s.known)
            order by s.during && h.during desc, s.during desc limit 1) o
        where h.organization_id = :organization and %s = :id and upper_inf(h.known)
        order by h.during, n.kana, n.name
        """
            .formatted(key),
        id,
        (row, _) ->
            new Seating(
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                row.getObject("post_id", UUID.class),
                row.getString("post_name"),
                row.getString("office_name"),
                HoldingKind.of(row.getString("kind"))));
  }

  /** With their reasons. */
  @Transactional(readOnly = true)
  public List<Term<String>> absences(UUID person) {
    return terms(
        """
        select during, reason from absence
        where organization_id = :organization and person_id = :id and upper_inf(known)
        order by during
        """,
        person,
        (row, _) -> row.getString("reason"));
  }

  /** The posts that stand in for a post, in their order. */
  @Transactional(readOnly = true)
  public List<Term<List<UUID>>> deputies(UUID post) {
    return terms(
        """
        select during, array_agg(deputy_post_id order by place) as deputies from deputy_order
        where organization_id = :organization and post_id = :id and upper_inf(known)
        group by during order by during
        """,
        post,
        (row, _) -> List.of((UUID[]) row.getArray("deputies").getArray()));
  }

  @Transactional(readOnly = true)
  public List<Term<Bound>> bindings(UUID post) {
    return terms(
        """
        select r.during, r.role, r.office_id, %s as office_name from role_binding r
        where r.organization_id = :organization and r.post_id = :id and upper_inf(r.known)
        order by r.during, r.role
        """
            .formatted(officeName("r")),
        post,
        (row, _) ->
            new Bound(
                Role.of(row.getString("role")).orElseThrow(),
                Optional.ofNullable(row.getObject("office_id", UUID.class)),
                row.getString("office_name")));
  }

  @Transactional(readOnly = true)
  public List<Term<Appointment>> appointments(UUID person) {
    return terms(
        """
        select r.during, r.role, r.office_id, r.system, %s as office_name from role_appointment r
        where r.organization_id = :organization and r.person_id = :id and upper_inf(r.known)
        order by r.during, r.role
        """
            .formatted(officeName("r")),
        person,
        (row, _) ->
            new Appointment(
                row.getString("role"),
                Optional.ofNullable(row.getObject("office_id", UUID.class)),
                row.getString("office_name"),
                Optional.ofNullable(row.getString("system"))));
  }

  /** The latest name of the office of a row; empty where it has none. */
  private static String officeName(String row) {
    return """
    coalesce((select o.name from office_state o
      where o.organization_id = %1$s.organization_id and o.office_id = %1$s.office_id
        and upper_inf(o.known) order by o.during && %1$s.during desc, o.during desc limit 1), '')
    """
        .formatted(row);
  }

  private <T> List<Term<T>> terms(String sql, UUID id, RowMapper<T> is) {
    return database
        .sql(sql)
        .param("organization", Tenant.required().value())
        .param("id", id)
        .query((row, number) -> new Term<>(is.mapRow(row, number), days(row)))
        .list();
  }

  /** Bounds of a range are read from its text, so that no query has to name them. */
  private static Period days(ResultSet row) throws SQLException {
    String[] bounds = row.getString("during").replaceAll("[\\[()\\]]", "").split(",", -1);
    return Period.between(
        bounds[0].isEmpty() ? null : LocalDate.parse(bounds[0]),
        bounds[1].isEmpty() ? null : LocalDate.parse(bounds[1]));
  }
}
