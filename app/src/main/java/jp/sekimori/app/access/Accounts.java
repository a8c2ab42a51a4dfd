package jp.sekimori.app.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Person;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts of people: created, disabled, looked for. Done {@code by} somebody with {@link
 * Right#MANAGE_ACCOUNTS}, or by the system itself (empty), as at founding.
 */
@Component
public class Accounts {
  private static final Set<String> PROVIDERS = Set.of("oidc", "ldap");

  private final AccountStore store;
  private final Sessions sessions;
  private final Journal journal;
  private final Clock clock;

  Accounts(AccountStore store, Sessions sessions, Journal journal, Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.journal = journal;
    this.clock = clock;
  }

  /** Why an account was not created, or bound. */
  public enum Fault {
    /** Not made of a-z, 0-9 and a few signs. */
    NAME_FORM,
    /** Somebody else's, or the person has one already. */
    TAKEN,
    /** No provider, or no name for the holder, was given. */
    EMPTY
  }

  /**
   * How a provider of identities names the holder of an account.
   *
   * @param provider {@code oidc} or {@code ldap}
   */
  public record Identity(String provider, String subject) {}

  /**
   * Creates an account without a password: it is used with a link or a provider of identities.
   * Sending the same form twice creates one account.
   *
   * @param name as typed
   * @return what is wrong; empty where it is done
   */
  @Transactional
  public Optional<Fault> create(Optional<Acting> by, UUID id, UUID person, String name) {
    authorize(by);
    String kept = Account.nameOf(name);
    if (!Account.isName(kept)) {
      return Optional.of(Fault.NAME_FORM);
    }
    if (!store.create(id, person, kept, clock.instant())) {
      return isThere(id, person, kept) ? Optional.empty() : Optional.of(Fault.TAKEN);
    }
    journal.record(
        event(by, "account.create", id)
            .changing(
                Change.personal("name", "", kept), Change.of("person", "", person.toString())));
    return Optional.empty();
  }

  /**
   * Creates accounts for many at once, for people who have none; those in the way are left out.
   *
   * @param names by person
   * @return how many were created
   */
  @Transactional
  public int createAll(Optional<Acting> by, Map<UUID, String> names) {
    authorize(by);
    List<Account> created = store.createAll(names, clock.instant());
    journal.record(
        created.stream()
            .map(
                account ->
                    event(by, "account.create", account.id())
                        .changing(
                            Change.personal("name", "", account.name()),
                            Change.of("person", "", account.person().toString())))
            .toList());
    return created.size();
  }

  private boolean isThere(UUID id, UUID person, String name) {
    return store
        .find(id)
        .filter(account -> account.person().equals(person) && account.name().equals(name))
        .isPresent();
  }

  /** Lets an account in no more, from this moment on, or lets it in again. */
  @Transactional
  public void setDisabled(Acting by, Account account, boolean disabled) {
    authorize(Optional.of(by));
    if (account.disabled() != disabled) {
      store.setDisabled(account.id(), disabled);
      sessions.endAll(Tenant.required(), account.id());
      journal.record(
          event(Optional.of(by), disabled ? "account.disable" : "account.enable", account.id()));
    }
  }

  @Transactional
  public void signOutEverywhere(Acting by, Account account) {
    authorize(Optional.of(by));
    sessions.endAll(Tenant.required(), account.id());
    journal.record(event(Optional.of(by), "account.sign-out", account.id()));
  }

  /**
   * Lets a provider of identities vouch for an account.
   *
   * @param subject how the provider names its holder
   */
  @Transactional
  public Optional<Fault> bind(
      Optional<Acting> by, Account account, String provider, String subject) {
    authorize(by);
    if (subject.isBlank() || !PROVIDERS.contains(provider)) {
      return Optional.of(Fault.EMPTY);
    }
    if (!store.bind(account.id(), provider, subject, clock.instant())) {
      boolean same =
          store.known(provider, subject).filter(a -> a.id().equals(account.id())).isPresent();
      return same ? Optional.empty() : Optional.of(Fault.TAKEN);
    }
    journal.record(
        event(by, "account.bind", account.id())
            .changing(
                Change.of("provider", "", provider), Change.personal("subject", "", subject)));
    return Optional.empty();
  }

  @Transactional(readOnly = true)
  public Optional<Account> find(UUID id) {
    return store.find(id);
  }

  @Transactional(readOnly = true)
  public Optional<Account> ofPerson(UUID person) {
    return store.ofPerson(person);
  }

  @Transactional(readOnly = true)
  public List<Account> search(String text, int limit, int offset) {
    return store.search(text, limit, offset);
  }

  @Transactional(readOnly = true)
  public int count(String text) {
    return store.count(text);
  }

  @Transactional(readOnly = true)
  public List<Identity> identities(Account account) {
    return store.identities(account.id());
  }

  /**
   * People who have no account yet and whose name, reading or number contains the text, by name.
   */
  @Transactional(readOnly = true)
  public List<Person> without(String text, int limit) {
    return store.peopleWithout(text, limit);
  }

  /** Where these are written to, as the directory says, or nothing; of those who may come in. */
  @Transactional(readOnly = true)
  public Map<UUID, String> mails(Collection<UUID> people) {
    return store.mails(people);
  }

  static void authorize(Optional<Acting> by) {
    if (by.isPresent() && !by.get().may(Right.MANAGE_ACCOUNTS)) {
      throw new AccessDeniedException("Accounts need a right of their own");
    }
  }

  static Event event(Optional<Acting> by, String action, UUID account) {
    return Event.by(by, action, Events.subject(account));
  }
}
