package jp.sekimori.app.organization.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.State;
import jp.sekimori.app.organization.Times;
import jp.sekimori.app.organization.Times.OfficeSpell;
import jp.sekimori.app.organization.Times.PostSpell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Offices and posts, on any day. */
@Controller
class OfficePages {
  private final Snapshots snapshots;
  private final Times times;

  OfficePages(Snapshots snapshots, Times times) {
    this.snapshots = snapshots;
    this.times = times;
  }

  @GetMapping("/offices")
  ModelAndView offices(When when) {
    return when.page(
        "organization/offices", OfficesView.of(when, snapshots.of(when.day(), when.believed())));
  }

  @GetMapping("/offices/{id}")
  ModelAndView office(Acting acting, When when, @PathVariable UUID id) {
    List<OfficeSpell> spells = times.office(id, when.believed()).orElseThrow(Addresses::missing);
    Snapshot snapshot = snapshots.of(when.day(), when.believed());
    Optional<State.Office> office = snapshot.state().office(id);
    return when.page(
        "organization/office",
        new OfficeView(
            when,
            id,
            office.map(State.Office::name).orElseGet(() -> latest(spells)),
            office.map(there -> OfficeView.there(when, snapshot, there)),
            spells,
            seesHistory(acting, id)));
  }

  @GetMapping("/posts/{id}")
  ModelAndView post(Acting acting, When when, @PathVariable UUID id) {
    List<PostSpell> spells = times.post(id, when.believed()).orElseThrow(Addresses::missing);
    Snapshot snapshot = snapshots.of(when.day(), when.believed());
    Optional<State.Post> post = snapshot.state().post(id);
    return when.page(
        "organization/post",
        new PostView(
            when,
            id,
            post.map(State.Post::name)
                .orElseGet(() -> spells.isEmpty() ? "" : spells.getFirst().state().name()),
            post.map(there -> PostView.there(when, snapshot, there)),
            times.ofPost(id, when.day(), when.believed()),
            spells,
            spells.stream().anyMatch(spell -> seesHistory(acting, spell.state().office()))));
  }

  private static String latest(List<OfficeSpell> spells) {
    return spells.isEmpty() ? "" : spells.getFirst().state().name();
  }

  private static boolean seesHistory(Acting acting, UUID office) {
    return acting.may(Right.READ_HISTORY, office);
  }
}
