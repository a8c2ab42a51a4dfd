package jp.sekimori.app.ledger;

import java.util.Optional;

/**
 * Tells other modules of an entry that is being written, in the same transaction.
 *
 * @param before empty for a new one
 */
public record EntryChanged(Optional<Entry> before, Entry after) {

  public String ledger() {
    return after.ledger();
  }
}
