package jp.sekimori.rules.decide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Facts from which the same follows.
 *
 * @param leaf what follows from all of them
 */
record Region<L>(Box box, L leaf) {

  /**
   * All facts that lead to a wanted leaf, in few regions: none can be described with fewer
   * conditions, and none can be left out.
   */
  static <L> List<Region<L>> cover(Grid grid, Diagram<L> diagram, Predicate<L> wanted) {
    var found = new ArrayList<Region<L>>();
    for (Region<L> way : diagram.ways(wanted)) {
      if (!isCovered(way, found)) {
        found.add(way.widened(grid, diagram));
      }
    }
    for (int i = found.size() - 1; i >= 0; i--) {
      Region<L> region = found.remove(i);
      if (!isCovered(region, found)) {
        found.add(i, region);
      }
    }
    return found;
  }

  private static <L> boolean isCovered(Region<L> region, List<Region<L>> others) {
    return region.box.isCoveredBy(
        others.stream().filter(other -> other.leaf.equals(region.leaf)).map(Region::box).toList());
  }

  /** What is asked last is let go first: what is asked first tells people more. */
  private Region<L> widened(Grid grid, Diagram<L> diagram) {
    Box wide = box;
    for (int column = grid.columns().size() - 1; column >= 0; column--) {
      BitSet all = diagram.within().cells(column);
      if (isSame(diagram, wide.with(column, all))) {
        wide = wide.with(column, all);
        continue;
      }
      for (int cell = all.nextSetBit(0); cell >= 0; cell = all.nextSetBit(cell + 1)) {
        BitSet more = wide.cells(column);
        more.set(cell);
        if (isSame(diagram, wide.with(column, more))) {
          wide = wide.with(column, more);
        }
      }
    }
    return new Region<>(wide, leaf);
  }

  private boolean isSame(Diagram<L> diagram, Box candidate) {
    return diagram.leavesIn(candidate).size() == 1;
  }
}
