package jp.sekimori.app.application;

import java.util.Optional;
import java.util.UUID;

/** Reads ids that somebody sent. */
public final class Uuids {
  private Uuids() {}

  /** Empty for what is none. */
  public static Optional<UUID> read(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
