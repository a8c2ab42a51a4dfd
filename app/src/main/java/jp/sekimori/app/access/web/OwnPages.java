package jp.sekimori.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.access.Account;
import jp.sekimori.app.access.Accounts;
import jp.sekimori.app.access.Entrance;
import jp.sekimori.app.access.Passwords;
import jp.sekimori.app.access.Secret;
import jp.sekimori.app.access.Tokens;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: password, sessions, tokens. */
@Controller
@RequestMapping("/account")
class OwnPages {
  private final Accounts accounts;
  private final Passwords passwords;
  private final Entrance entrance;
  private final Tokens tokens;
  private final Ids ids;
  private final Clock clock;

  OwnPages(
      Accounts accounts,
      Passwords passwords,
      Entrance entrance,
      Tokens tokens,
      Ids ids,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.entrance = entrance;
    this.tokens = tokens;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView own(
      Acting acting,
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String done) {
    String said = done != null && List.of("session", "token").contains(done) ? done : null;
    return page(acting, request, said, null, null, null);
  }

  @PostMapping("/password")
  ModelAndView password(
      Acting acting,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again) {
    Optional<Passwords.Fault> fault =
        passwords.change(acting, account(acting), present, new Passwords.Typed(password, again));
    if (fault.isPresent()) {
      return page(acting, request, null, null, fault.get(), null);
    }
    return new ModelAndView("redirect:/sign-in?changed");
  }

  @PostMapping("/sessions/end")
  String signOutEverywhere(
      Acting acting, HttpServletRequest request, HttpServletResponse response) {
    entrance.signOutEverywhere(acting, account(acting), request, response);
    return "redirect:/sign-in?out";
  }

  @PostMapping("/sessions/{key}/end")
  String endSession(Acting acting, @PathVariable String key) {
    if (!entrance.end(acting, account(acting), key)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "redirect:/account?done=session";
  }

  @PostMapping("/tokens")
  ModelAndView makeToken(
      Acting acting,
      HttpServletRequest request,
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "0") int days,
      @RequestParam(defaultValue = "") List<String> right) {
    return switch (tokens.make(acting, account(acting), id, label, days, rights(right))) {
      case Tokens.Made.Good(Secret secret) -> page(acting, request, null, secret, null, null);
      case Tokens.Made.Refused(Tokens.Fault fault) ->
          page(acting, request, null, null, null, fault);
    };
  }

  private static Set<Right> rights(List<String> names) {
    var rights = EnumSet.noneOf(Right.class);
    Arrays.stream(Right.values())
        .filter(right -> names.contains(right.name()))
        .forEach(rights::add);
    return rights;
  }

  @PostMapping("/tokens/{id}/revoke")
  String revoke(Acting acting, @PathVariable UUID id) {
    if (!tokens.revoke(acting, account(acting), id)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "redirect:/account?done=token";
  }

  private Account account(Acting acting) {
    return accounts.ofPerson(acting.person()).orElseThrow();
  }

  private ModelAndView page(
      Acting acting,
      HttpServletRequest request,
      @Nullable String said,
      @Nullable Secret secret,
      Passwords.@Nullable Fault passwordFault,
      Tokens.@Nullable Fault tokenFault) {
    Account account = account(acting);
    var rights = EnumSet.allOf(Right.class);
    rights.removeIf(right -> !acting.may(right));
    var view =
        new OwnView(
            account,
            entrance.sessions(account, request),
            tokens.of(account),
            rights,
            ids.next(),
            clock.instant(),
            said,
            secret,
            passwordFault,
            tokenFault);
    boolean wrong = passwordFault != null || tokenFault != null;
    return new ModelAndView(
        "access/own",
        Map.of("model", view),
        wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
  }
}
