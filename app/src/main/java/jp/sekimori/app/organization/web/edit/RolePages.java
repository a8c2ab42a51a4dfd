package jp.sekimori.app.organization.web.edit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Entitled;
import jp.sekimori.app.organization.PolicyRoles;
import jp.sekimori.app.organization.PolicyRoles.Revision;
import jp.sekimori.app.organization.RolePacks;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.web.Addresses;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The roles of the policy that the organization works with, and their adoption from a pack. */
@Controller
@RequestMapping("/roles")
class RolePages {
  private final PolicyRoles roles;
  private final RolePacks packs;
  private final Snapshots snapshots;
  private final Clock clock;

  RolePages(PolicyRoles roles, RolePacks packs, Snapshots snapshots, Clock clock) {
    this.roles = roles;
    this.packs = packs;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /**
   * @param revision which adoption; 0 for the latest
   */
  @GetMapping
  ModelAndView roles(@RequestParam(defaultValue = "0") int revision) {
    List<Revision> revisions = roles.revisions();
    int number = revision == 0 && !revisions.isEmpty() ? revisions.getFirst().number() : revision;
    Optional<RoleSet> set = roles.revision(number);
    if (set.isEmpty() && revision != 0) {
      throw Addresses.missing();
    }
    var view =
        new RolesView(set, number, revisions, packs.all().stream().map(RoleSet::pack).toList());
    return new ModelAndView("organization/edit/policy-roles", Map.of("model", view));
  }

  @GetMapping("/adopt")
  ModelAndView look(@RequestParam(defaultValue = "") String pack) {
    return look(pack, HttpStatus.OK);
  }

  private ModelAndView look(String pack, HttpStatus status) {
    if (pack.isEmpty()) {
      return new ModelAndView("redirect:/roles");
    }
    RoleSet after = find(pack);
    LocalDate today = LocalDate.now(clock);
    var view =
        new AdoptView(
            roles.current(),
            after,
            Entitled.between(snapshots.of(today), snapshots.with(after, today)),
            latest());
    return new ModelAndView("organization/edit/adopt", Map.of("model", view), status);
  }

  /**
   * @param revision the adoption that counted when this was looked at: adopted is only what was
   *     compared with what counts
   */
  @PostMapping("/adopt")
  ModelAndView adopt(
      Acting acting,
      @RequestParam(defaultValue = "") String pack,
      @RequestParam(defaultValue = "-1") int revision) {
    RoleSet after = find(pack);
    if (roles.current().filter(after::equals).isEmpty()) {
      if (revision != latest()) {
        return look(pack, HttpStatus.CONFLICT);
      }
      roles.adopt(Optional.of(acting), after);
    }
    return new ModelAndView("redirect:/roles");
  }

  private int latest() {
    return roles.revisions().stream().findFirst().map(Revision::number).orElse(0);
  }

  private RoleSet find(String pack) {
    return packs.find(pack).orElseThrow(Addresses::missing);
  }
}
