package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.text.Message;

/** CISO is used in 第２条 and only 第５条 says 以下「CISO」という. */
final class DefinitionLate implements Rule.OfText {
  private static final int SHORTEST = 3;

  @Override
  public About about() {
    return About.question(
        "definition-late",
        "略称が、それを定める条項より前で用いられている。",
        "A short name is used before the clause that gives it.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Definition definition : draft.definitions()) {
      if (definition.name().length() >= SHORTEST
          && !definition.full().contains(definition.name())) {
        findEarlier(definition, draft, report);
      }
    }
  }

  private void findEarlier(Definition definition, Draft draft, Report report) {
    for (Stretch stretch : draft.stretches()) {
      if (stretch.node().order() >= definition.stretch().node().order()) {
        return;
      }
      List<Integer> uses =
          stretch.isProse() ? Definition.uses(stretch.text(), definition.name()) : List.of();
      for (int at : uses) {
        int end = at + definition.name().length();
        report.add(
            this,
            stretch,
            at,
            new Message(
                "「%s」は後の%d行で定めている略称です。先に定めてください。"
                    .formatted(definition.name(), definition.stretch().lineAt(definition.at())),
                "%s is a short name that is given only later, on line %d."
                    .formatted(definition.name(), definition.stretch().lineAt(definition.at()))),
            List.of(stretch.around(at, end)),
            null);
        return;
      }
    }
  }
}
