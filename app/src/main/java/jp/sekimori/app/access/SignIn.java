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

/** Signing in: with a name and a password, of ours or a directory's, or vouched for. */
@Component
class SignIn {
  private static final String LOCAL = "password";
  private static final String DEMO = "demo";

  private final Organizations organizations;
  private final AccountStore accounts;
  private final PasswordHash hashes;
  private final Directory directory;
  private final Linking linking;
  private final Devices devices;
  private final Throttle throttle;
  private final Events events;
  private final Journal journal;
  private final TransactionOperations transaction;

  SignIn(
      Organizations organizations,
      AccountStore accounts,
      PasswordHash hashes,
      Directory directory,
      Linking linking,
      Devices devices,
      Throttle throttle,
      Events events,
      Journal journal,
      TransactionOperations transaction) {
    this.organizations = organizations;
    this.accounts = accounts;
    this.hashes = hashes;
    this.directory = directory;
    this.linking = linking;
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

    /** The directory that may know the account cannot be asked. */
    record Down() implements Outcome {}
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
    Voucher voucher =
        fits
            ? new Voucher.Good(LOCAL, found.account().orElseThrow())
            : directory(organization, name, typed);
    return switch (voucher) {
      case Voucher.Good(String with, Account account) when !account.disabled() -> {
        throttle.succeeded(subject, source, found.knownDevice());
        rehash(found, fits, typed);
        yield new Outcome.Admitted(organization, account.id(), admit(account, with, source));
      }
      case Voucher.Good(String _, Account account) -> {
        refuse(Optional.of(account), source, "disabled");
        yield new Outcome.Refused();
      }
      case Voucher.None() -> {
        refuse(found.account(), source, "wrong");
        yield new Outcome.Refused();
      }
      case Voucher.Down() -> {
        refuse(found.account(), source, "down");
        yield new Outcome.Down();
      }
    };
  }

  /** Who, if anybody, says that the password is the account's. */
  private sealed interface Voucher {
    record Good(String with, Account account) implements Voucher {}

    record None() implements Voucher {}

    record Down() implements Voucher {}
  }

  /** Asked whether or not the account has a password here, so that nobody can tell. */
  private Voucher directory(OrganizationId organization, String name, Entrance.Typed typed) {
    DirectorySettings settings = directory.settings();
    if (!settings.isUsed()
        || organization(settings.organization()).filter(organization::equals).isEmpty()) {
      return new Voucher.None();
    }
    return switch (directory.check(name, typed.password())) {
      case Directory.Answer.Known(Vouched vouched) ->
          linking
              .account(vouched, settings.match())
              .<Voucher>map(account -> new Voucher.Good(Directory.PROVIDER, account))
              .orElse(new Voucher.None());
      case Directory.Answer.Refused() -> new Voucher.None();
      case Directory.Answer.Down() -> new Voucher.Down();
    };
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

  /** The parameters of hashes are raised when their holders come in. */
  private void rehash(Found found, boolean fits, Entrance.Typed typed) {
    if (fits && found.hash().filter(hashes::isOutdated).isPresent()) {
      String hash = hashes.of(typed.password());
      transaction.executeWithoutResult(
          _ -> accounts.setPasswordHash(found.account().orElseThrow().id(), hash));
    }
  }

  private Secret admit(Account account, String with, Source source) {
    return transaction.execute(
        _ -> {
          Secret mark = source.mark().orElseGet(() -> Secret.create(""));
          devices.remember(account.id(), mark);
          journal.record(events.signIn(account, with, source));
          return mark;
        });
  }

  /** Lets in somebody whom a provider vouched for without a password typed here. */
  Outcome vouched(Vouched vouched, String code, Matching matching, Source source) {
    Optional<OrganizationId> organization = organization(code);
    if (organization.isEmpty()) {
      return new Outcome.Refused();
    }
    return Tenant.in(
        organization.get(),
        () -> {
          Optional<Account> account = linking.account(vouched, matching);
          if (account.isEmpty() || account.get().disabled()) {
            refuse(account, source, "disabled");
            return new Outcome.Refused();
          }
          Secret mark = admit(account.get(), vouched.provider(), source);
          return new Outcome.Admitted(organization.get(), account.get().id(), mark);
        });
  }

  /** Lets in whoever was chosen in a demo; nobody vouches for anything there. */
  Outcome inDemo(UUID person, Source source) {
    OrganizationId organization = organizations.ids().getFirst();
    return Tenant.in(
        organization,
        () -> {
          Optional<Account> account = transaction.execute(_ -> accounts.ofPerson(person));
          if (account.isEmpty() || account.get().disabled()) {
            refuse(account, source, "disabled");
            return new Outcome.Refused();
          }
          return new Outcome.Admitted(
              organization, account.get().id(), admit(account.get(), DEMO, source));
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
