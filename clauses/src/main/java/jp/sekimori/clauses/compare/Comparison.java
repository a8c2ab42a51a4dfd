package jp.sekimori.clauses.compare;

import java.util.List;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.text.Message;

/**
 * Two editions held against each other. Clauses are paired by what they say first and by their
 * numbers last. Blanks between characters that are not Latin are taken for the printer's, so that a
 * text that differs in nothing else is not reworded; it is listed among what was not compared, as
 * is a label that only was set differently (（１）, (1)).
 *
 * @param pairs every clause of both editions that was recognised as the same, in the newer's order
 * @param differences in the printed order of the newer edition, deletions where they stood. An
 *     added or deleted block is one difference; so is a moved one.
 * @param notCompared what could not be held against anything, and why
 */
public record Comparison(
    Outline older,
    Outline newer,
    List<Pair> pairs,
    List<Difference> differences,
    List<NotCompared> notCompared) {
  public Comparison {
    pairs = List.copyOf(pairs);
    differences = List.copyOf(differences);
    notCompared = List.copyOf(notCompared);
  }

  /** The same clause in both editions. */
  public record Pair(Outline.Node older, Outline.Node newer) {}

  /**
   * @param where path and column of what was not compared
   * @param why the reason
   */
  public record NotCompared(Message where, Message why) {}

  /** Holds two outlines against each other. */
  public static Comparison of(Outline older, Outline newer) {
    var pairing = Pairing.of(older, newer);
    return new Comparison(
        older,
        newer,
        pairing.pairs(),
        new Differences(pairing).list(),
        new Unchecked(pairing).list());
  }
}
