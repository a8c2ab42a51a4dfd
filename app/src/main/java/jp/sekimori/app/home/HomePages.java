package jp.sekimori.app.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.sekimori.app.decision.CommonQuestions;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.organization.Finding;
import jp.sekimori.app.organization.Findings;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Imports;
import jp.sekimori.app.policy.Policies;
import jp.sekimori.app.site.Overview;
import jp.sekimori.app.waiting.Requests;
import jp.sekimori.app.waiting.Telling;
import jp.sekimori.app.waiting.Waiting;
import jp.sekimori.app.waiting.Waits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The start page. */
@Controller
class HomePages {
  private static final int REQUESTS = 5;

  private final Policies policies;
  private final Imports imports;
  private final Snapshots snapshots;
  private final Waiting waiting;
  private final Telling telling;
  private final List<Requests> requests;
  private final List<Overview> overviews;
  private final CommonQuestions questions;
  private final Clock clock;

  HomePages(
      Policies policies,
      Imports imports,
      Snapshots snapshots,
      Waiting waiting,
      Telling telling,
      List<Requests> requests,
      List<Overview> overviews,
      CommonQuestions questions,
      Clock clock) {
    this.policies = policies;
    this.imports = imports;
    this.snapshots = snapshots;
    this.waiting = waiting;
    this.telling = telling;
    this.requests = requests;
    this.overviews = overviews;
    this.questions = questions;
    this.clock = clock;
  }

  @GetMapping("/")
  ModelAndView home(Acting acting) {
    var editions = acting.may(Right.READ_POLICIES) ? policies.editions() : List.<Edition>of();
    int reviews = acting.may(Right.IMPORT_EDITIONS) ? imports.waiting().size() : 0;
    var asked =
        acting.may(Right.READ_POLICIES) ? questions.today() : List.<CommonQuestions.Asked>of();
    LocalDate today = LocalDate.now(clock);
    List<Waits> mine = waiting.mine(acting);
    List<Waits> reminded = waiting.reminded(acting);
    return new ModelAndView(
        "home/start",
        "model",
        new HomeView(
            today,
            mine,
            reminded,
            telling.of(acting, HomeView.first(mine), HomeView.first(reminded)),
            requests.stream().flatMap(each -> each.of(acting, REQUESTS).stream()).toList(),
            overviews.stream().flatMap(each -> each.of(acting).stream()).toList(),
            HomeView.Line.of(editions, today),
            reviews,
            findings(acting, today),
            asked));
  }

  private List<Finding> findings(Acting acting, LocalDate today) {
    return acting.may(Right.READ_FINDINGS)
        ? Findings.seenBy(acting, snapshots.of(today)).stream()
            .filter(finding -> !finding.settled())
            .toList()
        : List.of();
  }
}
