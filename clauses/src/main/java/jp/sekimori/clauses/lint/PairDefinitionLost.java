package jp.sekimori.clauses.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.text.Message;

/** 以下「CISO」という was struck, and CISO is still used. */
final class PairDefinitionLost implements Rule.OfPair {
  private static final int SHORTEST = 3;

  @Override
  public About about() {
    return About.warning(
        "pair-definition-lost",
        "略称を定める部分が削られたのに、略称が用いられている。",
        "The words that gave a short name were struck, and the short name is still used.");
  }

  @Override
  public void check(Comparison comparison, Draft older, Draft newer, Report report) {
    Set<String> defined =
        newer.definitions().stream().map(Definition::name).collect(Collectors.toSet());
    for (Definition lost : older.definitions()) {
      if (lost.name().length() >= SHORTEST
          && !lost.full().contains(lost.name())
          && defined.add(lost.name())) {
        newer.stretches().stream()
            .filter(s -> !Definition.uses(s.text(), lost.name()).isEmpty())
            .findFirst()
            .ifPresent(use -> tell(lost, use, report));
      }
    }
  }

  private void tell(Definition lost, Stretch use, Report report) {
    int at = Definition.uses(use.text(), lost.name()).getFirst();
    report.add(
        this,
        use,
        at,
        new Message(
            "略称「%s」を定める部分（旧%d行）が削られましたが、ここで用いられています。"
                .formatted(lost.name(), lost.stretch().lineAt(lost.at())),
            "The short name %s is used here, but the words that gave it (old line %d) were struck."
                .formatted(lost.name(), lost.stretch().lineAt(lost.at()))),
        List.of(use.around(at, at + lost.name().length())),
        null);
  }
}
