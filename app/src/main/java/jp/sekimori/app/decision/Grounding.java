package jp.sekimori.app.decision;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.Placement;
import jp.sekimori.app.policy.pack.Placements;
import jp.sekimori.evidence.entry.Basis;
import org.springframework.stereotype.Component;

/** Says for the journal on which clauses something rests, under the rules of an edition. */
@Component
public class Grounding {
  private final Placements placements;

  Grounding(Placements placements) {
    this.placements = placements;
  }

  /**
   * The clauses where the edition has them; by the pack's own addresses where it is not held.
   *
   * @param clauses by the pack's ids
   */
  public Basis of(Ruling.InForce ruling, List<String> clauses) {
    Pack pack = ruling.pack();
    String edition = ruling.edition().code();
    Optional<Placement> placed = ruling.held().map(held -> placements.of(pack, held));
    List<String> paths =
        clauses.stream()
            .flatMap(
                id ->
                    placed
                        .map(placement -> placement.path(id))
                        .orElseGet(() -> pack.clause(id).flatMap(clause -> clause.path(edition)))
                        .stream())
            .distinct()
            .toList();
    return new Basis(
        ruling.held().map(held -> held.reference()).orElse(pack.policy() + "/" + edition), paths);
  }
}
