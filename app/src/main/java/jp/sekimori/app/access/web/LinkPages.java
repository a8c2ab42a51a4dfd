package jp.sekimori.app.access.web;

import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.access.Account;
import jp.sekimori.app.access.Passwords;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody sets a password with the link that an administrator handed over. */
@Controller
class LinkPages {
  private final Passwords passwords;

  LinkPages(Passwords passwords) {
    this.passwords = passwords;
  }

  @GetMapping("/password")
  ModelAndView form(@RequestParam(defaultValue = "") String link) {
    return page(link, null);
  }

  @PostMapping("/password")
  ModelAndView set(
      @RequestParam(defaultValue = "") String link,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again) {
    Optional<OrganizationId> organization = passwords.organizationOf(link);
    if (organization.isEmpty()) {
      return page(link, Passwords.Fault.LINK);
    }
    var typed = new Passwords.Typed(password, again);
    Optional<Passwords.Fault> fault =
        Tenant.in(organization.get(), () -> passwords.setByLink(link, typed));
    return fault
        .map(found -> page(link, found))
        .orElseGet(() -> new ModelAndView("redirect:/sign-in?changed"));
  }

  /** The same page for a link that is unknown, used, or too old. */
  private ModelAndView page(String link, Passwords.@Nullable Fault fault) {
    Optional<Account> holder =
        passwords
            .organizationOf(link)
            .flatMap(known -> Tenant.in(known, () -> passwords.holderOf(link)));
    if (holder.isEmpty()) {
      return new ModelAndView("access/link-gone", Map.of(), HttpStatus.NOT_FOUND);
    }
    var view = new LinkView(link, holder.get().name(), fault);
    HttpStatus status = fault == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return new ModelAndView("access/link", Map.of("model", view), status);
  }
}
