package jp.sekimori.app.policy.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.policy.Acceptances;
import jp.sekimori.app.policy.Acceptances.Acceptance;
import jp.sekimori.app.policy.Answer;
import jp.sekimori.app.policy.Texts;
import jp.sekimori.app.text.Work;
import jp.sekimori.app.text.web.Accepting;
import jp.sekimori.app.text.web.Choice;
import jp.sekimori.app.text.web.LintView;
import jp.sekimori.clauses.lint.Finding;
import jp.sekimori.clauses.lint.Finding.Severity;
import jp.sekimori.clauses.lint.Suppressions;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The drafting defects of a stored edition, and those that somebody decided to live with. */
@Controller
@RequestMapping("/policies/{policy}/{edition}/lint")
class LintPages {
  private final Editions editions;
  private final Texts texts;
  private final Acceptances acceptances;
  private final Ids ids;

  LintPages(Editions editions, Texts texts, Acceptances acceptances, Ids ids) {
    this.editions = editions;
    this.texts = texts;
    this.acceptances = acceptances;
    this.ids = ids;
  }

  @GetMapping
  ModelAndView lint(
      Acting acting,
      @PathVariable String policy,
      @PathVariable String edition,
      @RequestParam(defaultValue = "") List<String> severity,
      @RequestParam(defaultValue = "1") int page) {
    return page(acting, editions.find(policy, edition), severity, page, null);
  }

  @PostMapping
  ModelAndView accept(
      Acting acting,
      @PathVariable String policy,
      @PathVariable String edition,
      @RequestParam UUID id,
      @RequestParam String rule,
      @RequestParam String path,
      @RequestParam String reason) {
    var found = editions.find(policy, edition);
    boolean known =
        texts.work(found.edition()).findings().stream()
            .anyMatch(finding -> finding.rule().equals(rule) && finding.path().equals(path));
    if (!known) {
      throw new Missing();
    }
    return switch (acceptances.accept(acting, id, found.edition(), rule, path, reason)) {
      case Answer.Done _, Answer.Stale _ ->
          new ModelAndView("redirect:" + Addresses.of(found.edition()) + "/lint#accepted");
      case Answer.Refused(var why) -> {
        ModelAndView again = page(acting, found, List.of(), 1, why.getFirst().what());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield again;
      }
    };
  }

  private ModelAndView page(
      Acting acting,
      Editions.Found found,
      List<String> severity,
      int page,
      @Nullable Message problem) {
    Work work = texts.work(found.edition());
    List<Acceptance> accepted = acceptances.of(found.edition());
    Suppressions.Outcome outcome = Acceptances.apply(accepted, work.findings());
    var kept = new Work.Single(work.name(), work.readings().getFirst(), outcome.kept());
    var view =
        LintView.of(
                Editions.head(acting, found, outcome.kept().size()),
                kept,
                (_, node) ->
                    Addresses.of(found.edition(), texts.of(found.edition()).behind(node).node()),
                Choice.of(Severity.class, severity, Severity::code),
                Set.of(),
                page)
            .accepting(
                new Accepting(
                    Addresses.of(found.edition()) + "/lint",
                    ids::next,
                    told(accepted, outcome),
                    problem));
    return new ModelAndView("text/lint", Map.of("model", view));
  }

  private static List<Accepting.Accepted> told(
      List<Acceptance> accepted, Suppressions.Outcome outcome) {
    return outcome.suppressed().stream()
        .map(suppressed -> told(accepted, suppressed.finding()))
        .toList();
  }

  private static Accepting.Accepted told(List<Acceptance> accepted, Finding finding) {
    Acceptance of = accepted.stream().filter(one -> one.isOf(finding)).findFirst().orElseThrow();
    return new Accepting.Accepted(finding, of.reason(), of.by(), of.at());
  }
}
