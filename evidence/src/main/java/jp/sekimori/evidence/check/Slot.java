package jp.sekimori.evidence.check;

import jp.sekimori.evidence.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in the export.
 *
 * @param number its place in the log
 * @param after the number of the record that stands before it, -1 for the first
 * @param computed the hash of its bytes
 * @param stated the hash that its line states
 */
record Slot(long line, long number, long after, Hash computed, Hash stated) {

  boolean differs() {
    return !computed.equals(stated);
  }

  Hash hash(Side side) {
    return side == Side.COMPUTED ? computed : stated;
  }

  static @Nullable Hash hash(@Nullable Slot slot, Side side) {
    return slot == null ? null : slot.hash(side);
  }
}
