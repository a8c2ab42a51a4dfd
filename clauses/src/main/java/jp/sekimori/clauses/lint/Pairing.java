package jp.sekimori.clauses.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.compare.Difference;
import jp.sekimori.clauses.outline.Outline.Node;

/** Which clause of one edition is which of the other. */
final class Pairing {
  private final Map<Node, Node> newerOf = new HashMap<>();
  private final Map<Node, Node> olderOf = new HashMap<>();
  private final Set<Node> touched = new HashSet<>();

  Pairing(Comparison comparison) {
    for (Comparison.Pair pair : comparison.pairs()) {
      newerOf.put(pair.older(), pair.newer());
      olderOf.put(pair.newer(), pair.older());
    }
    for (Difference difference : comparison.differences()) {
      if (difference.kind() != Difference.Kind.REWORDED && difference.newer() != null) {
        touched.add(difference.newer());
        touched.addAll(difference.further());
      }
    }
  }

  Optional<Node> newer(Node older) {
    return Optional.ofNullable(newerOf.get(older));
  }

  Optional<Node> older(Node newer) {
    return Optional.ofNullable(olderOf.get(newer));
  }

  /** Whether the revision added, moved or renumbered a clause of the newer edition. */
  boolean isTouched(Node newer) {
    return touched.contains(newer);
  }

  /** Whether a clause bears another label than before. */
  boolean isRenumbered(Node older, Node newer) {
    return !older.clause().label().normal().equals(newer.clause().label().normal());
  }
}
