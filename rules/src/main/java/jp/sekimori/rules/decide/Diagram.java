package jp.sekimori.rules.decide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What follows from all facts of a grid at once, as a reduced ordered decision diagram: each node
 * asks one column, nodes that ask nothing or repeat others are left out. Two facts lead to the same
 * leaf exactly when the same follows from them, and a column is in the diagram exactly when
 * something depends on it.
 *
 * @param <L> what follows; equal leaves are one
 */
final class Diagram<L> {
  private final Grid grid;
  private final Box within;
  private final Leaves<L> leaves;
  private final Map<State, Node<L>> built = new HashMap<>();
  private final Map<Node<L>, Node<L>> distinct = new HashMap<>();
  private final Node<L> root;

  /** What follows from the rows that apply. */
  @FunctionalInterface
  interface Leaves<L> {
    L of(BitSet rows);

    /**
     * What follows already, whatever the columns still to come are.
     *
     * @param certain the rows that apply whatever they are
     * @return null where that is not known
     */
    default @Nullable L early(BitSet certain) {
      return null;
    }
  }

  sealed interface Node<L> {}

  record Leaf<L>(L value) implements Node<L> {}

  /**
   * @param cells which cells lead to which node; all cells within the box, none twice
   */
  record Choice<L>(int column, Map<Node<L>, BitSet> cells, int hash) implements Node<L> {
    @Override
    public int hashCode() {
      return hash;
    }

    /** The nodes below are distinct objects already. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Choice<?> choice
          && choice.column == column
          && choice.cells.size() == cells.size()
          && cells.entrySet().stream()
              .allMatch(entry -> entry.getValue().equals(choice.cells.get(entry.getKey())));
    }
  }

  private record State(int column, BitSet rows) {}

  /**
   * @param within the facts to look at
   */
  Diagram(Grid grid, Box within, Leaves<L> leaves) {
    this.grid = grid;
    this.within = within;
    this.leaves = leaves;
    root = build(0, Column.all(grid.rows()));
  }

  private Node<L> build(int column, BitSet rows) {
    var state = new State(column, rows);
    Node<L> known = built.get(state);
    if (known == null) {
      known = distinct(made(column, rows));
      built.put(state, known);
    }
    return known;
  }

  private Node<L> made(int column, BitSet rows) {
    L early = leaves.early(certain(column, rows));
    if (early != null) {
      return new Leaf<>(early);
    }
    if (column == grid.columns().size()) {
      return new Leaf<>(leaves.of(rows));
    }
    var cells = new LinkedHashMap<Node<L>, BitSet>();
    within.cells(column).stream()
        .forEach(
            cell -> {
              BitSet left = (BitSet) rows.clone();
              left.and(grid.takers(column, cell));
              cells.computeIfAbsent(build(column + 1, left), _ -> new BitSet()).set(cell);
            });
    if (cells.size() == 1) {
      return cells.firstEntry().getKey();
    }
    int hash = column;
    for (Map.Entry<Node<L>, BitSet> entry : cells.entrySet()) {
      hash += System.identityHashCode(entry.getKey()) * 31 ^ entry.getValue().hashCode();
    }
    return new Choice<>(column, cells, hash);
  }

  private BitSet certain(int column, BitSet rows) {
    var certain = (BitSet) rows.clone();
    for (int later = column; later < grid.columns().size(); later++) {
      certain.and(grid.indifferent(later));
    }
    return certain;
  }

  private Node<L> distinct(Node<L> node) {
    Node<L> known = distinct.putIfAbsent(node, node);
    return known == null ? node : known;
  }

  Box within() {
    return within;
  }

  /** Everything that follows from some facts. */
  SequencedSet<L> leaves() {
    return leavesIn(within);
  }

  SequencedSet<L> leavesIn(Box box) {
    var found = new LinkedHashSet<L>();
    collect(root, box, found, new LinkedHashSet<>());
    return found;
  }

  private void collect(Node<L> node, Box box, SequencedSet<L> found, SequencedSet<Node<L>> seen) {
    if (!seen.add(node)) {
      return;
    }
    switch (node) {
      case Leaf<L>(L value) -> found.add(value);
      case Choice<L> choice ->
          choice.cells.forEach(
              (below, cells) -> {
                if (cells.intersects(box.cells(choice.column))) {
                  collect(below, box, found, seen);
                }
              });
    }
  }

  /** The columns on which something depends. */
  BitSet support() {
    var support = new BitSet();
    for (Node<L> node : distinct.keySet()) {
      if (node instanceof Choice<L> choice) {
        support.set(choice.column);
      }
    }
    return support;
  }

  /** Ways through the diagram to leaves that are wanted; together all facts that lead there. */
  List<Region<L>> ways(Predicate<L> wanted) {
    var ways = new ArrayList<Region<L>>();
    walk(root, within, wanted, ways);
    return ways;
  }

  private void walk(Node<L> node, Box box, Predicate<L> wanted, List<Region<L>> ways) {
    switch (node) {
      case Leaf<L>(L value) -> {
        if (wanted.test(value)) {
          ways.add(new Region<>(box, value));
        }
      }
      case Choice<L> choice ->
          choice.cells.forEach(
              (below, cells) -> walk(below, box.with(choice.column, cells), wanted, ways));
    }
  }
}
