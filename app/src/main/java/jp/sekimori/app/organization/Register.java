package jp.sekimori.app.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place where who is who is changed, for any days, past or to come. A batch of entries is
 * entered whole or not at all, in few statements however many entries it has, and journaled. One
 * batch of an organization at a time.
 */
@Component
public class Register {
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Bookkeeping bookkeeping;
  private final Checks checks;
  private final Obstacles obstacles;
  private final Gaps gaps;
  private final Chronicle chronicle;
  private final List<Consequence> consequences;
  private final Clock clock;

  Register(
      JdbcClient database,
      PlatformTransactionManager transactions,
      Bookkeeping bookkeeping,
      Checks checks,
      Obstacles obstacles,
      Gaps gaps,
      Chronicle chronicle,
      List<Consequence> consequences,
      Clock clock) {
    this.database = database;
    // Nested: a refused batch leaves the caller's transaction as it was.
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.bookkeeping = bookkeeping;
    this.checks = checks;
    this.obstacles = obstacles;
    this.gaps = gaps;
    this.chronicle = chronicle;
    this.consequences = consequences;
    this.clock = clock;
  }

  /**
   * Enters a batch. What ends is taken out before what begins is put in, whatever their order.
   *
   * @param by somebody with {@link Right#MANAGE_ORGANIZATION}, for roles of the product also with
   *     {@link Right#BIND_ROLES}; empty for the system itself
   */
  public Outcome enter(Optional<Acting> by, List<Entry> entries) {
    return attempt(by, entries, Optional.empty(), true, () -> true).outcome();
  }

  public Outcome enter(Acting by, Entry... entries) {
    return enter(Optional.of(by), List.of(entries));
  }

  /**
   * As {@link #enter}, but once for each form: one sent twice is entered already.
   *
   * @param form made with the page that holds it
   */
  public Outcome enterOnce(Acting by, UUID form, List<Entry> entries) {
    return attempt(Optional.of(by), entries, Optional.of(form), true, () -> true).outcome();
  }

  /** Says what {@link #enter} would say, and changes nothing. */
  public Outcome examine(Optional<Acting> by, List<Entry> entries) {
    return attempt(by, entries, Optional.empty(), false, () -> true).outcome();
  }

  /**
   * What came of a batch that was entered for a look and taken back.
   *
   * @param seen what was seen meanwhile; empty where the batch was refused
   */
  public record Rehearsal<T>(Outcome outcome, Optional<T> seen) {}

  /**
   * Enters a batch, lets {@code look} see how things are then, and takes all of it back.
   *
   * @param look asks only; it runs in the same transaction
   */
  public <T> Rehearsal<T> rehearse(
      Optional<Acting> by, List<Entry> entries, Supplier<? extends T> look) {
    return attempt(by, entries, Optional.empty(), false, look);
  }

  private <T> Rehearsal<T> attempt(
      Optional<Acting> by,
      List<Entry> entries,
      Optional<UUID> form,
      boolean keep,
      Supplier<? extends T> look) {
    by.ifPresent(acting -> authorize(acting, entries));
    try {
      return transaction.execute(
          status -> {
            lock();
            boolean again = form.isPresent() && bookkeeping.hasEntered(form.get(), clock.instant());
            List<Conflict> conflicts = again ? List.of() : write(by, entries);
            if (!conflicts.isEmpty() || !keep) {
              status.setRollbackOnly();
            }
            return conflicts.isEmpty()
                ? new Rehearsal<T>(new Outcome.Entered(), Optional.of(look.get()))
                : new Rehearsal<T>(new Outcome.Refused(conflicts), Optional.empty());
          });
    } catch (DataIntegrityViolationException e) {
      return new Rehearsal<>(
          new Outcome.Refused(List.of(Checks.refusal(e, entries))), Optional.empty());
    }
  }

  private static void authorize(Acting acting, List<Entry> entries) {
    boolean bind =
        entries.stream().anyMatch(e -> e instanceof Entry.Carries || e instanceof Entry.CarriesNot);
    if (!acting.may(Right.MANAGE_ORGANIZATION) || (bind && !acting.may(Right.BIND_ROLES))) {
      throw new AccessDeniedException("Setting up the organization needs a right of its own");
    }
  }

  /**
   * Waits until nobody else of the organization is entering anything, and lets nobody until the
   * caller's transaction ends: what it reads of who is who stays as it is.
   */
  public void lock() {
    database
        .sql("select pg_advisory_xact_lock(hashtext('register'), :organization)")
        .param("organization", Tenant.required().value())
        .query()
        .singleRow();
  }

  private List<Conflict> write(Optional<Acting> by, List<Entry> entries) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var conflicts = new ArrayList<>(checks.own(by, entries));
    conflicts.addAll(Checks.twice(entries));
    conflicts.addAll(checks.staffNumbers(entries));
    Set<UUID> newcomers = bookkeeping.create(entries);
    conflicts.addAll(checks.unknown(entries));
    conflicts.addAll(checks.notByAppointment(entries));
    if (!conflicts.isEmpty()) {
      return sorted(conflicts);
    }
    List<Runnable> following = consequences.stream().map(it -> it.before(by, entries)).toList();
    var before = bookkeeping.takeBack(entries, at);
    conflicts.addAll(obstacles.ofOffices(entries));
    if (!conflicts.isEmpty()) {
      return sorted(conflicts);
    }
    bookkeeping.add(entries, Steps.GROUND, at);
    conflicts.addAll(obstacles.ofPosts(entries));
    if (!conflicts.isEmpty()) {
      return sorted(conflicts);
    }
    bookkeeping.add(entries, Steps.UPON_IT, at);
    conflicts.addAll(gaps.find(entries));
    if (conflicts.isEmpty()) {
      chronicle.record(
          by, entries.stream().filter(entry -> !repeats(entry, newcomers)).toList(), before);
      following.forEach(Runnable::run);
    }
    return sorted(conflicts);
  }

  /** A form that was sent twice creates one person, and one record. */
  private static boolean repeats(Entry entry, Set<UUID> newcomers) {
    return entry instanceof Entry.NewPerson person && !newcomers.contains(person.person());
  }

  private static List<Conflict> sorted(List<Conflict> conflicts) {
    return conflicts.stream()
        .sorted(Comparator.comparing(c -> c.entry().orElse(Integer.MAX_VALUE)))
        .toList();
  }
}
