package jp.sekimori.clauses.outline;

import java.util.List;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import org.jspecify.annotations.Nullable;

/** What a reader has learned of a text so far: which kind stands below which, how far each came. */
final class Habits {
  private static final int KINDS = LabelKind.values().length;
  static final Habits NONE = new Habits(new long[KINDS], new Object[KINDS]);

  /** For each kind the set of kinds it stood below, as bits. */
  private final long[] parents;

  private final Object[] reached;

  private Habits(long[] parents, Object[] reached) {
    this.parents = parents;
    this.reached = reached;
  }

  double unusualParent(LabelKind kind, LabelKind parent, double surprise) {
    long seen = parents[kind.ordinal()];
    return seen == 0 || (seen & bit(parent)) != 0 ? 0 : surprise;
  }

  /** The number that the kind has reached in the text so far, wherever; null if it is new. */
  @SuppressWarnings("unchecked")
  @Nullable List<Integer> reached(LabelKind kind) {
    return (List<Integer>) reached[kind.ordinal()];
  }

  Habits after(Label label, LabelKind parent) {
    long[] p = parents;
    if ((p[label.kind().ordinal()] & bit(parent)) == 0) {
      p = parents.clone();
      p[label.kind().ordinal()] |= bit(parent);
    }
    Object[] r = reached.clone();
    r[label.kind().ordinal()] = label.reached();
    return new Habits(p, r);
  }

  private static long bit(LabelKind kind) {
    return 1L << kind.ordinal();
  }
}
