package jp.sekimori.app.policy.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.policy.pack.Overlay.Finding;

/**
 * A pack laid over a stored edition: what address and title tell, and what people decided where
 * they do not.
 */
public record Placement(Pack pack, Overlay overlay, Map<String, Choice> choices) {

  /** One clause of the pack that does not lie where it should. */
  public record Dispute(PackClause clause, Finding finding, Optional<Choice> choice) {}

  public Placement {
    choices = Map.copyOf(choices);
  }

  /** Where the edition has the clause with this id; empty where it has not, or nobody knows. */
  public Optional<String> path(String id) {
    Choice choice = choices.get(id);
    return choice != null
        ? choice.path()
        : overlay
            .of(id)
            .flatMap(
                found ->
                    found instanceof Finding.Agrees(String path)
                        ? Optional.of(path)
                        : Optional.empty());
  }

  /** The clause of the pack that speaks of what stands at an address of the edition. */
  public Optional<PackClause> at(String path) {
    return pack.clauses().values().stream()
        .filter(clause -> path(clause.id()).filter(path::equals).isPresent())
        .findFirst();
  }

  /** Everything that address and title do not tell, decided or not, in the policy's order. */
  public List<Dispute> disputes() {
    return overlay.findings().entrySet().stream()
        .filter(found -> !(found.getValue() instanceof Finding.Agrees))
        .map(found -> dispute(found.getKey(), found.getValue()))
        .toList();
  }

  public List<Dispute> undecided() {
    return disputes().stream().filter(dispute -> dispute.choice().isEmpty()).toList();
  }

  public Optional<Dispute> dispute(String id) {
    return overlay
        .of(id)
        .filter(found -> !(found instanceof Finding.Agrees))
        .map(found -> dispute(id, found));
  }

  private Dispute dispute(String id, Finding finding) {
    return new Dispute(
        pack.clause(id).orElseThrow(), finding, Optional.ofNullable(choices.get(id)));
  }
}
