package jp.sekimori.evidence.check;

import java.util.List;
import jp.sekimori.evidence.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * A full range whose records, hash lines and range line do not tell the same, until something to
 * hold them against turns up.
 *
 * @param line the line of the range hash, 0 where there was none
 * @param kept the range hash that the line states
 */
record Doubt(Block block, long line, @Nullable Hash kept) {

  /**
   * @param side the account that turned out true; null where neither did
   */
  void settle(@Nullable Side side, boolean signed, Findings findings) {
    Hash computed = block.root(Side.COMPUTED);
    List<Slot> differing = block.differing();
    Hash stated = block.root(Side.STATED);
    Hash truth =
        side == null ? null : side == Side.COMPUTED ? computed : kept == null ? stated : kept;
    if (truth == null) {
      differing.forEach(slot -> findings.add(Wording.contentOrHash(slot)));
      if (differing.isEmpty() && computed != null) {
        findings.add(Wording.recordsOrRangeLine(line, block.first(), block.last()));
      }
    } else if (truth.equals(computed)) {
      differing.forEach(slot -> findings.add(Wording.hashLine(slot, signed)));
    } else if (truth.equals(stated)) {
      differing.forEach(slot -> findings.add(Wording.content(slot, signed)));
    } else {
      differing.forEach(slot -> findings.add(Wording.contentOrHash(slot)));
      if (computed != null) {
        findings.add(Wording.together(block.first(), block.last(), signed));
      }
    }
    boolean rangeLineLies = truth != null && truth.equals(computed);
    if (kept != null && rangeLineLies && !kept.equals(truth)) {
      findings.add(Wording.rangeLine(line, block.first(), block.last()));
    }
  }
}
