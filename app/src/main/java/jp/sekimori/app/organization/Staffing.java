package jp.sekimori.app.organization;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.entry.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets up offices, posts and people, and binds them to one another for a time. Done {@code by}
 * somebody with {@link Right#MANAGE_ORGANIZATION}, or by the system itself (empty), as at founding.
 */
@Component
public class Staffing {
  private final JdbcClient database;
  private final Journal journal;
  private final Ids ids;

  Staffing(JdbcClient database, Journal journal, Ids ids) {
    this.database = database;
    this.journal = journal;
    this.ids = ids;
  }

  @Transactional
  public UUID office(Optional<Acting> by, String name, @Nullable UUID parent) {
    return office(by, ids.next(), name, parent);
  }

  /** Creates an office of this id, once, however often it is asked for. */
  @Transactional
  public UUID office(Optional<Acting> by, UUID id, String name, @Nullable UUID parent) {
    authorize(by);
    int created =
        database
            .sql(
                """
                insert into office values (:organization, :id, :parent, :name)
                on conflict on constraint office_pk do nothing
                """)
            .param("organization", Tenant.required().value())
            .param("id", id)
            .param("parent", parent)
            .param("name", name)
            .update();
    return created == 0 ? id : created(by, "office", id, Change.of("name", "", name));
  }

  @Transactional
  public UUID post(Optional<Acting> by, UUID office, String name) {
    return post(by, ids.next(), office, name);
  }

  /** Creates a post of this id, once, however often it is asked for. */
  @Transactional
  public UUID post(Optional<Acting> by, UUID id, UUID office, String name) {
    authorize(by);
    int created =
        database
            .sql(
                """
                insert into post values (:organization, :id, :office, :name)
                on conflict on constraint post_pk do nothing
                """)
            .param("organization", Tenant.required().value())
            .param("id", id)
            .param("office", office)
            .param("name", name)
            .update();
    return created == 0 ? id : created(by, "post", id, Change.of("name", "", name));
  }

  @Transactional
  public UUID person(Optional<Acting> by, String name, String kana, Optional<String> staffNumber) {
    return person(by, ids.next(), name, kana, staffNumber);
  }

  /** Creates a person of this id, once, however often it is asked for. */
  @Transactional
  public UUID person(
      Optional<Acting> by, UUID id, String name, String kana, Optional<String> staffNumber) {
    authorize(by);
    int created =
        database
            .sql(
                """
                insert into person values (:organization, :id, :name, :kana, :number)
                on conflict on constraint person_pk do nothing
                """)
            .param("organization", Tenant.required().value())
            .param("id", id)
            .param("name", name)
            .param("kana", kana)
            .param("number", staffNumber.orElse(null))
            .update();
    return created == 0 ? id : created(by, "person", id, Change.personal("name", "", name));
  }

  @Transactional
  public UUID hold(Optional<Acting> by, UUID person, UUID post, Period period) {
    authorize(by);
    UUID id = ids.next();
    database
        .sql(
            """
            insert into post_holding
            values (:organization, :id, :post, :person, cast(:during as daterange))
            """)
        .param("organization", Tenant.required().value())
        .param("id", id)
        .param("post", post)
        .param("person", person)
        .param("during", period.range())
        .update();
    journal.record(
        Event.by(by, "post.hold", new Subject("person", person.toString(), 0))
            .changing(
                Change.of("post", "", post.toString()),
                Change.of("from", "", period.from().toString()),
                Change.of("until", "", day(period.until()))));
    return id;
  }

  /**
   * Lets a post carry a role.
   *
   * @param office where it counts; empty for the whole organization
   */
  @Transactional
  public UUID bind(
      Optional<Acting> by, Role role, UUID post, Optional<UUID> office, Period period) {
    authorize(by);
    UUID id = ids.next();
    database
        .sql(
            """
            insert into role_binding
            values (:organization, :id, :role, :post, :office, cast(:during as daterange))
            """)
        .param("organization", Tenant.required().value())
        .param("id", id)
        .param("role", role.code())
        .param("post", post)
        .param("office", office.orElse(null))
        .param("during", period.range())
        .update();
    journal.record(
        Event.by(by, "role.bind", new Subject("post", post.toString(), 0))
            .changing(
                Change.of("role", "", role.code()),
                Change.of("office", "", office.map(UUID::toString).orElse("")),
                Change.of("from", "", period.from().toString()),
                Change.of("until", "", day(period.until()))));
    return id;
  }

  private UUID created(Optional<Acting> by, String kind, UUID id, Change change) {
    journal.record(
        Event.by(by, kind + ".create", new Subject(kind, id.toString(), 1)).changing(change));
    return id;
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  static void authorize(Optional<Acting> by) {
    if (by.isPresent() && !by.get().may(Right.MANAGE_ORGANIZATION)) {
      throw new AccessDeniedException("Setting up the organization needs a right of its own");
    }
  }
}
