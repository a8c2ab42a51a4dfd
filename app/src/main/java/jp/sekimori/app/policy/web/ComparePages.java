package jp.sekimori.app.policy.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Texts;
import jp.sekimori.app.policy.pack.RulesOnClauses;
import jp.sekimori.app.site.Link;
import jp.sekimori.app.text.Work;
import jp.sekimori.app.text.web.Choice;
import jp.sekimori.app.text.web.ComparisonView;
import jp.sekimori.app.text.web.DownloadView;
import jp.sekimori.app.text.web.Tab;
import jp.sekimori.app.text.web.TableOrder;
import jp.sekimori.app.text.web.WorkHead;
import jp.sekimori.clauses.compare.Difference.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Any two editions of a policy, side by side. */
@Controller
@RequestMapping("/policies/{policy}/{edition}/compare/{other}")
class ComparePages {
  private final Editions editions;
  private final Texts texts;
  private final RulesOnClauses rules;

  ComparePages(Editions editions, Texts texts, RulesOnClauses rules) {
    this.editions = editions;
    this.texts = texts;
    this.rules = rules;
  }

  /** The two of an address, the newer on the left whichever was named first. */
  private record Two(WorkHead head, Work.Pair work) {}

  private Two two(String policy, String edition, String other) {
    var found = editions.find(policy, edition);
    Edition second = found.other(other);
    boolean after = found.isAfter(second);
    Edition newer = after ? found.edition() : second;
    Edition older = after ? second : found.edition();
    Work.Pair work = texts.work(older, newer);
    return new Two(head(found, second, work, rules.comparison(older, newer)), work);
  }

  private static WorkHead head(
      Editions.Found found, Edition other, Work.Pair work, Optional<String> decided) {
    String address = Addresses.of(found.edition()) + "/compare/" + other.code();
    var trail = new ArrayList<Link>(Addresses.trail(found.edition().policy()));
    trail.add(new Link(Addresses.of(found.edition()), found.edition().name()));
    var tabs = new ArrayList<Tab>();
    int differences = work.comparison().differences().size();
    tabs.add(Tab.of("comparison", address, "work.comparison", differences));
    tabs.add(Tab.of("download", address + "/download", "work.download"));
    decided.ifPresent(rules -> tabs.add(Tab.of("", rules, "rules.compare.link")));
    for (Edition another : found.others()) {
      if (!another.id().equals(other.id())) {
        tabs.add(
            Tab.named(
                Addresses.of(found.edition()) + "/compare/" + another.code(),
                "edition.compare.with",
                another.name()));
      }
    }
    return new WorkHead(address, work.name(), trail, true, work.findings().size(), false, tabs);
  }

  @GetMapping
  ModelAndView comparison(
      @PathVariable String policy,
      @PathVariable String edition,
      @PathVariable String other,
      @RequestParam(defaultValue = "") List<String> kind,
      @RequestParam(defaultValue = "changes") String show,
      @RequestParam(defaultValue = "1") int page) {
    var kinds = Choice.of(Kind.class, kind, Kind::code);
    Two two = two(policy, edition, other);
    var view = ComparisonView.of(two.head(), two.work(), kinds, show.equals("whole"), page);
    return new ModelAndView("text/comparison", "model", view);
  }

  @GetMapping("/download")
  ModelAndView download(
      @PathVariable String policy, @PathVariable String edition, @PathVariable String other) {
    Two two = two(policy, edition, other);
    return new ModelAndView(
        "text/download", "model", new DownloadView(two.head(), two.work(), null));
  }

  @GetMapping("/table")
  Object table(
      @PathVariable String policy,
      @PathVariable String edition,
      @PathVariable String other,
      TableOrder order)
      throws IOException {
    Two two = two(policy, edition, other);
    return order.fill(two.head(), two.work());
  }
}
