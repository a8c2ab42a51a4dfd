package jp.sekimori.clauses.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sekimori.clauses.text.Message;

/** One short name given to two things, or given twice. */
final class DefinitionTwice implements Rule.OfText {
  @Override
  public About about() {
    return About.warning("definition-twice", "同じ略称を二度定めている。", "One short name is given twice.");
  }

  @Override
  public void check(Draft draft, Report report) {
    Map<String, Definition> first = new HashMap<>();
    for (Definition definition : draft.definitions()) {
      Definition earlier = first.putIfAbsent(definition.name(), definition);
      boolean elsewhere =
          earlier != null
              && !earlier
                  .stretch()
                  .node()
                  .path()
                  .steps()
                  .getFirst()
                  .equals(definition.stretch().node().path().steps().getFirst());
      if (earlier != null && !(elsewhere && isPart(definition))) {
        tell(earlier, definition, report);
      }
    }
  }

  /** Parts of a policy, and its annexes, may each name things for themselves. */
  private static boolean isPart(Definition definition) {
    String root = definition.stretch().node().path().steps().getFirst().label();
    return root.endsWith("部") || root.startsWith("別") || root.startsWith("様式");
  }

  private void tell(Definition earlier, Definition later, Report report) {
    report.add(
        this,
        later.stretch(),
        later.at(),
        new Message(
            "略称「%s」は前にも定められています。".formatted(later.name()),
            "The short name %s has been given before.".formatted(later.name())),
        List.of(
            Evidence.at(
                earlier.stretch().lineAt(earlier.at()),
                earlier.full() + earlier.stretch().text().substring(earlier.at(), earlier.end())),
            Evidence.at(
                later.stretch().lineAt(later.at()),
                later.full() + later.stretch().text().substring(later.at(), later.end()))),
        null);
  }
}
