package jp.sekimori.app.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is who, for those who set it up by hand: as of a day, and what is to come. */
@Component
public class Roster {
  private final JdbcClient database;

  Roster(JdbcClient database) {
    this.database = database;
  }

  public record Office(UUID id, String name) {}

  public record Post(UUID id, UUID office, String name) {}

  /** Somebody in a post, for a time. */
  public record Holding(UUID id, UUID post, String person, Period period) {}

  /**
   * A role that a post carries, for a time.
   *
   * @param office where it counts; empty for the whole organization
   */
  public record Binding(UUID id, UUID post, Role role, Optional<String> office, Period period) {}

  private StatementSpec sql(String sql) {
    return database.sql(sql).param("organization", Tenant.required().value());
  }

  /** All offices there are or have been, by their latest names. */
  @Transactional(readOnly = true)
  public List<Office> offices() {
    return sql("""
    select id, name from (
      select distinct on (office_id) office_id as id, name, rank from office_state
      where organization_id = :organization and upper_inf(known) order by office_id, during desc) o
    order by rank, id
    """)
        .query(Office.class)
        .list();
  }

  /** All posts there are or have been, by their latest names. */
  @Transactional(readOnly = true)
  public List<Post> posts() {
    return sql("""
    select id, office, name from (
      select distinct on (post_id) post_id as id, office_id as office, name, rank from post_state
      where organization_id = :organization and upper_inf(known) order by post_id, during desc) p
    order by rank, id
    """)
        .query(Post.class)
        .list();
  }

  @Transactional(readOnly = true)
  public List<Person> people() {
    return sql("""
    select person_id as id, name, kana, coalesce(staff_number, '') as staff_number
    from person where organization_id = :organization order by kana, name
    """)
        .query(Person.class)
        .list();
  }

  /** Holdings that have not ended before the day. */
  @Transactional(readOnly = true)
  public List<Holding> holdings(LocalDate day) {
    return sql("""
    select h.holding_id, h.post_id, p.name, lower(h.during) as first, upper(h.during) as after
    from post_holding h join person p using (organization_id, person_id)
    where h.organization_id = :organization
      and (upper(h.during) is null or upper(h.during) > :day) and upper_inf(h.known)
    order by h.during, p.kana, p.name, h.holding_id
    """)
        .param("day", day)
        .query(
            (row, _) ->
                new Holding(
                    row.getObject("holding_id", UUID.class),
                    row.getObject("post_id", UUID.class),
                    row.getString("name"),
                    Period.between(
                        row.getObject("first", LocalDate.class),
                        row.getObject("after", LocalDate.class))))
        .list();
  }

  /** Roles that have not ended before the day. */
  @Transactional(readOnly = true)
  public List<Binding> bindings(LocalDate day) {
    return sql("""
    select r.binding_id, r.post_id, r.role, lower(r.during) as first, upper(r.during) as after,
      (select name from office_state o
        where o.organization_id = r.organization_id and o.office_id = r.office_id
          and upper_inf(o.known) order by o.during desc limit 1) as office
    from role_binding r
    where r.organization_id = :organization
      and (upper(r.during) is null or upper(r.during) > :day) and upper_inf(r.known)
    order by r.role, r.during, r.binding_id
    """)
        .param("day", day)
        .query(
            (row, _) ->
                new Binding(
                    row.getObject("binding_id", UUID.class),
                    row.getObject("post_id", UUID.class),
                    Role.of(row.getString("role")).orElseThrow(),
                    Optional.ofNullable(row.getString("office")),
                    Period.between(
                        row.getObject("first", LocalDate.class),
                        row.getObject("after", LocalDate.class))))
        .list();
  }
}
