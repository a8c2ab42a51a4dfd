package jp.sekimori.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Rights;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Held;
import jp.sekimori.app.organization.Organization;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.site.Gate;
import jp.sekimori.app.site.Visit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Who may pass, and with which rights, as of this moment. */
@Component
class Visitors implements Gate {
  private final Sessions sessions;
  private final AccountStore accounts;
  private final TokenStore tokens;
  private final Organizations organizations;
  private final People people;
  private final TransactionOperations transaction;
  private final Clock clock;

  Visitors(
      Sessions sessions,
      AccountStore accounts,
      TokenStore tokens,
      Organizations organizations,
      People people,
      TransactionOperations transaction,
      Clock clock) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.tokens = tokens;
    this.organizations = organizations;
    this.people = people;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public Optional<Visit> bySession(HttpServletRequest request) {
    return sessions
        .holder(request)
        .flatMap(
            holder ->
                Tenant.in(
                    holder.organization(),
                    () -> transaction.execute(_ -> visit(holder.account()))));
  }

  @Override
  public Optional<Visit> byToken(String token) {
    byte[] sha256 = Secret.sha256(token);
    return tokens
        .organizationOf(sha256)
        .flatMap(
            organization ->
                Tenant.in(organization, () -> transaction.execute(_ -> presented(sha256))));
  }

  private Optional<Visit> presented(byte[] sha256) {
    Instant now = clock.instant();
    return tokens
        .find(sha256)
        .filter(presented -> presented.token().isUsable(now))
        .flatMap(
            presented -> {
              tokens.used(presented.token(), now);
              return visit(presented.account())
                  .map(visit -> limited(visit, presented.token().rights()));
            });
  }

  private static Visit limited(Visit visit, Set<Right> scope) {
    Acting acting = visit.acting();
    return new Visit(
        new Acting(
            acting.organization(),
            acting.code(),
            acting.person(),
            acting.post(),
            acting.rights().limitedTo(scope)),
        visit.person(),
        visit.post(),
        visit.organization());
  }

  private Optional<Visit> visit(UUID account) {
    return accounts.find(account).filter(found -> !found.disabled()).map(this::visit);
  }

  private Visit visit(Account account) {
    Organization organization = organizations.current();
    Held held = people.held(account.person(), LocalDate.now(clock));
    return new Visit(
        acting(organization, account.person(), held, held.rights()),
        account.personName(),
        held.main().map(post -> post.officeName() + " " + post.name()).orElse(""),
        organization.name());
  }

  /** A person of the organization being worked for, with what follows from today's posts. */
  Acting acting(UUID person) {
    Held held = people.held(person, LocalDate.now(clock));
    return acting(organizations.current(), person, held, held.rights());
  }

  private static Acting acting(Organization organization, UUID person, Held held, Rights rights) {
    return new Acting(
        organization.id(), organization.code(), person, held.main().map(Held.Post::id), rights);
  }
}
