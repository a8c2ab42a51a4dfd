package jp.sekimori.app.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a check found not to be as it should be.
 *
 * @param thing what it was found of
 * @param item the question
 * @param mendBy by when it is put right
 */
public record Finding(
    UUID id,
    UUID run,
    String check,
    UUID thing,
    String thingName,
    String item,
    Optional<UUID> office,
    String reason,
    LocalDate mendBy,
    String foundBy,
    Instant found,
    Optional<Mended> mended,
    int version) {

  /**
   * How it was put right.
   *
   * @param on the day on which it was done
   * @param at when that was written down
   */
  public record Mended(LocalDate on, String how, String byName, Instant at) {}

  public boolean isOverdue(LocalDate today) {
    return mended.isEmpty() && mendBy.isBefore(today);
  }
}
