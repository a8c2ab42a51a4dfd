package jp.sekimori.app.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Organization;
import jp.sekimori.app.organization.Organizations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Setting passwords: one's own, or with a link that an administrator hands over. */
@Component
public class Passwords {
  /** How long a link can be used. */
  public static final Duration LINK_LASTS = Duration.ofHours(72);

  private final JdbcClient database;
  private final AccountStore accounts;
  private final Organizations organizations;
  private final Devices devices;
  private final Sessions sessions;
  private final PasswordHash hashes;
  private final Journal journal;
  private final Clock clock;

  Passwords(
      JdbcClient database,
      AccountStore accounts,
      Organizations organizations,
      Devices devices,
      Sessions sessions,
      PasswordHash hashes,
      Journal journal,
      Clock clock) {
    this.database = database;
    this.accounts = accounts;
    this.organizations = organizations;
    this.devices = devices;
    this.sessions = sessions;
    this.hashes = hashes;
    this.journal = journal;
    this.clock = clock;
  }

  /** Why a password was not set. */
  public enum Fault {
    SHORT,
    LONG,
    COMMON,
    NAMED,
    /** The two fields differ. */
    DIFFERENT,
    /** The present password is not this one. */
    WRONG,
    /** The link is unknown, used, replaced or too old. */
    LINK;

    static Fault of(PasswordRule.Fault fault) {
      return switch (fault) {
        case SHORT -> SHORT;
        case LONG -> LONG;
        case COMMON -> COMMON;
        case NAMED -> NAMED;
      };
    }
  }

  /** A new password as typed into two fields. */
  public record Typed(String password, String again) {
    @Override
    public String toString() {
      return "Typed[…]";
    }
  }

  /** Sets the first password, at founding. */
  @Transactional
  public Optional<Fault> setFirst(Account account, Typed typed) {
    return set(account, typed).or(() -> record(Optional.empty(), account));
  }

  /**
   * Changes one's own password; all other sessions of the account end.
   *
   * @param present the password until now
   */
  @Transactional
  public Optional<Fault> change(Acting by, Account account, String present, Typed typed) {
    String hash = accounts.passwordHash(account.id()).orElse(null);
    if (!by.person().equals(account.person()) || !hashes.fits(present, hash)) {
      return Optional.of(Fault.WRONG);
    }
    return set(account, typed).or(() -> record(Optional.of(by), account));
  }

  /** Makes a link with which the holder sets a new password; an earlier one is void. */
  @Transactional
  public Secret link(Acting by, Account account) {
    Accounts.authorize(Optional.of(by));
    Secret link = Secret.create("");
    database
        .sql(
            """
            insert into password_link values (:organization, :account, :sha256, :expires)
            on conflict on constraint password_link_pk do update
            set sha256 = :sha256, expires_at = :expires
            """)
        .param("organization", Tenant.required().value())
        .param("account", account.id())
        .param("sha256", link.sha256())
        .param("expires", clock.instant().plus(LINK_LASTS).atOffset(ZoneOffset.UTC))
        .update();
    journal.record(Accounts.event(Optional.of(by), "password.link", account.id()));
    return link;
  }

  /** Whose link it is, whether or not it can still be used. Needs no tenant. */
  public Optional<OrganizationId> organizationOf(String link) {
    return database
        .sql("select organization_of_link(:sha256)")
        .param("sha256", Secret.sha256(link))
        .query(Integer.class)
        .optional()
        .map(OrganizationId::new);
  }

  /** Sets a password with a link, which is used up. Works for the organization of the link. */
  @Transactional
  public Optional<Fault> setByLink(String link, Typed typed) {
    Optional<Account> account = usable(link).flatMap(accounts::find).filter(a -> !a.disabled());
    return account.isEmpty()
        ? Optional.of(Fault.LINK)
        : set(account.get(), typed).or(() -> usedUp(account.get()));
  }

  @Transactional(readOnly = true)
  public Optional<Account> holderOf(String link) {
    return usable(link).flatMap(accounts::find).filter(account -> !account.disabled());
  }

  private Optional<UUID> usable(String link) {
    Instant now = clock.instant();
    return database
        .sql(
            """
            select account_id, expires_at from password_link
            where organization_id = :organization and sha256 = :sha256
            """)
        .param("organization", Tenant.required().value())
        .param("sha256", Secret.sha256(link))
        .query(
            (row, _) ->
                now.isBefore(row.getObject("expires_at", OffsetDateTime.class).toInstant())
                    ? Optional.of(row.getObject("account_id", UUID.class))
                    : Optional.<UUID>empty())
        .optional()
        .flatMap(found -> found);
  }

  private Optional<Fault> usedUp(Account account) {
    database
        .sql("delete from password_link where organization_id = :organization and account_id = :id")
        .param("organization", Tenant.required().value())
        .param("id", account.id())
        .update();
    devices.forget(account.id());
    return record(Optional.empty(), account);
  }

  private Optional<Fault> set(Account account, Typed typed) {
    Optional<Fault> fault = check(typed, names(account));
    if (fault.isEmpty()) {
      accounts.setPasswordHash(account.id(), hashes.of(typed.password()));
      sessions.endAll(Tenant.required(), account.id());
    }
    return fault;
  }

  private List<String> names(Account account) {
    Organization organization = organizations.current();
    return List.of(account.name(), account.personName(), organization.code(), organization.name());
  }

  /** What is wrong with a new password, before there is an account for it. */
  static Optional<Fault> check(Typed typed, List<String> names) {
    return typed.password().equals(typed.again())
        ? PasswordRule.check(typed.password(), names).map(Fault::of)
        : Optional.of(Fault.DIFFERENT);
  }

  private Optional<Fault> record(Optional<Acting> by, Account account) {
    journal.record(Accounts.event(by, "password.set", account.id()));
    return Optional.empty();
  }
}
