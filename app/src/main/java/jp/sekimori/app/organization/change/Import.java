package jp.sekimori.app.organization.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.evidence.tree.Hash;

/**
 * A list that was handed over.
 *
 * @param original the hash of its bytes
 * @param sheet the sheet that is read; empty for the one that fits best
 * @param day of rows without one of their own
 * @param restOf the import whose rows set aside it takes up
 * @param version counts up with each change
 */
public record Import(
    UUID id,
    ListKind kind,
    String fileName,
    Hash original,
    Optional<String> sheet,
    Optional<LocalDate> day,
    Optional<UUID> restOf,
    State state,
    int version,
    UUID opener,
    Instant openedAt,
    Names names,
    Optional<Instant> closedAt) {

  /**
   * @param closedBy empty while it is open
   */
  public record Names(String openedBy, String closedBy) {}

  /** What became of it. */
  public enum State {
    OPEN,
    APPLIED,
    DISCARDED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }
}
