package jp.sekimori.app.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Held;
import jp.sekimori.app.policy.Texts;
import jp.sekimori.app.policy.pack.PackClause;
import jp.sekimori.app.policy.pack.Placements;
import jp.sekimori.app.policy.web.Addresses;
import jp.sekimori.clauses.outline.Outline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the clauses that rules rest on. */
@Component
public class Citations {
  private final Placements placements;
  private final Texts texts;

  Citations(Placements placements, Texts texts) {
    this.placements = placements;
    this.texts = texts;
  }

  /** A clause of the text that is held. */
  private record Found(Edition edition, String path, Held clause) {}

  /**
   * @param clauses ids of the pack
   */
  @Transactional(readOnly = true)
  public List<Cited> of(Ruling.InForce ruling, List<String> clauses) {
    return clauses.stream()
        .flatMap(id -> ruling.pack().clause(id).stream())
        .map(clause -> cited(ruling, clause))
        .toList();
  }

  private Cited cited(Ruling.InForce ruling, PackClause clause) {
    Optional<Found> found = ruling.held().flatMap(edition -> found(ruling, edition, clause));
    String edition = ruling.edition().code();
    return new Cited(
        clause.id(),
        Numbers.of(found.map(Found::path).or(() -> clause.path(edition)).orElseGet(clause::id)),
        clause.title(),
        found.map(each -> paragraphs(each.clause().node())).orElse(List.of()),
        clause.summary(),
        Optional.ofNullable(clause.differs().get(edition)),
        clause.marks(),
        found
            .map(each -> Addresses.of(each.edition(), each.path()))
            .orElseGet(() -> Addresses.of(ruling.policy(), clause)));
  }

  private Optional<Found> found(Ruling.InForce ruling, Edition edition, PackClause clause) {
    return placements
        .of(ruling.pack(), edition)
        .path(clause.id())
        .flatMap(path -> texts.of(edition).at(path).map(held -> new Found(edition, path, held)))
        .filter(each -> each.clause().isInText());
  }

  /** What it says, with the unlabelled paragraphs that belong to it. */
  private static List<String> paragraphs(Outline.Node node) {
    var paragraphs = new ArrayList<String>();
    paragraphs.add((node.clause().label().printed() + "　" + node.clause().text().text()).strip());
    node.children().stream()
        .map(Outline.Node::clause)
        .filter(child -> !child.label().isPrinted())
        .forEach(child -> paragraphs.add(child.text().text()));
    return paragraphs;
  }
}
