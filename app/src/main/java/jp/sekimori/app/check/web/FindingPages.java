package jp.sekimori.app.check.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.check.Checks;
import jp.sekimori.app.check.Fault;
import jp.sekimori.app.check.Finding;
import jp.sekimori.app.check.Findings;
import jp.sekimori.app.check.Paper;
import jp.sekimori.app.check.Run;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.site.Pager;
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

/** What checks found, and how it was put right. */
@Controller
@RequestMapping("/checks/findings")
class FindingPages {
  private static final int PER_PAGE = 50;

  private final Findings findings;
  private final Checks checks;
  private final Clock clock;

  FindingPages(Findings findings, Checks checks, Clock clock) {
    this.findings = findings;
    this.checks = checks;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(
      Acting acting,
      @RequestParam(required = false) @Nullable String all,
      @RequestParam(defaultValue = "1") int page) {
    boolean mended = all != null;
    int count = findings.count(acting, mended);
    Pager pager =
        Pager.of(page, count, PER_PAGE, "/checks/findings?" + (mended ? "all&" : "") + "page=");
    List<Finding> found = findings.list(acting, mended, PER_PAGE, (pager.page() - 1) * PER_PAGE);
    return new ModelAndView(
        "check/findings",
        Map.of(
            "model",
            new FindingsView(
                found,
                mended,
                count,
                mended ? findings.count(acting, false) : count,
                questions(acting, found),
                pager,
                LocalDate.now(clock))));
  }

  /** What was asked; the paper of a check is the same for all its runs of an edition. */
  private Map<UUID, Message> questions(Acting acting, List<Finding> found) {
    Map<UUID, Optional<Paper>> papers = new HashMap<>();
    var questions = new HashMap<UUID, Message>();
    for (Finding finding : found) {
      papers
          .computeIfAbsent(finding.run(), id -> checks.find(acting, id).flatMap(checks::paper))
          .flatMap(paper -> paper.question(finding.item()))
          .ifPresent(question -> questions.put(finding.id(), question.words()));
    }
    return questions;
  }

  @GetMapping("/{finding}")
  ModelAndView finding(
      Acting acting,
      @PathVariable UUID finding,
      @RequestParam(required = false) @Nullable String done) {
    return page(acting, find(acting, finding), "", "", null, done != null);
  }

  @PostMapping("/{finding}")
  ModelAndView mend(
      Acting acting,
      @PathVariable UUID finding,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String how) {
    Optional<Fault> fault = findings.mend(acting, find(acting, finding), version, on, how);
    return fault.isEmpty()
        ? new ModelAndView("redirect:/checks/findings/" + finding + "?done")
        : page(acting, find(acting, finding), on, how, fault.get().kind().code(), false);
  }

  private Finding find(Acting acting, UUID id) {
    return findings.find(acting, id).orElseThrow(Missing::page);
  }

  private ModelAndView page(
      Acting acting, Finding finding, String on, String how, @Nullable String fault, boolean done) {
    Run run = checks.find(acting, finding.run()).orElseThrow(Missing::page);
    Optional<Paper> paper = checks.paper(run);
    boolean mayMend =
        finding.mended().isEmpty()
            && paper.filter(it -> checks.mayAnswer(acting, run, it)).isPresent();
    return new ModelAndView(
        "check/finding",
        Map.of(
            "model",
            new FindingView(
                finding,
                checks.title(run.check()),
                paper.flatMap(it -> it.question(finding.item())),
                mayMend,
                on,
                how,
                fault,
                done,
                LocalDate.now(clock))),
        fault == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }
}
