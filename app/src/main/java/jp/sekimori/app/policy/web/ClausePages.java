package jp.sekimori.app.policy.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.policy.Answer;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Held;
import jp.sekimori.app.policy.Imports;
import jp.sekimori.app.policy.Settling;
import jp.sekimori.app.policy.Text;
import jp.sekimori.app.policy.Texts;
import jp.sekimori.app.policy.pack.ControlsOnClauses;
import jp.sekimori.app.policy.pack.Placements;
import jp.sekimori.app.policy.pack.RulesOnClauses;
import jp.sekimori.app.policy.review.Verdict;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A clause at its permanent address, and what is decided about it. */
@Controller
@RequestMapping("/policies/{policy}/{edition}/clauses/{*path}")
class ClausePages {
  private static final Message STALE =
      new Message(
          "ほかの担当者がこの版を更新したため、行っていません。最新の内容を確かめ、もう一度操作してください。",
          "Somebody else has changed this edition; nothing was done. Look at it and try again.");

  private final Editions editions;
  private final Texts texts;
  private final Imports imports;
  private final Settling settling;
  private final Placements placements;
  private final RulesOnClauses rules;
  private final ControlsOnClauses controls;
  private final Ids ids;

  ClausePages(
      Editions editions,
      Texts texts,
      Imports imports,
      Settling settling,
      Placements placements,
      RulesOnClauses rules,
      ControlsOnClauses controls,
      Ids ids) {
    this.editions = editions;
    this.texts = texts;
    this.imports = imports;
    this.settling = settling;
    this.placements = placements;
    this.rules = rules;
    this.controls = controls;
    this.ids = ids;
  }

  @GetMapping
  ModelAndView clause(
      Acting acting,
      @PathVariable String policy,
      @PathVariable String edition,
      @PathVariable String path) {
    return page(acting, editions.find(policy, edition), path, null, HttpStatus.OK);
  }

  @PostMapping
  ModelAndView settle(
      Acting acting,
      @PathVariable String policy,
      @PathVariable String edition,
      @PathVariable String path,
      @RequestParam UUID id,
      @RequestParam int version,
      @RequestParam String verdict,
      @RequestParam String reason) {
    var found = editions.find(policy, edition);
    Held held = held(texts.of(found.edition()), path);
    Verdict wanted =
        Verdict.of(verdict)
            .filter(one -> one == Verdict.ACCEPTED || one == Verdict.STRUCK)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    Edition shown = found.edition().at(version);
    return switch (settling.settle(acting, id, shown, held, wanted, reason)) {
      case Answer.Done _ ->
          new ModelAndView("redirect:" + Addresses.of(found.edition(), held.node()));
      case Answer.Stale _ -> page(acting, found, path, STALE, HttpStatus.CONFLICT);
      case Answer.Refused(var why) ->
          page(acting, found, path, why.getFirst().what(), HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  private static Held held(Text text, String path) {
    return text.at(path.substring(1)).orElseThrow(Missing::new);
  }

  private ModelAndView page(
      Acting acting,
      Editions.Found found,
      String path,
      @Nullable Message problem,
      HttpStatus status) {
    Text text = texts.of(found.edition());
    Held held = held(text, path);
    var decisions = imports.decisionsAbout(found.edition().review(), held.item());
    var view =
        ClauseView.of(
            found.edition(),
            text,
            held,
            editions.today(),
            found.others().stream().map(other -> other(found, other, text, held)).toList(),
            decisions,
            imports.namesOf(decisions),
            new ClauseView.Settling(settling.about(found.edition(), held), ids.next(), problem),
            placed(acting, found.edition(), held.node()));
    return new ModelAndView("policy/clause", Map.of("model", view), status);
  }

  private Optional<ClauseView.Placed> placed(Acting acting, Edition edition, Node node) {
    return placements
        .followedBy(edition.policy())
        .flatMap(
            pack ->
                placements
                    .of(pack, edition)
                    .at(node.path().toString())
                    .map(
                        clause ->
                            new ClauseView.Placed(
                                clause,
                                Addresses.of(edition.policy(), clause),
                                rules.on(pack, clause),
                                controls.on(acting, pack, clause))));
  }

  private ClauseView.Other other(Editions.Found found, Edition other, Text text, Held held) {
    boolean after = found.isAfter(other);
    Comparison comparison =
        after ? texts.compare(other, found.edition()) : texts.compare(found.edition(), other);
    int here = text.settled(held.node()).map(Node::order).orElse(-1);
    Optional<Held> there =
        comparison.pairs().stream()
            .filter(pair -> (after ? pair.newer() : pair.older()).order() == here)
            .map(pair -> texts.of(other).behind(after ? pair.older() : pair.newer()))
            .findFirst();
    return new ClauseView.Other(
        other,
        there.map(Held::node),
        there.filter(one -> isSame(one.node().clause(), held.node().clause())).isPresent());
  }

  private static boolean isSame(Clause one, Clause other) {
    return one.label().normal().equals(other.label().normal())
        && one.text().text().equals(other.text().text())
        && one.caption().text().equals(other.caption().text());
  }
}
