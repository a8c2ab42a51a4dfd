package jp.sekimori.clauses.lint;

import java.util.Set;
import java.util.stream.Collectors;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.outline.Outline.Node;

/** A clause was added, and the same clause stands elsewhere already. */
final class PairClauseDuplicate implements Rule.OfPair {
  @Override
  public About about() {
    return About.question(
        "pair-clause-duplicate",
        "新設した条項と同じ文の条項が、既に別の場所にある。",
        "A clause was added whose wording already stands elsewhere.");
  }

  @Override
  public void check(Comparison comparison, Draft older, Draft newer, Report report) {
    var pairing = new Pairing(comparison);
    Set<String> known =
        ClauseDuplicate.copies(older).stream()
            .map(copy -> copy.nodes().getFirst().clause().text().text())
            .collect(Collectors.toSet());
    for (ClauseDuplicate.Copy copy : ClauseDuplicate.copies(newer)) {
      if (known.contains(copy.nodes().getFirst().clause().text().text())) {
        continue;
      }
      copy.nodes().stream()
          .filter(node -> pairing.older(node).isEmpty())
          .findFirst()
          .ifPresent(added -> tell(added, copy, report));
    }
  }

  private void tell(Node added, ClauseDuplicate.Copy copy, Report report) {
    report.add(this, added, ClauseDuplicate.message(copy), Evidence.of(copy.nodes()));
  }
}
