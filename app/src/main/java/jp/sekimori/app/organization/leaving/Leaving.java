package jp.sekimori.app.organization.leaving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody leaves an office, and what has to be settled is due.
 *
 * @param day the first on which the person holds no post there; due then
 * @param officeName as it was called the day before
 * @param destination the office of the main post on the day; empty for none
 * @param settled how many of its items are
 * @param closed since when all are
 * @param withdrawn when it was taken back, because the person does not leave
 * @param version counts its changes
 */
public record Leaving(
    UUID id,
    UUID person,
    String personName,
    String staffNumber,
    UUID office,
    String officeName,
    Optional<String> destination,
    LocalDate day,
    LeavingKind kind,
    int settled,
    int items,
    Optional<Instant> closed,
    Optional<Instant> withdrawn,
    int version) {

  /** Where it stands on a day. */
  public enum State {
    /** Not due yet, or due that day. */
    OPEN,
    OVERDUE,
    CLOSED,
    WITHDRAWN;

    /** As in addresses: {@code overdue}. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public State state(LocalDate today) {
    if (withdrawn.isPresent()) {
      return State.WITHDRAWN;
    }
    if (closed.isPresent()) {
      return State.CLOSED;
    }
    return day.isBefore(today) ? State.OVERDUE : State.OPEN;
  }

  public boolean isOpen() {
    return withdrawn.isEmpty() && closed.isEmpty();
  }
}
