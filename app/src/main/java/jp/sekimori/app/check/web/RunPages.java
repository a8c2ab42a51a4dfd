package jp.sekimori.app.check.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.check.Answering;
import jp.sekimori.app.check.Answering.Outcome;
import jp.sekimori.app.check.Checks;
import jp.sekimori.app.check.Fault;
import jp.sekimori.app.check.Paper;
import jp.sekimori.app.check.Question;
import jp.sekimori.app.check.Run;
import jp.sekimori.app.check.Thing;
import jp.sekimori.app.form.Contexts;
import jp.sekimori.app.form.Form;
import jp.sekimori.app.form.Posted;
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

/** A run: its sheet on screen and on paper, its things one by one. */
@Controller
@RequestMapping("/checks/{id}")
class RunPages {
  private final Checks checks;
  private final Answering answering;
  private final RunViews views;
  private final Contexts contexts;

  RunPages(Checks checks, Answering answering, RunViews views, Contexts contexts) {
    this.checks = checks;
    this.answering = answering;
    this.views = views;
    this.contexts = contexts;
  }

  @GetMapping
  ModelAndView sheet(
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "-1") int kept,
      @RequestParam Optional<String> turn) {
    Typing typing = turn.flatMap(Typing.Turn::of).map(Typing::turned).orElse(Typing.kept(kept));
    return sheet(acting, find(acting, id), page, typing, HttpStatus.OK);
  }

  private ModelAndView sheet(Acting acting, Run run, int page, Typing typing, HttpStatus status) {
    return new ModelAndView(
        "check/run", Map.of("model", views.sheet(acting, run, page, typing)), status);
  }

  /** What is answered by one click is shown before it is. */
  @GetMapping("/rest")
  ModelAndView rest(
      Acting acting, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
    Run run = find(acting, id);
    RunView view = views.sheet(acting, run, page, Typing.NOTHING);
    return new ModelAndView("check/rest", Map.of("model", view));
  }

  @GetMapping("/print")
  ModelAndView print(Acting acting, @PathVariable UUID id) {
    return new ModelAndView("check/print", Map.of("model", views.whole(acting, find(acting, id))));
  }

  @GetMapping("/things/{thing}")
  ModelAndView thing(
      Acting acting,
      @PathVariable UUID id,
      @PathVariable UUID thing,
      @RequestParam(defaultValue = "-1") int kept) {
    return thing(acting, find(acting, id), thing, Typing.kept(kept), HttpStatus.OK);
  }

  private ModelAndView thing(Acting acting, Run run, UUID thing, Typing typing, HttpStatus status) {
    if (checks.things(run).stream().map(Thing::id).noneMatch(thing::equals)) {
      throw Missing.page();
    }
    return new ModelAndView(
        "check/thing", Map.of("model", views.one(acting, run, thing, typing)), status);
  }

  /** The answers of a sheet; of a run about one thing, those of that. */
  @PostMapping
  ModelAndView answer(
      Acting acting,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    Run run = find(acting, id);
    Paper paper = answered(acting, run);
    List<Thing> things = checks.things(run);
    if (things.size() == 1) {
      return answerOne(acting, run, paper, things.getFirst().id(), sent, request, "");
    }
    var posts = new Posts(sent, paper);
    Outcome outcome = answering.answer(acting, run, posts.sheets());
    List<UUID> wrong =
        java.util.stream.Stream.concat(
                posts.exceptions().stream(),
                outcome.faults().stream().flatMap(fault -> fault.thing().stream()))
            .distinct()
            .toList();
    String next =
        sent.containsKey("rest")
            ? "/rest?page=" + page
            : "?page=" + page + "&kept=" + outcome.kept();
    return wrong.isEmpty() && outcome.faults().isEmpty()
        ? new ModelAndView("redirect:/checks/" + id + next)
        : sheet(
            acting,
            find(acting, id),
            page,
            Typing.answers(posts.said(), Map.of(), wrong, outcome.faults(), outcome.kept()),
            outcome.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
  }

  @PostMapping("/things/{thing}")
  ModelAndView answerThing(
      Acting acting,
      @PathVariable UUID id,
      @PathVariable UUID thing,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request) {
    Run run = find(acting, id);
    return answerOne(acting, run, answered(acting, run), thing, sent, request, "/things/" + thing);
  }

  private ModelAndView answerOne(
      Acting acting,
      Run run,
      Paper paper,
      UUID thing,
      Map<String, String> sent,
      HttpServletRequest request,
      String below) {
    var posts = new Posts(sent, paper);
    List<Question> questions = checks.questions(run, paper, thing);
    Optional<Form> form = views.form(paper, questions);
    var posted = Posted.of(request.getParameterMap());
    List<Fault> faults =
        form.map(it -> written(acting, it, posted, thing, posts)).orElse(List.of());
    int kept = 0;
    if (faults.isEmpty()) {
      Outcome outcome = answering.answer(acting, run, posts.sheets());
      faults = outcome.faults();
      kept = outcome.kept();
    }
    if (faults.isEmpty()) {
      return new ModelAndView("redirect:/checks/" + run.id() + below + "?kept=" + kept);
    }
    var typing =
        Typing.answers(
            posts.said(),
            form.map(it -> Typed.boxes(views.wrong(acting, it, posted))).orElse(Map.of()),
            List.of(),
            faults,
            -1);
    Run now = find(acting, run.id());
    return below.isEmpty()
        ? sheet(acting, now, 1, typing, HttpStatus.UNPROCESSABLE_CONTENT)
        : thing(acting, now, thing, typing, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private List<Fault> written(Acting acting, Form form, Posted posted, UUID thing, Posts posts) {
    return switch (form.read(posted, contexts.of(acting))) {
      case jp.sekimori.app.form.Outcome.Filled filled -> {
        var values = new HashMap<>(filled.values().all());
        posts.write(thing, values);
        yield List.of();
      }
      case jp.sekimori.app.form.Outcome.Faulty faulty ->
          faulty.faults().stream()
              .map(
                  fault ->
                      new Fault(
                          Optional.of(thing),
                          Optional.of(fault.field()),
                          Fault.Kind.FIELD,
                          Optional.of(fault.what())))
              .toList();
    };
  }

  private Run find(Acting acting, UUID id) {
    return checks.find(acting, id).orElseThrow(Missing::page);
  }

  private Paper answered(Acting acting, Run run) {
    Paper paper = checks.paper(run).orElseThrow(Missing::page);
    if (!checks.mayAnswer(acting, run, paper)) {
      throw new AccessDeniedException("A check is answered by whom the policy asks");
    }
    return paper;
  }
}
