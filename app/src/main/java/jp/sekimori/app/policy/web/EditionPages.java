package jp.sekimori.app.policy.web;

import java.util.Optional;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Held;
import jp.sekimori.app.policy.ImportReview.Head;
import jp.sekimori.app.policy.Imports;
import jp.sekimori.app.policy.Text;
import jp.sekimori.app.policy.Texts;
import jp.sekimori.app.policy.pack.Placements;
import jp.sekimori.app.site.Attachment;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline.Node;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An edition, its clauses, where it came from. */
@Controller
@RequestMapping("/policies/{policy}/{edition}")
class EditionPages {
  private final Editions editions;
  private final Texts texts;
  private final Imports imports;
  private final Placements placements;

  EditionPages(Editions editions, Texts texts, Imports imports, Placements placements) {
    this.editions = editions;
    this.texts = texts;
    this.imports = imports;
    this.placements = placements;
  }

  @GetMapping
  ModelAndView edition(
      Acting acting,
      @PathVariable String policy,
      @PathVariable String edition,
      @RequestParam(defaultValue = "all") String show,
      @RequestParam(defaultValue = "1") int page) {
    var found = editions.find(policy, edition);
    Text text = texts.of(found.edition());
    var view =
        EditionView.of(
            Editions.head(acting, found, 0),
            found.edition(),
            text,
            editions.today(),
            show.equals("doubtful"),
            page);
    return new ModelAndView("policy/edition", "model", view);
  }

  @GetMapping("/clauses/{*path}")
  ModelAndView clause(
      @PathVariable String policy, @PathVariable String edition, @PathVariable String path) {
    var found = editions.find(policy, edition);
    Text text = texts.of(found.edition());
    Held held = text.at(path.substring(1)).orElseThrow(Missing::new);
    var decisions = imports.decisionsAbout(found.edition().review(), held.item());
    var others = found.others().stream().map(other -> other(found, other, held.node())).toList();
    var view =
        ClauseView.of(
            found.edition(),
            text,
            held,
            editions.today(),
            others,
            decisions,
            imports.namesOf(decisions));
    return placed(new ModelAndView("policy/clause", "model", view), found.edition(), held.node());
  }

  /** Adds what the pack that the policy follows says of this clause. */
  private ModelAndView placed(ModelAndView page, Edition edition, Node node) {
    placements
        .followedBy(edition.policy())
        .flatMap(pack -> placements.of(pack, edition).at(node.path().toString()))
        .ifPresent(
            clause ->
                page.addObject("placed", clause)
                    .addObject("permanent", Addresses.of(edition.policy(), clause)));
    return page;
  }

  private ClauseView.Other other(Editions.Found found, Edition other, Node node) {
    boolean after = found.isAfter(other);
    Comparison comparison =
        after ? texts.compare(other, found.edition()) : texts.compare(found.edition(), other);
    String path = node.path().toString();
    Optional<Node> there =
        comparison.pairs().stream()
            .filter(pair -> path.equals((after ? pair.newer() : pair.older()).path().toString()))
            .map(pair -> after ? pair.older() : pair.newer())
            .findFirst();
    return new ClauseView.Other(
        other, there, there.map(Node::clause).filter(c -> isSame(c, node.clause())).isPresent());
  }

  private static boolean isSame(Clause one, Clause other) {
    return one.label().normal().equals(other.label().normal())
        && one.text().text().equals(other.text().text())
        && one.caption().text().equals(other.caption().text());
  }

  @GetMapping("/original")
  ResponseEntity<byte[]> original(
      Acting acting, @PathVariable String policy, @PathVariable String edition) {
    Edition found = editions.find(policy, edition).edition();
    Head head = imports.head(found.review()).orElseThrow(Missing::new);
    return Attachment.answer(
        head.fileName(), MediaType.APPLICATION_OCTET_STREAM_VALUE, imports.original(acting, head));
  }

  @GetMapping("/decisions")
  ModelAndView decisions(
      Acting acting,
      @PathVariable String policy,
      @PathVariable String edition,
      @RequestParam(defaultValue = "1") int page) {
    var found = editions.find(policy, edition);
    var review = imports.find(found.edition().review()).orElseThrow(Missing::new);
    var view =
        DecisionsView.of(
            Editions.head(acting, found, 0),
            found.edition(),
            review,
            texts.of(found.edition()),
            imports.names(review),
            page);
    return new ModelAndView("policy/decisions", "model", view);
  }
}
