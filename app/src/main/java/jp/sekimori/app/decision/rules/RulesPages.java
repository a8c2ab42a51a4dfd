package jp.sekimori.app.decision.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.decision.Rulebooks;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.policy.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** By which rules the organization decides, and how that is changed. */
@Controller
@RequestMapping("/rules")
class RulesPages {
  private final Rulebooks rulebooks;
  private final RuleChoices choices;
  private final Books books;

  RulesPages(Rulebooks rulebooks, RuleChoices choices, Books books) {
    this.rulebooks = rulebooks;
    this.choices = choices;
    this.books = books;
  }

  @GetMapping
  ModelAndView start(@RequestParam(defaultValue = "") String done) {
    return start(List.of("chosen", "loaded").contains(done) ? done : "", HttpStatus.OK);
  }

  private ModelAndView start(String said, HttpStatus status) {
    Ruling today = rulebooks.on(books.today());
    List<Ruling.InForce> all = books.all();
    var view =
        new StartView(
            books.today(),
            today,
            choices.current(),
            all.stream().map(each -> BookView.of(each, Books.isOf(each, today), all)).toList(),
            rulebooks.all(),
            rulebooks.troubles(),
            rulebooks.folder(),
            rulebooks.isShared(),
            said);
    return new ModelAndView("decision/rules/start", Map.of("model", view), status);
  }

  /**
   * @param seen the version of the choice that the form showed
   */
  @PostMapping("/choice")
  ModelAndView choose(
      Acting acting, @RequestParam int seen, @RequestParam(defaultValue = "") String pack) {
    Optional<String> chosen = pack.isEmpty() ? Optional.empty() : Optional.of(pack);
    return switch (choices.choose(Optional.of(acting), seen, chosen)) {
      case Answer.Done _ -> new ModelAndView("redirect:/rules?done=chosen");
      case Answer.Stale _ -> start("stale", HttpStatus.CONFLICT);
      case Answer.Refused _ -> start("refused", HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** The page shows what did not check out. */
  @PostMapping("/reload")
  ModelAndView reload(Acting acting) {
    if (rulebooks.isShared()) {
      return start("shared", HttpStatus.CONFLICT);
    }
    boolean whole = rulebooks.reload(acting).isEmpty();
    return new ModelAndView("redirect:/rules" + (whole ? "?done=loaded" : ""));
  }
}
