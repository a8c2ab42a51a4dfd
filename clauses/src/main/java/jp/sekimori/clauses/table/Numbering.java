package jp.sekimori.clauses.table;

import java.util.Arrays;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;

/** The number that each series of labels has reached in each of two columns. Immutable. */
final class Numbering {
  static final Numbering START = new Numbering(new int[2][LabelKind.values().length]);

  private final int[][] reached;

  private Numbering(int[][] reached) {
    this.reached = reached;
  }

  /** Whether the label goes on where the column's series has come to, or starts it anew. */
  boolean continues(Side side, Label label) {
    return label.number() <= 1 || label.number() == at(side, label) + 1;
  }

  Numbering plus(Side side, Label label) {
    int end = label.reached().isEmpty() ? 0 : label.reached().getFirst();
    if (at(side, label) == end) {
      return this;
    }
    int[][] copy = reached.clone();
    copy[side.ordinal()] = Arrays.copyOf(reached[side.ordinal()], reached[side.ordinal()].length);
    copy[side.ordinal()][label.kind().ordinal()] = end;
    return new Numbering(copy);
  }

  private int at(Side side, Label label) {
    return reached[side.ordinal()][label.kind().ordinal()];
  }
}
