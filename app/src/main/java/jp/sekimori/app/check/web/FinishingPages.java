package jp.sekimori.app.check.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.check.Checks;
import jp.sekimori.app.check.Fault;
import jp.sekimori.app.check.Finishing;
import jp.sekimori.app.check.Paper;
import jp.sekimori.app.check.Run;
import jp.sekimori.app.check.web.Typing.Turn;
import jp.sekimori.app.kernel.Acting;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The end of a run: what it comes to is shown before it is closed; and how it is opened again. */
@Controller
@RequestMapping("/checks/{id}")
class FinishingPages {
  private final Checks checks;
  private final Finishing finishing;
  private final RunViews views;

  FinishingPages(Checks checks, Finishing finishing, RunViews views) {
    this.checks = checks;
    this.finishing = finishing;
    this.views = views;
  }

  @GetMapping("/close")
  ModelAndView ending(Acting acting, @PathVariable UUID id) {
    Run run = find(acting, id);
    if (!checks.mayAnswer(acting, run, paper(run))) {
      throw new AccessDeniedException("A check is closed by whom the policy asks");
    }
    return new ModelAndView("check/close", Map.of("model", views.whole(acting, run)));
  }

  @PostMapping("/close")
  ModelAndView close(
      Acting acting, @PathVariable UUID id, @RequestParam(defaultValue = "0") int version) {
    Run run = find(acting, id);
    paper(run);
    return answer(acting, id, finishing.close(acting, run, version), Turn.CLOSED, "");
  }

  @PostMapping("/reopen")
  ModelAndView reopen(
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String why) {
    Run run = find(acting, id);
    paper(run);
    return answer(acting, id, finishing.reopen(acting, run, version, why), Turn.REOPENED, why);
  }

  private ModelAndView answer(
      Acting acting, UUID id, Optional<Fault> fault, Turn turn, String why) {
    return fault.isEmpty()
        ? new ModelAndView("redirect:/checks/" + id + "?turn=" + turn.code())
        : new ModelAndView(
            "check/run",
            Map.of(
                "model",
                views.sheet(acting, find(acting, id), 1, Typing.refused(fault.get(), why))),
            HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private Run find(Acting acting, UUID id) {
    return checks.find(acting, id).orElseThrow(Missing::page);
  }

  private Paper paper(Run run) {
    return checks.paper(run).orElseThrow(Missing::page);
  }
}
