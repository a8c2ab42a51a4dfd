package jp.sekimori.app.organization.leaving;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Which leavings somebody wants to see.
 *
 * @param text part of a name, reading or staff number; empty for any
 * @param office empty for any
 * @param state empty for any
 * @param day of leaving; empty for any
 */
public record Filter(
    String text,
    Optional<UUID> office,
    Optional<LeavingKind> kind,
    Optional<Show> state,
    Optional<LocalDate> day) {

  /** Which states are shown. */
  public enum Show {
    /** Everything not settled, overdue or not. */
    WAITING,
    OVERDUE,
    CLOSED,
    WITHDRAWN;

    /** As in addresses: {@code waiting}. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<Show> of(String code) {
      return java.util.Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
  }

  /** Everything that waits. */
  public static final Filter WAITING =
      new Filter(
          "", Optional.empty(), Optional.empty(), Optional.of(Show.WAITING), Optional.empty());
}
