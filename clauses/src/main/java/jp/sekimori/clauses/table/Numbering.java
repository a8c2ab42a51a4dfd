package jp.sekimori.clauses.table;

import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;

/** The number that each series of labels has reached in each of two columns. Immutable. */
final class Numbering {
  private static final int KINDS = LabelKind.values().length;

  static final Numbering START = new Numbering(new int[2][KINDS], new int[] {-1, -1});

  private final int[][] reached;
  private final int[] latestKind;

  private Numbering(int[][] reached, int[] latestKind) {
    this.reached = reached;
    this.latestKind = latestKind;
  }

  /** Whether the label goes on where the column's series has come to, or starts it anew. */
  boolean continues(Side side, Label label) {
    int at = reached[side.ordinal()][label.kind().ordinal()];
    boolean repeated = latestKind[side.ordinal()] == label.kind().ordinal() && at >= label.number();
    return label.number() == at + 1 || label.number() <= 1 && !repeated;
  }

  Numbering plus(Side side, Label label) {
    int end = label.reached().isEmpty() ? 0 : label.reached().getFirst();
    int s = side.ordinal();
    int kind = label.kind().ordinal();
    if (reached[s][kind] == end && latestKind[s] == kind) {
      return this;
    }
    int[][] copy = reached.clone();
    // A 附則 closes what stands before it: no series goes on behind it.
    copy[s] = label.kind() == LabelKind.SUPPLEMENT ? new int[KINDS] : reached[s].clone();
    copy[s][kind] = end;
    int[] kinds = latestKind.clone();
    kinds[s] = kind;
    return new Numbering(copy, kinds);
  }
}
