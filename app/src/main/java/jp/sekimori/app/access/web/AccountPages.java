package jp.sekimori.app.access.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.access.Account;
import jp.sekimori.app.access.Accounts;
import jp.sekimori.app.access.Passwords;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.site.Pager;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The administration of accounts. */
@Controller
@RequestMapping("/accounts")
class AccountPages {
  private static final int PER_PAGE = 50;

  private final Accounts accounts;
  private final Passwords passwords;

  /** As many people as somebody reads through to choose one. */
  static final int CANDIDATES = 50;

  private final People people;
  private final Ids ids;

  AccountPages(Accounts accounts, Passwords passwords, People people, Ids ids) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.people = people;
    this.ids = ids;
  }

  @GetMapping
  ModelAndView list(
      @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page) {
    return list(q, page, AccountsView.Form.EMPTY, HttpStatus.OK);
  }

  private ModelAndView list(String q, int page, AccountsView.Form form, HttpStatus status) {
    int count = accounts.count(q);
    String address = "/accounts?q=" + UriUtils.encode(q, "UTF-8") + "&page=";
    Pager pager = Pager.of(page, count, PER_PAGE, address);
    var found = accounts.search(q, PER_PAGE, (pager.page() - 1) * PER_PAGE);
    var without = accounts.without(q, CANDIDATES + 1);
    var view = new AccountsView(q, count, found, pager, without, ids.next(), form);
    return new ModelAndView("access/accounts", Map.of("model", view), status);
  }

  @PostMapping
  ModelAndView create(
      Acting acting,
      @RequestParam UUID id,
      @RequestParam UUID person,
      @RequestParam(defaultValue = "") String name) {
    if (people.find(person).isEmpty()) {
      throw notFound();
    }
    Optional<Accounts.Fault> fault = accounts.create(Optional.of(acting), id, person, name);
    return fault
        .map(
            found ->
                list(
                    "",
                    1,
                    new AccountsView.Form(person, name, found),
                    HttpStatus.UNPROCESSABLE_CONTENT))
        .orElseGet(() -> new ModelAndView("redirect:/accounts/" + id));
  }

  @GetMapping("/{id}")
  ModelAndView account(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable String done) {
    return page(find(id), done == null ? null : "done", null, null, HttpStatus.OK);
  }

  @PostMapping("/{id}/disable")
  String disable(Acting acting, @PathVariable UUID id) {
    accounts.setDisabled(acting, find(id), true);
    return "redirect:/accounts/" + id + "?done";
  }

  @PostMapping("/{id}/enable")
  String enable(Acting acting, @PathVariable UUID id) {
    accounts.setDisabled(acting, find(id), false);
    return "redirect:/accounts/" + id + "?done";
  }

  @PostMapping("/{id}/sign-out")
  String signOut(Acting acting, @PathVariable UUID id) {
    accounts.signOutEverywhere(acting, find(id));
    return "redirect:/accounts/" + id + "?done";
  }

  @PostMapping("/{id}/link")
  ModelAndView link(Acting acting, @PathVariable UUID id) {
    Account account = find(id);
    String address =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/password")
            .queryParam("link", passwords.link(acting, account).text())
            .toUriString();
    return page(account, null, address, null, HttpStatus.OK);
  }

  @PostMapping("/{id}/identity")
  ModelAndView bind(
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String provider,
      @RequestParam(defaultValue = "") String subject) {
    Account account = find(id);
    return accounts
        .bind(Optional.of(acting), account, provider, subject.strip())
        .map(fault -> page(account, null, null, fault, HttpStatus.UNPROCESSABLE_CONTENT))
        .orElseGet(() -> new ModelAndView("redirect:/accounts/" + id + "?done"));
  }

  private Account find(UUID id) {
    return accounts.find(id).orElseThrow(AccountPages::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private ModelAndView page(
      Account account,
      @Nullable String said,
      @Nullable String link,
      Accounts.@Nullable Fault fault,
      HttpStatus status) {
    var view = new AccountView(account, accounts.identities(account), said, link, fault);
    return new ModelAndView("access/account", Map.of("model", view), status);
  }
}
