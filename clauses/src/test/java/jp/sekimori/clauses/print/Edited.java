package jp.sekimori.clauses.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.text.Passage;

/**
 * Another edition of an outline: some texts changed, some clauses taken out, put in, or moved
 * behind a later one, with their numbers or without.
 */
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
      kept.remove(random.nextInt(kept.size()));
    }
    if (kept.size() > 2 && random.nextInt(6) == 0) {
      kept.add(kept.remove(random.nextInt(kept.size() - 1)));
    }
    if (!kept.isEmpty() && random.nextInt(6) == 0) {
      kept.add(random.nextInt(kept.size() + 1), addition(kept.getLast()));
    }
    return kept;
  }

  /** A clause with the label of another and a text of its own. */
  private Clause addition(Clause like) {
    return new Clause(
        like.label(),
        Passage.EMPTY,
        Passage.of(1, "庁舎" + random.nextInt(1000) + "の夜間の施錠は、当直の者が確かめること。"),
        1,
        false,
        false,
        List.of(),
        List.of());
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
