package jp.sekimori.app.policy.pack.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.policy.Answer;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Held;
import jp.sekimori.app.policy.Texts;
import jp.sekimori.app.policy.pack.ControlsOnClauses;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.PackClause;
import jp.sekimori.app.policy.pack.Packs;
import jp.sekimori.app.policy.pack.Placements;
import jp.sekimori.app.policy.pack.RulesOnClauses;
import jp.sekimori.app.policy.review.Verdict;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a policy demands in our own words, at addresses that never change. */
@Controller
@RequestMapping("/policies/{policy}")
class PackPages {
  private final KnownPolicies known;
  private final Packs packs;
  private final Placements placements;
  private final Texts texts;
  private final RulesOnClauses rules;
  private final ControlsOnClauses controls;
  private final Clock clock;

  PackPages(
      KnownPolicies known,
      Packs packs,
      Placements placements,
      Texts texts,
      RulesOnClauses rules,
      ControlsOnClauses controls,
      Clock clock) {
    this.known = known;
    this.packs = packs;
    this.placements = placements;
    this.texts = texts;
    this.rules = rules;
    this.controls = controls;
    this.clock = clock;
  }

  @GetMapping("/clauses")
  ModelAndView index(@PathVariable String policy) {
    return index(known.find(policy), "", HttpStatus.OK);
  }

  private ModelAndView index(Known found, String problem, HttpStatus status) {
    var model = new IndexView(found, packs.all(), problem);
    return new ModelAndView("policy/pack/index", Map.of("model", model), status);
  }

  @PostMapping("/pack")
  ModelAndView follow(
      Acting acting,
      @PathVariable String policy,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String pack) {
    Known found = known.find(policy);
    var held = found.policy().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return switch (placements.follow(acting, held, named(seen), named(pack))) {
      case Answer.Done _ -> new ModelAndView("redirect:" + found.at("/clauses"));
      case Answer.Stale _ -> index(known.find(policy), "stale", HttpStatus.CONFLICT);
      case Answer.Refused _ -> index(found, "refused", HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private static Optional<String> named(String code) {
    return code.isEmpty() ? Optional.empty() : Optional.of(code);
  }

  @GetMapping("/clauses/{id}")
  ModelAndView clause(Acting acting, @PathVariable String policy, @PathVariable String id) {
    Known found = known.find(policy).orOffered();
    Pack pack = KnownPolicies.pack(found);
    PackClause clause =
        pack.clause(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var wordings =
        found.editions().stream().map(edition -> wording(pack, edition, clause)).toList();
    var model =
        new ClauseView(
            found,
            pack,
            clause,
            wordings,
            unheld(found, pack, clause),
            rules.on(pack, clause),
            controls.on(acting, pack, clause));
    return new ModelAndView("policy/pack/clause", "model", model);
  }

  private ClauseView.Wording wording(Pack pack, Edition edition, PackClause clause) {
    var placement = placements.of(pack, edition);
    Optional<String> path = placement.path(clause.id());
    Optional<Held> held = path.flatMap(texts.of(edition)::at);
    return new ClauseView.Wording(
        edition,
        edition.dates().on(LocalDate.now(clock)),
        path,
        held.map(Held::paragraphs).orElse(List.of()),
        held.filter(there -> there.verdict() == Verdict.STRUCK).isPresent());
  }

  private static List<ClauseView.Unheld> unheld(Known known, Pack pack, PackClause clause) {
    return pack.editions().stream()
        .filter(
            edition ->
                known.editions().stream().noneMatch(held -> held.code().equals(edition.code())))
        .map(
            edition ->
                new ClauseView.Unheld(
                    edition.name(),
                    edition.status(),
                    clause.path(edition.code()),
                    Optional.ofNullable(clause.differs().get(edition.code()))))
        .toList();
  }
}
