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
import jp.sekimori.app.waiting.Waiting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The start page. */
@Controller
class HomePages {
  private final Policies policies;
  private final Imports imports;
  private final Snapshots snapshots;
  private final Waiting waiting;
  private final CommonQuestions questions;
  private final Clock clock;

  HomePages(
      Policies policies,
      Imports imports,
      Snapshots snapshots,
      Waiting waiting,
      CommonQuestions questions,
      Clock clock) {
    this.policies = policies;
    this.imports = imports;
    this.snapshots = snapshots;
    this.waiting = waiting;
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
    return new ModelAndView(
        "home/start",
        "model",
        HomeView.of(
            editions, today, reviews, waiting.mine(acting), findings(acting, today), asked));
  }

  private List<Finding> findings(Acting acting, LocalDate today) {
    return acting.may(Right.READ_FINDINGS)
        ? Findings.seenBy(acting, snapshots.of(today)).stream()
            .filter(finding -> !finding.settled())
            .toList()
        : List.of();
  }
}
