package jp.sekimori.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.site.Demo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets browsers in and out: whoever has shown who he is gets a session and a mark. */
@Component
public class Entrance {
  private final SignIn signIn;
  private final Oidc oidc;
  private final Sessions sessions;
  private final AccountStore accounts;
  private final Journal journal;
  private final ObjectProvider<Demo> demo;

  Entrance(
      SignIn signIn,
      Oidc oidc,
      Sessions sessions,
      AccountStore accounts,
      Journal journal,
      ObjectProvider<Demo> demo) {
    this.signIn = signIn;
    this.oidc = oidc;
    this.sessions = sessions;
    this.accounts = accounts;
    this.journal = journal;
    this.demo = demo;
  }

  /**
   * What was typed.
   *
   * @param organization its code; empty where the installation has only one
   */
  public record Typed(String organization, String name, String password) {
    @Override
    public String toString() {
      return "Typed[…]";
    }
  }

  /** What comes of it. Why somebody was refused is not told: it would tell which accounts exist. */
  public sealed interface Answer {
    record In() implements Answer {}

    record Refused() implements Answer {}

    record Wait(Duration time) implements Answer {}

    /** A provider of identities cannot be asked. */
    record Down() implements Answer {}
  }

  public Answer signIn(Typed typed, HttpServletRequest request, HttpServletResponse response) {
    return answer(signIn.with(typed, Source.of(request)), request, response);
  }

  /**
   * Lets in anybody without a password, in a demo.
   *
   * @throws IllegalStateException anywhere else
   */
  public Answer signInAs(UUID person, HttpServletRequest request, HttpServletResponse response) {
    if (demo.stream().findAny().isEmpty()) {
      throw new IllegalStateException("Nobody signs in without a password");
    }
    return answer(signIn.inDemo(person, Source.of(request)), request, response);
  }

  /** Whether there is an OpenID provider, and what people call it. */
  public Optional<String> provider() {
    return Optional.of(oidc.settings()).filter(OidcSettings::isUsed).map(OidcSettings::label);
  }

  /** Where the OpenID provider lets people sign in; empty while it cannot be reached. */
  public Optional<String> leaveFor(HttpServletRequest request) {
    return oidc.settings().isUsed() ? oidc.leave(request) : Optional.empty();
  }

  /** Lets in whoever comes back from the OpenID provider, if it vouches for somebody we know. */
  public Answer comeBack(HttpServletRequest request, HttpServletResponse response) {
    OidcSettings settings = oidc.settings();
    return switch (settings.isUsed() ? oidc.comeBack(request) : new Oidc.Answer.Refused()) {
      case Oidc.Answer.Known(Vouched vouched) ->
          answer(
              signIn.vouched(
                  vouched, settings.organization(), settings.match(), Source.of(request)),
              request,
              response);
      case Oidc.Answer.Refused() -> new Answer.Refused();
      case Oidc.Answer.Down() -> new Answer.Down();
    };
  }

  private Answer answer(
      SignIn.Outcome outcome, HttpServletRequest request, HttpServletResponse response) {
    return switch (outcome) {
      case SignIn.Outcome.Admitted admitted -> {
        letIn(admitted.organization(), admitted.account(), request, response);
        remember(admitted.mark(), request, response);
        yield new Answer.In();
      }
      case SignIn.Outcome.Refused() -> new Answer.Refused();
      case SignIn.Outcome.Wait(Duration time) -> new Answer.Wait(time);
      case SignIn.Outcome.Down() -> new Answer.Down();
    };
  }

  private void letIn(
      OrganizationId organization,
      UUID account,
      HttpServletRequest request,
      HttpServletResponse response) {
    sessions.begin(request, response, organization, account);
  }

  /** The browser is known by this from now on; it lets nobody in by itself. */
  private static void remember(
      Secret mark, HttpServletRequest request, HttpServletResponse response) {
    var cookie =
        ResponseCookie.from(Source.MARK, mark.text())
            .path("/sign-in")
            .maxAge(Devices.REMEMBERED)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Strict")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  @Transactional
  public void signOut(Acting acting, HttpServletRequest request, HttpServletResponse response) {
    accounts
        .ofPerson(acting.person())
        .ifPresent(
            account -> journal.record(Event.by(acting, "sign-out", Events.session(account.id()))));
    sessions.end(request, response);
  }

  /** The sessions of somebody's own account, the one seen last first. */
  public List<Sessions.Open> sessions(Account account, HttpServletRequest request) {
    return sessions.of(Tenant.required(), account.id(), request);
  }

  /**
   * Ends one of one's own sessions.
   *
   * @param key as listed
   * @return false where there is none such
   */
  @Transactional
  public boolean end(Acting acting, Account account, String key) {
    boolean ended =
        account.person().equals(acting.person())
            && sessions.end(Tenant.required(), account.id(), key);
    if (ended) {
      journal.record(Event.by(acting, "session.end", Events.session(account.id())));
    }
    return ended;
  }

  /** Ends all sessions of one's own account, this one too. */
  @Transactional
  public void signOutEverywhere(
      Acting acting, Account account, HttpServletRequest request, HttpServletResponse response) {
    if (account.person().equals(acting.person())) {
      sessions.endAll(Tenant.required(), account.id());
      sessions.end(request, response);
      journal.record(Event.by(acting, "sign-out.everywhere", Events.session(account.id())));
    }
  }
}
