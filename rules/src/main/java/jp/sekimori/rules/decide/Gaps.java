package jp.sekimori.rules.decide;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts that no row takes. */
public final class Gaps {
  private Gaps() {}

  /** Exactly these facts, in few boxes, each as wide as it can be. */
  public static List<Box> of(Grid grid) {
    var diagram = new Diagram<>(grid, grid.everything(), new Covered());
    return Region.cover(grid, diagram, covered -> !covered).stream().map(Region::box).toList();
  }

  private static final class Covered implements Diagram.Leaves<Boolean> {
    @Override
    public Boolean of(BitSet rows) {
      return !rows.isEmpty();
    }

    @Override
    public @Nullable Boolean early(BitSet certain) {
      return certain.isEmpty() ? null : Boolean.TRUE;
    }
  }
}
