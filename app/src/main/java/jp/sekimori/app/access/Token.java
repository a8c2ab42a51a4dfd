package jp.sekimori.app.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.kernel.Right;

/**
 * What a program of a person is known by. Its secret is shown once and never again.
 *
 * @param label what it is for, in its owner's words
 * @param rights no more than these of its owner's, as they are on the day
 */
public record Token(
    UUID id,
    String label,
    Set<Right> rights,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt) {
  public Token {
    rights = Set.copyOf(rights);
  }

  public boolean isUsable(Instant now) {
    return revokedAt.isEmpty() && now.isBefore(expiresAt);
  }
}
