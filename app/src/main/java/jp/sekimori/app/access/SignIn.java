package jp.sekimori.app.access;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Organizations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Signing in with a name and a password. */
@Component
class SignIn {
  private static final String LOCAL = "password";

  private final Organizations organizations;
  private final AccountStore accounts;
  private final PasswordHash hashes;
  private final Devices devices;
  private final Throttle throttle;
  private final Events events;
  private final Journal journal;
  private final TransactionOperations transaction;

  SignIn(
      Organizations organizations,
      AccountStore accounts,
      PasswordHash hashes,
      Devices devices,
      Throttle throttle,
      Events events,
      Journal journal,
      TransactionOperations transaction) {
    this.organizations = organizations;
    this.accounts = accounts;
    this.hashes = hashes;
    this.devices = devices;
    this.throttle = throttle;
    this.events = events;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** What comes of it. Why somebody was refused is not told: it would tell which accounts exist. */
  sealed interface Outcome {
    /**
     * @param mark for this browser to be known by
     */
    record Admitted(OrganizationId organization, UUID account, Secret mark) implements Outcome {}

    record Refused() implements Outcome {}

    record Wait(Duration time) implements Outcome {}
  }

  Outcome with(Entrance.Typed typed, Source source) {
    Optional<OrganizationId> organization = organization(typed.organization());
    return organization
        .map(known -> Tenant.in(known, () -> in(known, typed, source)))
        .orElseGet(() -> nowhere(typed, source));
  }

  private Optional<OrganizationId> organization(String code) {
    if (code.isBlank()) {
      var all = organizations.ids();
      return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
    return organizations.named(Account.nameOf(code));
  }

  /** Takes as long, and is counted, as if the organization existed. */
  private Outcome nowhere(Entrance.Typed typed, Source source) {
    String subject = Account.nameOf(typed.organization()) + "\0" + Account.nameOf(typed.name());
    var answer = throttle.count(subject, source, false);
    if (answer.pause().isPresent()) {
      return new Outcome.Wait(answer.pause().get());
    }
    hashes.fits(typed.password(), null);
    return new Outcome.Refused();
  }

  private Outcome in(OrganizationId organization, Entrance.Typed typed, Source source) {
    String name = Account.nameOf(typed.name());
    String subject = organization + "\0" + name;
    Found found = transaction.execute(_ -> find(name, source));
    var answer = throttle.count(subject, source, found.knownDevice());
    if (answer.pause().isPresent()) {
      if (answer.first()) {
        refuse(found.account(), source, "throttled");
      }
      return new Outcome.Wait(answer.pause().get());
    }
    boolean fits = hashes.fits(typed.password(), found.hash().orElse(null));
    if (!fits || found.account().isEmpty() || found.account().get().disabled()) {
      refuse(found.account(), source, fits ? "disabled" : "wrong");
      return new Outcome.Refused();
    }
    throttle.succeeded(subject, source, found.knownDevice());
    Account account = found.account().get();
    return new Outcome.Admitted(organization, account.id(), admit(account, typed, source, found));
  }

  private record Found(Optional<Account> account, Optional<String> hash, boolean knownDevice) {}

  private Found find(String name, Source source) {
    Optional<Account> account = accounts.named(name);
    return new Found(
        account,
        account.flatMap(a -> accounts.passwordHash(a.id())),
        account
            .flatMap(a -> source.mark().map(mark -> devices.isKnown(a.id(), mark)))
            .orElse(false));
  }

  private Secret admit(Account account, Entrance.Typed typed, Source source, Found found) {
    return transaction.execute(
        _ -> {
          if (found.hash().filter(hashes::isOutdated).isPresent()) {
            accounts.setPasswordHash(account.id(), hashes.of(typed.password()));
          }
          Secret mark = source.mark().orElseGet(() -> Secret.create(""));
          devices.remember(account.id(), mark);
          journal.record(events.signIn(account, LOCAL, source));
          return mark;
        });
  }

  /** Neither what was typed as a password nor a name that is nobody's is written down. */
  private void refuse(Optional<Account> account, Source source, String why) {
    transaction.executeWithoutResult(
        _ ->
            journal.record(
                events
                    .bySystem("sign-in.refuse", account.map(Account::id))
                    .changing(
                        Change.of("reason", "", account.isEmpty() ? "unknown" : why),
                        Change.personal("address", "", source.network()))));
  }
}
