package jp.sekimori.app.access.directory;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody as we know him.
 *
 * @param number the staff number; empty for none
 * @param account empty for none; then what follows is empty too
 * @param disabledByDirectory whether the account lets nobody in because of the directory
 * @param subject by which the directory vouches for the account
 */
public record Known(
    UUID person,
    String number,
    String name,
    String kana,
    Optional<UUID> account,
    String accountName,
    String mail,
    boolean disabled,
    boolean disabledByDirectory,
    Optional<String> subject) {

  /** Whether it lets somebody in as long as the directory does. */
  boolean isFollowing() {
    return account.isPresent() && !disabled && subject.isPresent();
  }
}
