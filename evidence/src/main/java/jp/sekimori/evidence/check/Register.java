package jp.sekimori.evidence.check;

import jp.sekimori.evidence.tree.Hash;

/** Takes the records that were read, one after the other, and judges them. */
interface Register {

  /** The number that the next record should have; -1 where that is open. */
  long next();

  /**
   * @param number its place in the log
   * @param computed the hash of its bytes
   * @param stated the hash that its line states
   */
  void record(long line, long number, Hash computed, Hash stated);
}
