package jp.sekimori.evidence.tree;

import java.util.List;

/**
 * The node hashes that a store keeps: those of the levels 0, 8, 16 and so on, each level a row of
 * hashes numbered from 0. That is 1.004 hashes for each leaf; the levels between are computed from
 * at most 256 neighbours, so any proof takes a handful of reads.
 */
@FunctionalInterface
public interface HashRows {
  /** Every eighth level is stored. */
  int STRIDE = 8;

  /** The nodes of one level that hang from one node of the next stored level. */
  int WIDTH = 1 << STRIDE;

  /**
   * Reads neighbours.
   *
   * @param level a multiple of {@link #STRIDE}
   * @param first the index of the first
   * @param count at most {@link #WIDTH}
   * @return exactly {@code count} hashes, in order; a store that lacks one throws
   */
  List<Hash> read(int level, long first, int count);
}
