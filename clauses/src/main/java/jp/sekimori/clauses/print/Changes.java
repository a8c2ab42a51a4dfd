package jp.sekimori.clauses.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.compare.Difference;
import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.print.Sheet.Side;
import org.jspecify.annotations.Nullable;

/** The differences of a comparison, found by the clauses they speak of. */
final class Changes {
  private final Map<Node, List<Difference>> byNode = new HashMap<>();
  private final Map<Node, Node> counterpart = new HashMap<>();
  private final Set<Node> moved = new HashSet<>();

  Changes(Comparison comparison) {
    for (Comparison.Pair pair : comparison.pairs()) {
      counterpart.put(pair.newer(), pair.older());
      counterpart.put(pair.older(), pair.newer());
    }
    for (Difference difference : comparison.differences()) {
      note(difference.older(), difference);
      note(difference.newer(), difference);
      difference.further().forEach(node -> note(node, difference));
      if (difference.kind() == Difference.Kind.MOVED && difference.newer() != null) {
        moved.add(difference.newer());
      }
    }
  }

  private void note(@Nullable Node node, Difference difference) {
    if (node != null) {
      byNode.computeIfAbsent(node, any -> new ArrayList<>()).add(difference);
    }
  }

  List<Difference> of(Node node) {
    return byNode.getOrDefault(node, List.of());
  }

  boolean has(Node node, Difference.Kind kind) {
    return of(node).stream().anyMatch(difference -> difference.kind() == kind);
  }

  /** The clauses of the newer edition that moved. */
  Set<Node> moved() {
    return moved;
  }

  /** The same clause in the other edition; null when it has none there. */
  @Nullable Node counterpart(Node node) {
    return counterpart.get(node);
  }

  /** Whether the whole clause is new in its edition, or gone from the other. */
  boolean isOneSided(Node node, Side side) {
    if (counterpart.containsKey(node)) {
      return false;
    }
    return !of(node).isEmpty()
        || node.parent().filter(parent -> isOneSided(parent, side)).isPresent();
  }

  /** What the cell beside a clause says that has nothing beside it. */
  String remark(Node node, Side side) {
    Node other = counterpart.get(node);
    if (other != null) {
      return side == Side.NEWER ? Remarks.movedFrom(other) : Remarks.movedTo(other);
    }
    for (Difference difference : of(node)) {
      Node whole = side.other().of(difference);
      if (difference.kind() == Difference.Kind.SPLIT && whole != null) {
        return Remarks.splitFrom(whole);
      }
      if (difference.kind() == Difference.Kind.MERGED && whole != null) {
        return Remarks.mergedInto(whole);
      }
    }
    if (!isOneSided(node, side)) {
      return "";
    }
    return side == Side.NEWER ? Remarks.ADDED : Remarks.DELETED;
  }

  /**
   * Whether a clause below another needs no remark of its own: both are new, both are gone, both
   * are not compared, or it moved along.
   */
  boolean sharesFate(Node below, Node above, Side side) {
    Node there = counterpart.get(above);
    if (there == null) {
      return remark(below, side).equals(remark(above, side));
    }
    Node belowThere = counterpart.get(below);
    return belowThere != null && !has(below, Difference.Kind.MOVED);
  }
}
