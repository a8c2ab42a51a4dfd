package jp.sekimori.app.decision.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.decision.Inquiry;
import jp.sekimori.app.decision.Onward;
import jp.sekimori.app.decision.Question;
import jp.sekimori.app.decision.Rulebooks;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.decision.Telling;
import jp.sekimori.app.decision.Told;
import jp.sekimori.app.decision.kept.Keeping;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.policy.Status;
import jp.sekimori.rules.table.Effect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** できる？: what somebody wants to do, with what, and how; then the answer. Nothing is remembered. */
@Controller
@RequestMapping("/may")
class MayPages {
  private final Glass glass;
  private final Rulebooks rulebooks;
  private final Telling telling;
  private final Permits permits;
  private final Keeping keeping;
  private final ObjectProvider<Onward> onward;
  private final Ids ids;

  MayPages(
      Glass glass,
      Rulebooks rulebooks,
      Telling telling,
      Permits permits,
      Keeping keeping,
      ObjectProvider<Onward> onward,
      Ids ids) {
    this.glass = glass;
    this.rulebooks = rulebooks;
    this.telling = telling;
    this.permits = permits;
    this.keeping = keeping;
    this.onward = onward;
    this.ids = ids;
  }

  @GetMapping
  ModelAndView start(@RequestParam MultiValueMap<String, String> query) {
    return start(glass.looking(query), HttpStatus.OK);
  }

  private ModelAndView start(Looking looking, HttpStatus status) {
    HttpStatus answered = looking.problems().isEmpty() ? status : HttpStatus.BAD_REQUEST;
    return start(looking, Optional.empty(), answered);
  }

  private ModelAndView start(Looking looking, Optional<String> unknown, HttpStatus status) {
    List<Ruling.InForce> drafts =
        rulebooks.editions().stream()
            .filter(found -> found.edition().status() == Status.DRAFT)
            .filter(found -> !looking.lens().edition().equals(Optional.of(found.edition().code())))
            .toList();
    return page("start", new StartView(looking, unknown, drafts), status);
  }

  @GetMapping("/{act}")
  ModelAndView ask(
      Acting acting, @PathVariable String act, @RequestParam MultiValueMap<String, String> query) {
    Looking looking = glass.looking(query);
    if (!looking.problems().isEmpty()) {
      return start(looking, HttpStatus.BAD_REQUEST);
    }
    return switch (looking.ruling()) {
      case Ruling.InForce ruling -> ask(acting, looking, ruling, act, Glass.facts(query));
      case Ruling.NotHeld _ -> start(looking, HttpStatus.OK);
      case Ruling.NoRules _ -> start(looking, HttpStatus.NOT_FOUND);
    };
  }

  private ModelAndView ask(
      Acting acting,
      Looking looking,
      Ruling.InForce ruling,
      String act,
      Map<String, String> facts) {
    return switch (Inquiry.of(ruling.rulebook(), act, facts)) {
      case Inquiry.NoSuchAct _ -> start(looking, Optional.of(act), HttpStatus.NOT_FOUND);
      case Inquiry.Unreadable unreadable ->
          page(
              "unreadable",
              UnreadableView.of(
                  looking,
                  ruling.rulebook().vocabulary(),
                  new Question(act, facts, looking.lens()),
                  unreadable),
              HttpStatus.BAD_REQUEST);
      case Inquiry.Open open -> page("ask", AskView.of(looking, ruling, open), HttpStatus.OK);
      case Inquiry.Decided decided ->
          answer(acting, looking, ruling, decided, false, HttpStatus.OK);
    };
  }

  private ModelAndView answer(
      Acting acting,
      Looking looking,
      Ruling.InForce ruling,
      Inquiry.Decided decided,
      boolean changed,
      HttpStatus status) {
    var told = telling.of(ruling, decided);
    Question question = Question.of(told.act(), decided.given(), looking.lens());
    List<Ahead> ahead =
        looking.isToday() ? Ahead.of(looking, ruling, decided, rulebooks.editions()) : List.of();
    var view =
        new AnswerView(
            looking,
            ruling,
            question,
            told,
            Answered.of(ruling, question, decided.facts(), decided.known()),
            permits.of(acting, told),
            ways(acting, looking, told, question),
            ahead,
            ids.next(),
            changed);
    return page("answer", view, status);
  }

  /** A permit is applied for under the rules of today. */
  private List<Onward.Way> ways(Acting acting, Looking looking, Told told, Question question) {
    return looking.isToday() && told.effect() == Effect.NEEDS_PERMIT
        ? onward.stream()
            .flatMap(each -> each.of(acting, told.act(), question.facts()).stream())
            .toList()
        : List.of();
  }

  /**
   * Keeps the answer to what the address asks.
   *
   * @param digest of the rules whose answer was shown
   */
  @PostMapping("/{act}")
  ModelAndView keep(
      Acting acting,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> query,
      @RequestParam("keep.id") UUID id,
      @RequestParam("keep.digest") String digest,
      @RequestParam("keep.edition") String edition) {
    Looking looking = glass.looking(query);
    if (!looking.problems().isEmpty() || looking.lens().edition().isPresent()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    if (!(looking.ruling() instanceof Ruling.InForce ruling)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return switch (Inquiry.of(ruling.rulebook(), act, Glass.facts(query))) {
      case Inquiry.NoSuchAct _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case Inquiry.Unreadable _ -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
      case Inquiry.Open open -> page("ask", AskView.of(looking, ruling, open), HttpStatus.CONFLICT);
      case Inquiry.Decided decided -> {
        boolean shown =
            ruling.rules().digest().equals(digest) && ruling.edition().code().equals(edition);
        yield shown
            ? kept(acting, id, looking, ruling, decided)
            : answer(acting, looking, ruling, decided, true, HttpStatus.CONFLICT);
      }
    };
  }

  private ModelAndView kept(
      Acting acting, UUID id, Looking looking, Ruling.InForce ruling, Inquiry.Decided decided) {
    return keeping
        .keep(acting, id, ruling, decided, looking.day())
        .map(kept -> new ModelAndView("redirect:/decisions/" + kept))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  private static ModelAndView page(String name, Object view, HttpStatus status) {
    return new ModelAndView("decision/" + name, Map.of("model", view), status);
  }
}
