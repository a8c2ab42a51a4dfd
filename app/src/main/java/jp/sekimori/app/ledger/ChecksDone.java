package jp.sekimori.app.ledger;

import java.util.UUID;

/** Tells whether a check of an entry is finished that a move asks for; checks themselves do. */
public interface ChecksDone {

  /**
   * @param check its id in the pack
   */
  boolean isDone(UUID entry, String check);
}
