package jp.sekimori.app.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Rights;
import jp.sekimori.app.kernel.Rights.Grant;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds what, and what follows from it, on any day. */
@Component
public class People {
  private final JdbcClient database;

  People(JdbcClient database) {
    this.database = database;
  }

  @Transactional(readOnly = true)
  public Optional<Person> find(UUID person) {
    return database
        .sql(
            """
            select person_id as id, name, kana, coalesce(staff_number, '') as staff_number
            from person where organization_id = :organization and person_id = :person
            """)
        .param("organization", Tenant.required().value())
        .param("person", person)
        .query(Person.class)
        .optional();
  }

  /** The person with this staff number. */
  @Transactional(readOnly = true)
  public Optional<Person> numbered(String staffNumber) {
    return database
        .sql(
            """
            select person_id as id, name, kana, staff_number
            from person where organization_id = :organization and staff_number = :number
            """)
        .param("organization", Tenant.required().value())
        .param("number", staffNumber)
        .query(Person.class)
        .optional();
  }

  /** The posts of a person on a day, and the roles that they carry: one query. */
  @Transactional(readOnly = true)
  public Held held(UUID person, LocalDate day) {
    Map<UUID, Held.Post> posts = new LinkedHashMap<>();
    List<Grant> grants = new ArrayList<>();
    database
        .sql(
            """
            select p.post_id, p.name, p.office_id, o.name as office_name,
              r.role, r.office_id as scope
            from post_holding h
              join post p using (organization_id, post_id)
              join office o on o.organization_id = p.organization_id and o.office_id = p.office_id
              left join role_binding r on r.organization_id = h.organization_id
                and r.post_id = h.post_id and r.during @> cast(:day as date)
            where h.organization_id = :organization and h.person_id = :person
              and h.during @> cast(:day as date)
            order by lower(h.during), h.holding_id, r.binding_id
            """)
        .param("organization", Tenant.required().value())
        .param("person", person)
        .param("day", day)
        .query(
            row -> {
              UUID post = row.getObject("post_id", UUID.class);
              posts.put(
                  post,
                  new Held.Post(
                      post,
                      row.getString("name"),
                      row.getObject("office_id", UUID.class),
                      row.getString("office_name")));
              Optional<UUID> scope = Optional.ofNullable(row.getObject("scope", UUID.class));
              Optional.ofNullable(row.getString("role"))
                  .flatMap(Role::of)
                  .ifPresent(role -> grants.add(new Grant(role, scope)));
            });
    return new Held(List.copyOf(posts.values()), Rights.of(grants));
  }
}
