package jp.sekimori.app.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets up offices, posts and people that have always been so, and binds them to one another for a
 * time: a small {@link Register} for a small organization. Done {@code by} somebody with {@link
 * Right#MANAGE_ORGANIZATION}, or by the system itself (empty), as at founding.
 */
@Component
public class Staffing {
  private final Register register;
  private final JdbcClient database;
  private final Ids ids;

  Staffing(Register register, JdbcClient database, Ids ids) {
    this.register = register;
    this.database = database;
    this.ids = ids;
  }

  @Transactional
  public UUID office(Optional<Acting> by, String name, @Nullable UUID parent) {
    return office(by, ids.next(), name, parent);
  }

  /** Creates an office of this id, once, however often it is asked for. */
  @Transactional
  public UUID office(Optional<Acting> by, UUID id, String name, @Nullable UUID parent) {
    var state =
        new OfficeState(Optional.ofNullable(parent), Optional.empty(), name, OfficeKind.SECTION, 0);
    return once("office", id, by, new Entry.OfficeIs(id, state, Period.always()));
  }

  @Transactional
  public UUID post(Optional<Acting> by, UUID office, String name) {
    return post(by, ids.next(), office, name);
  }

  /** Creates a post of this id, once, however often it is asked for. */
  @Transactional
  public UUID post(Optional<Acting> by, UUID id, UUID office, String name) {
    var state = new PostState(office, name, Optional.empty(), Optional.empty(), 0);
    return once("post", id, by, new Entry.PostIs(id, state, Period.always()));
  }

  @Transactional
  public UUID person(Optional<Acting> by, String name, String kana, Optional<String> staffNumber) {
    return person(by, ids.next(), name, kana, staffNumber);
  }

  /**
   * Creates a person of this id, once, however often it is asked for.
   *
   * @throws DuplicateKeyException if the staff number is taken
   */
  @Transactional
  public UUID person(
      Optional<Acting> by, UUID id, String name, String kana, Optional<String> staffNumber) {
    enter(by, new Entry.NewPerson(id, name, kana, staffNumber));
    return id;
  }

  /** As the main post where the person has none on these days, and beside it (兼務) otherwise. */
  @Transactional
  public void hold(Optional<Acting> by, UUID person, UUID post, Period period) {
    enter(by, holding(person, post, period));
  }

  Entry holding(UUID person, UUID post, Period period) {
    boolean taken =
        database
            .sql(
                """
                select exists (
                  select from post_holding
                  where organization_id = :organization and person_id = :person and kind = 'main'
                    and post_id <> :post and during && cast(:during as daterange) and upper_inf(known))
                """)
            .param("organization", Tenant.required().value())
            .param("person", person)
            .param("post", post)
            .param("during", period.range())
            .query(Boolean.class)
            .single();
    return new Entry.Holds(person, post, taken ? HoldingKind.CONCURRENT : HoldingKind.MAIN, period);
  }

  /**
   * Lets a post carry a role.
   *
   * @param office where it counts; empty for the whole organization
   */
  @Transactional
  public void bind(
      Optional<Acting> by, Role role, UUID post, Optional<UUID> office, Period period) {
    enter(by, new Entry.Carries(post, role, office, period));
  }

  private UUID once(String table, UUID id, Optional<Acting> by, Entry entry) {
    boolean there =
        database
            .sql(
                """
                select exists (select from %1$s where organization_id = :organization and %1$s_id = :id)
                """
                    .formatted(table))
            .param("organization", Tenant.required().value())
            .param("id", id)
            .query(Boolean.class)
            .single();
    // An empty batch still asks whether it may be entered.
    register(by, there ? List.of() : List.of(entry));
    return id;
  }

  private void enter(Optional<Acting> by, Entry entry) {
    register(by, List.of(entry));
  }

  private void register(Optional<Acting> by, List<Entry> entries) {
    for (Conflict conflict : register.enter(by, entries).conflicts()) {
      String message = conflict.kind() + ": " + conflict.kind().what().en();
      throw conflict.kind() == Conflict.Kind.STAFF_NUMBER
          ? new DuplicateKeyException(message)
          : new DataIntegrityViolationException(message);
    }
  }
}
