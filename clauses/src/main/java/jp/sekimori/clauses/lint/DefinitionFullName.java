package jp.sekimori.clauses.lint;

import java.util.List;
import jp.sekimori.clauses.text.Message;

/** 最高情報セキュリティ責任者 after 以下「CISO」という. */
final class DefinitionFullName implements Rule.OfText {
  private static final int SHORTEST = 5;

  @Override
  public About about() {
    return About.warning(
        "definition-full-name",
        "略称を定めた後に、正式名称を用いている。",
        "The full name is used after a short name was given to it.");
  }

  @Override
  public void check(Draft draft, Report report) {
    for (Definition definition : draft.definitions()) {
      if (definition.whole() && definition.full().length() >= SHORTEST) {
        draft.stretches().forEach(stretch -> check(definition, stretch, report));
      }
    }
  }

  private void check(Definition definition, Stretch stretch, Report report) {
    boolean heading = !stretch.isProse() && stretch.node().children().size() > 0;
    boolean table = stretch.node().path().steps().getFirst().label().startsWith("別");
    if (heading || table || !stretch.text().contains(definition.full())) {
      return;
    }
    for (int at : Definition.uses(stretch.text(), definition.full())) {
      int end = at + definition.full().length();
      boolean defining = stretch.text().startsWith("（", end) || stretch.text().startsWith("(", end);
      if (!defining && definition.isBefore(stretch, at)) {
        tell(definition, stretch, at, report);
      }
    }
  }

  private void tell(Definition definition, Stretch stretch, int at, Report report) {
    int end = at + definition.full().length();
    report.add(
        this,
        stretch,
        at,
        new Message(
            "「%s」は「%s」と略すと定めた後に、正式名称で書かれています。".formatted(definition.full(), definition.name()),
            "%s is written in full although the text named it %s before."
                .formatted(definition.full(), definition.name())),
        List.of(
            Evidence.at(stretch.lineAt(at), stretch.around(at, end)),
            Evidence.at(
                definition.stretch().lineAt(definition.at()),
                definition.stretch().around(definition.at(), definition.end()))),
        stretch.replace(at, end, definition.name()));
  }
}
