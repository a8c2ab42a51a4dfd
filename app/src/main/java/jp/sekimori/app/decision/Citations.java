package jp.sekimori.app.decision;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Held;
import jp.sekimori.app.policy.Text;
import jp.sekimori.app.policy.Texts;
import jp.sekimori.app.policy.pack.PackClause;
import jp.sekimori.app.policy.pack.Placement;
import jp.sekimori.app.policy.pack.Placements;
import jp.sekimori.app.policy.web.Addresses;
import jp.sekimori.clauses.outline.ClauseNumber;
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

  /** The text that is held, with the pack laid over it. */
  private record Laid(Edition edition, Placement placement, Text text) {
    Optional<Found> find(String clause) {
      return placement
          .path(clause)
          .flatMap(path -> text.at(path).map(held -> new Found(edition, path, held)))
          .filter(found -> found.clause().isInText());
    }
  }

  /** A clause of the text that is held. */
  private record Found(Edition edition, String path, Held clause) {}

  /** Shows clauses of one edition, looked up once for all of them. */
  @FunctionalInterface
  public interface Citing {
    /**
     * @param clauses ids of the pack
     */
    List<Cited> of(List<String> clauses);
  }

  /**
   * @param clauses ids of the pack
   */
  @Transactional(readOnly = true)
  public List<Cited> of(Ruling.InForce ruling, List<String> clauses) {
    return under(ruling).of(clauses);
  }

  @Transactional(readOnly = true)
  public Citing under(Ruling.InForce ruling) {
    Optional<Laid> laid =
        ruling
            .held()
            .map(
                edition ->
                    new Laid(edition, placements.of(ruling.pack(), edition), texts.of(edition)));
    return clauses ->
        clauses.stream()
            .flatMap(id -> ruling.pack().clause(id).stream())
            .map(clause -> cited(ruling, laid.flatMap(it -> it.find(clause.id())), clause))
            .toList();
  }

  private static Cited cited(Ruling.InForce ruling, Optional<Found> found, PackClause clause) {
    String edition = ruling.edition().code();
    return new Cited(
        clause.id(),
        found
            .map(Found::path)
            .or(() -> clause.path(edition))
            .map(ClauseNumber::of)
            .orElseGet(() -> ruling.pack().number(clause)),
        clause.title(),
        found.map(each -> each.clause().paragraphs()).orElse(List.of()),
        clause.summary(),
        Optional.ofNullable(clause.differs().get(edition)),
        clause.marks(),
        found
            .map(each -> Addresses.of(each.edition(), each.path()))
            .orElseGet(() -> Addresses.of(ruling.policy(), clause)));
  }
}
