package jp.sekimori.clauses.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.text.Passage;

/** Another edition of an outline: some texts changed, some clauses taken out from the end. */
final class Edited {
  private final Random random;

  private Edited(long seed) {
    random = new Random(seed);
  }

  static Outline of(Outline outline, long seed) {
    return Outline.of(new Edited(seed).edited(outline.roots()));
  }

  private List<Clause> edited(List<Clause> clauses) {
    var kept = new ArrayList<Clause>();
    for (Clause clause : clauses) {
      kept.add(reworded(clause).withChildren(edited(clause.children())));
    }
    if (kept.size() > 2 && random.nextInt(5) == 0) {
      kept.removeLast();
    }
    return kept;
  }

  private Clause reworded(Clause clause) {
    if (clause.elided() || clause.text().isEmpty() || random.nextInt(8) > 0) {
      return clause;
    }
    String text = clause.text().text();
    int middle = text.length() / 2;
    return new Clause(
        clause.label(),
        clause.caption(),
        Passage.of(clause.line(), text.substring(0, middle) + "改めた" + text.substring(middle)),
        clause.line(),
        false,
        false,
        List.of(),
        clause.children());
  }
}
