package jp.sekimori.app.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
  private final String question = Sql.text("held.sql");

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

  /**
   * The posts of a person on a day, and the roles that follow: those that posts carry by the pack
   * or by hand, also for posts that are stood in for, and appointments. One query.
   */
  @Transactional(readOnly = true)
  public Held held(UUID person, LocalDate day) {
    var posts = new LinkedHashMap<UUID, Held.Post>();
    var duties = new ArrayList<Held.Duty>();
    var grants = new LinkedHashSet<Grant>();
    database
        .sql(question)
        .param("organization", Tenant.required().value())
        .param("person", person)
        .param("day", day)
        .query(
            row -> {
              if (row.getInt("part") == 0) {
                Held.Post post = post(row);
                posts.putIfAbsent(post.id(), post);
              } else {
                Held.Duty duty = duty(row);
                duties.add(duty);
                Optional.ofNullable(row.getString("gives"))
                    .flatMap(Role::of)
                    .ifPresent(role -> grants.add(grant(role, duty)));
              }
            });
    return new Held(List.copyOf(posts.values()), Rights.of(List.copyOf(grants)), duties);
  }

  private static Held.Post post(ResultSet row) throws SQLException {
    return new Held.Post(
        row.getObject("post_id", UUID.class),
        row.getString("name"),
        row.getObject("office_id", UUID.class),
        row.getString("office_name"),
        HoldingKind.of(row.getString("kind")));
  }

  private static Held.Duty duty(ResultSet row) throws SQLException {
    boolean everywhere = row.getString("scope").equals("organization");
    return new Held.Duty(
        row.getString("role"),
        Optional.ofNullable(row.getObject("office_id", UUID.class)).filter(_ -> !everywhere),
        Answer.Source.valueOf(row.getString("source")),
        Answer.Standing.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getObject("post_id", UUID.class)));
  }

  /** What all staff may do ends at no office. */
  private static Grant grant(Role role, Held.Duty duty) {
    return new Grant(role, duty.office().filter(_ -> role != Role.STAFF));
  }
}
