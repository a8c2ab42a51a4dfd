package jp.sekimori.app;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.sekimori.app.access.Accounts;
import jp.sekimori.app.access.Tokens;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import org.springframework.stereotype.Component;

/** Tokens of people of the cast, made when first asked for. */
@Component
public class ApiTokens {
  private final Cast cast;
  private final Accounts accounts;
  private final Tokens tokens;
  private final Map<String, String> made = new ConcurrentHashMap<>();

  ApiTokens(Cast cast, Accounts accounts, Tokens tokens) {
    this.cast = cast;
    this.accounts = accounts;
    this.tokens = tokens;
  }

  /** With everything that somebody in this role of the first organization may do. */
  public String of(Role role) {
    return of(cast.shirakawa(), role, role.rights());
  }

  public String of(Cast.Troupe troupe, Role role, Set<Right> rights) {
    return made.computeIfAbsent(
        troupe.code() + role + rights, _ -> make(troupe, role, rights).secret().text());
  }

  /** Takes back whatever somebody in this role of the first organization was given. */
  public void revoke(Role role) {
    var troupe = cast.shirakawa();
    var acting = cast.acting(troupe, troupe.own(), role);
    Tenant.run(
        troupe.id(),
        () -> {
          var account = accounts.ofPerson(acting.person()).orElseThrow();
          tokens.of(account).forEach(token -> tokens.revoke(acting, account, token.id()));
        });
    made.keySet().removeIf(given -> given.startsWith(troupe.code() + role));
  }

  private Tokens.Made.Good make(Cast.Troupe troupe, Role role, Set<Right> rights) {
    cast.account(troupe, troupe.own(), role);
    var acting = cast.acting(troupe, troupe.own(), role);
    return Tenant.in(
        troupe.id(),
        () -> {
          var account = accounts.ofPerson(acting.person()).orElseThrow();
          return (Tokens.Made.Good)
              tokens.make(acting, account, UUID.randomUUID(), "API", 30, rights);
        });
  }
}
