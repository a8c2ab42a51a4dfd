package jp.sekimori.app.ledger.imports;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.evidence.tree.Hash;

/**
 * A table that was handed over to be entered into a ledger.
 *
 * @param office whose entries they become, where a row names no other
 * @param sheet the one to read; empty for the one that fits best
 * @param fixed what stands in fields that the table leaves empty, by field
 * @param version counts up with each change
 * @param done what came of it; empty while it is open, or where it was given up
 */
public record Import(
    UUID id,
    String ledger,
    UUID office,
    String fileName,
    Hash original,
    Optional<String> sheet,
    Map<String, String> fixed,
    State state,
    int version,
    UUID by,
    Instant opened,
    Optional<Done> done) {

  /** What became of it. */
  public enum State {
    OPEN,
    APPLIED,
    DISCARDED
  }

  /**
   * @param entered how many rows
   * @param refused how many were bad and left out
   * @param report the bad rows with what is wrong with them, as a file; empty for none
   */
  public record Done(int entered, int refused, Optional<Hash> report, Instant at) {}

  public Import {
    fixed = Map.copyOf(fixed);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }
}
