package jp.sekimori.rules.batch;

import java.io.IOException;

/** Reads cases one by one. */
interface Lines {

  /** The facts that a line may give, by their places in the vocabulary. */
  int[] facts();

  /** What was read last. */
  Line line();

  /**
   * @return false at the end
   */
  boolean next() throws IOException;
}
