package jp.sekimori.app.organization.web.chart;

import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.web.Addresses;
import jp.sekimori.app.organization.web.When;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** Who has a role of the policy, place by place, and why: what a box of the chart opens. */
@Controller
class HolderPages {
  private final Snapshots snapshots;

  HolderPages(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /** The address of the holders of a role, of one office or of all. */
  static String address(String role, When when, Optional<Office> office) {
    String path = "/roles/" + UriUtils.encodePathSegment(role, "UTF-8") + "/holders";
    String day = when.terms();
    return office
        .map(it -> path + "?office=" + it.id() + (day.isEmpty() ? "" : "&" + day))
        .orElse(path + when.query());
  }

  @GetMapping("/roles/{role}/holders")
  ModelAndView holders(
      When when,
      @PathVariable String role,
      @RequestParam Optional<UUID> office,
      @RequestParam(defaultValue = "all") String show,
      @RequestParam(name = "q", defaultValue = "") String words,
      @RequestParam(defaultValue = "1") int page) {
    Snapshot snapshot = snapshots.of(when.day(), when.believed());
    Optional<RoleSet> set = snapshot.state().roles();
    PolicyRole known = set.flatMap(it -> it.find(role)).orElseThrow(Addresses::missing);
    Optional<Office> place = office.map(id -> office(snapshot, id));
    var asked = new HoldersView.Asked(show, words);
    return when.page(
        "organization/holders", HoldersView.of(when, snapshot, known, place, asked, page));
  }

  private static Office office(Snapshot snapshot, UUID id) {
    return snapshot.state().up(id).stream().findFirst().orElseThrow(Addresses::missing);
  }
}
