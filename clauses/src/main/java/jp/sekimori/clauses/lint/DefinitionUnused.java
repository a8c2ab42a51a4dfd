package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.text.Message;

/** 以下「規程等」という, and 規程等 is never said again. */
final class DefinitionUnused implements Rule.OfText {
  @Override
  public About about() {
    return About.question(
        "definition-unused",
        "定めた略称が、その後一度も用いられていない。略した部分のある文では問わない。",
        "A short name is given and never used; not asked where parts of the text are elided.");
  }

  @Override
  public void check(Draft draft, Report report) {
    if (draft.isIncomplete()) {
      return;
    }
    for (Definition definition : draft.definitions()) {
      if (draft.stretches().stream().noneMatch(stretch -> uses(definition, stretch))) {
        report.add(
            this,
            definition.stretch(),
            definition.at(),
            new Message(
                "略称「%s」は、この後用いられていません。".formatted(definition.name()),
                "The short name %s is never used.".formatted(definition.name())),
            List.of(definition.stretch().around(definition.at(), definition.end())),
            null);
      }
    }
  }

  private static boolean uses(Definition definition, Stretch stretch) {
    if (stretch != definition.stretch()) {
      return stretch.text().contains(definition.name());
    }
    return stretch.text().indexOf(definition.name(), definition.end()) >= 0
        || stretch.text().substring(0, definition.at()).contains(definition.name());
  }
}
