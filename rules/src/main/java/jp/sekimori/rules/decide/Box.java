package jp.sekimori.rules.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** All facts whose cells are among some in every column. */
public final class Box {
  private final BitSet[] cells;

  Box(BitSet[] cells) {
    this.cells = cells;
  }

  /** The cells of a column; a copy. */
  public BitSet cells(int column) {
    return (BitSet) cells[column].clone();
  }

  public boolean isEmpty() {
    return Arrays.stream(cells).anyMatch(BitSet::isEmpty);
  }

  Box with(int column, BitSet taken) {
    BitSet[] changed = cells.clone();
    changed[column] = taken;
    return new Box(changed);
  }

  /** What both have; empty where they have nothing in common. */
  public Optional<Box> common(Box other) {
    var both = new BitSet[cells.length];
    for (int i = 0; i < cells.length; i++) {
      both[i] = cells(i);
      both[i].and(other.cells[i]);
      if (both[i].isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(new Box(both));
  }

  /** Whether these boxes together leave nothing of this one. */
  public boolean isCoveredBy(List<Box> others) {
    List<Box> left = isEmpty() ? List.of() : List.of(this);
    for (Box other : others) {
      var pieces = new ArrayList<Box>();
      left.forEach(box -> box.cutOut(other, pieces));
      left = pieces;
    }
    return left.isEmpty();
  }

  private void cutOut(Box other, List<Box> pieces) {
    if (common(other).isEmpty()) {
      pieces.add(this);
      return;
    }
    Box rest = this;
    for (int i = 0; i < cells.length; i++) {
      BitSet outside = rest.cells(i);
      outside.andNot(other.cells[i]);
      if (!outside.isEmpty()) {
        pieces.add(rest.with(i, outside));
        BitSet inside = rest.cells(i);
        inside.and(other.cells[i]);
        rest = rest.with(i, inside);
      }
    }
  }
}
