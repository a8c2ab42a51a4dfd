package jp.sekimori.rules.batch;

import java.io.IOException;

/** Reads cases one by one. */
interface Lines {

  /** What there is. */
  enum Next {
    /** A case that was answered before: the line has its answer. */
    KNOWN,

    /** A case, or a line that is none and has problems. */
    CASE,

    END
  }

  /** The facts that a line may give, by their places in the vocabulary. */
  int[] facts();

  /** What was read last. */
  Line line();

  Next next() throws IOException;

  /** Remembers what the case that was read last comes to. */
  void keep(byte[] answer);
}
