package jp.sekimori.app.organization;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roles of the policy that an organization works with: those of a pack, once adopted. */
@Component
public class PolicyRoles {
  private final RoleSetStore store;
  private final Journal journal;
  private final Clock clock;

  PolicyRoles(RoleSetStore store, Journal journal, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.clock = clock;
  }

  /** The set adopted last; empty where none was. */
  @Transactional(readOnly = true)
  public Optional<RoleSet> current() {
    return store.latest(Optional.empty());
  }

  /** The set that counted at a moment. */
  @Transactional(readOnly = true)
  public Optional<RoleSet> at(Instant moment) {
    return store.latest(Optional.of(moment));
  }

  /** One adoption of a set. */
  public record Revision(int number, String pack, Instant adoptedAt) {}

  /** All adoptions, the latest first. */
  @Transactional(readOnly = true)
  public List<Revision> revisions() {
    return store.revisions();
  }

  /** The set of an adoption. */
  @Transactional(readOnly = true)
  public Optional<RoleSet> revision(int number) {
    return store.revision(number);
  }

  /**
   * Makes a set count from now on. One that says the same as the present one changes nothing.
   *
   * @param by somebody with {@link Right#MANAGE_ORGANIZATION}; empty for the system itself
   */
  @Transactional
  public void adopt(Optional<Acting> by, RoleSet set) {
    if (by.isPresent() && !by.get().may(Right.MANAGE_ORGANIZATION)) {
      throw new AccessDeniedException("Setting up the organization needs a right of its own");
    }
    Optional<RoleSet> before = store.latest(Optional.empty());
    if (before.filter(set::equals).isPresent()) {
      return;
    }
    int revision = store.add(set, clock.instant());
    var subject = new Subject("role-set", set.pack(), revision);
    journal.record(
        by.map(acting -> Event.by(acting, "roles.adopt", subject))
            .orElseGet(() -> Event.bySystem("roles.adopt", subject))
            .changing(
                Change.of("roles", before.map(PolicyRoles::summary).orElse(""), summary(set))));
  }

  private static String summary(RoleSet set) {
    return set.roles().stream()
        .map(role -> role.id() + " " + role.rules().size())
        .collect(Collectors.joining(", "));
  }
}
