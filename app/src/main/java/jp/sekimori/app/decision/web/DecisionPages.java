package jp.sekimori.app.decision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.decision.PackRules;
import jp.sekimori.app.decision.Rulebooks;
import jp.sekimori.app.decision.kept.Filter;
import jp.sekimori.app.decision.kept.KeptDecisions;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.app.site.Pager;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Fact;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 判定記録: decisions that were kept. */
@Controller
@RequestMapping("/decisions")
class DecisionPages {
  private static final int PER_PAGE = 50;
  private static final String YEAR = "\\d{4}";

  private final KeptDecisions decisions;
  private final Rulebooks rulebooks;
  private final Clock clock;

  DecisionPages(KeptDecisions decisions, Rulebooks rulebooks, Clock clock) {
    this.decisions = decisions;
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView list(
      Acting acting,
      @RequestParam(defaultValue = "") String whose,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String act,
      @RequestParam(defaultValue = "") String effect,
      @RequestParam(defaultValue = "1") int page) {
    var problems = new ArrayList<Message>();
    boolean seesOthers = acting.may(Right.READ_DECISIONS);
    var filter =
        new Filter(
            !seesOthers || !whose.equals("all"),
            year(year, problems),
            act.isBlank() ? Optional.empty() : Optional.of(act.replace("\0", "")),
            effect(effect, problems));
    int count = decisions.count(acting, filter);
    Pager pager = Pager.of(page, count, PER_PAGE, address(filter));
    var view =
        new KeptListView(
            filter,
            seesOthers,
            count,
            decisions.list(acting, filter, PER_PAGE, (pager.page() - 1) * PER_PAGE),
            pager,
            decisions.years(),
            acts(),
            problems);
    return new ModelAndView(
        "decision/list",
        Map.of("model", view),
        problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
  }

  private static Optional<Integer> year(String typed, List<Message> problems) {
    if (typed.isBlank()) {
      return Optional.empty();
    }
    if (!typed.matches(YEAR)) {
      problems.add(
          new Message(
              "年度「" + typed + "」は読み取れません。一覧から選んでください。",
              "“" + typed + "” is no fiscal year. Choose one of the list."));
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(typed));
  }

  private static Optional<Effect> effect(String typed, List<Message> problems) {
    Optional<Effect> effect = Effect.of(typed);
    if (effect.isEmpty() && !typed.isBlank()) {
      problems.add(
          new Message(
              "判定「" + typed + "」はありません。一覧から選んでください。",
              "There is no effect “" + typed + "”. Choose one of the list."));
    }
    return effect;
  }

  private static String address(Filter filter) {
    return "/decisions?whose="
        + (filter.mine() ? "mine" : "all")
        + filter.year().map(year -> "&year=" + year).orElse("")
        + filter
            .act()
            .map(
                act ->
                    "&act="
                        + java.net.URLEncoder.encode(act, java.nio.charset.StandardCharsets.UTF_8))
            .orElse("")
        + filter.effect().map(effect -> "&effect=" + effect.id()).orElse("")
        + "&page=";
  }

  /** All acts that the rules know, of whatever edition. */
  private Map<String, Message> acts() {
    var acts = new LinkedHashMap<String, Message>();
    rulebooks
        .current()
        .map(PackRules::rules)
        .ifPresent(
            rules ->
                rules
                    .vocabulary()
                    .fact(Fact.ACT)
                    .ifPresent(
                        fact ->
                            rules
                                .vocabulary()
                                .values(fact)
                                .forEach(value -> acts.put(value.id(), Worded.of(value.label())))));
    return acts;
  }

  @GetMapping("/{id}")
  ModelAndView one(Acting acting, @PathVariable String id) {
    var kept =
        uuid(id)
            .flatMap(known -> decisions.find(acting, known))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var since = Since.of(kept, rulebooks.on(LocalDate.now(clock)));
    return new ModelAndView("decision/kept", "model", new KeptView(kept, since));
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
