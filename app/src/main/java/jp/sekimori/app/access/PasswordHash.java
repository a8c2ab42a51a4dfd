package jp.sekimori.app.access;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the parameters that OWASP's Password Storage Cheat Sheet names first: 19 MiB, two
 * passes, one lane. A hash says with which parameters it was made, so they can be raised.
 */
@Component
class PasswordHash {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  /** As many at a time as cannot exhaust the memory or starve everybody else. */
  private static final int AT_A_TIME = 4;

  private final Argon2PasswordEncoder encoder =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final Semaphore turns = new Semaphore(AT_A_TIME, true);
  private final String ofNobody = of(Secret.create("").text());

  String of(String password) {
    turns.acquireUninterruptibly();
    try {
      String hash = encoder.encode(password);
      if (hash == null) {
        throw new IllegalStateException("No hash was made");
      }
      return hash;
    } finally {
      turns.release();
    }
  }

  /**
   * Whether the password fits. Takes as long where there is no hash, so that nobody can tell by the
   * clock which accounts exist.
   */
  boolean fits(String password, @Nullable String hash) {
    turns.acquireUninterruptibly();
    try {
      boolean fits = encoder.matches(password, hash == null ? ofNobody : hash);
      return fits && hash != null;
    } finally {
      turns.release();
    }
  }

  /** Whether it was made with weaker parameters than today's. */
  boolean isOutdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }
}
