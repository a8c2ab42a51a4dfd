package jp.sekimori.app.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import jp.sekimori.evidence.tree.Hash;

/**
 * Something random that its bearer is known by: a token, a link used once, a mark of a browser. It
 * is shown or set once and stored as its SHA-256 only; 256 random bits need no slow hash.
 */
public record Secret(String text) {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Secret create(String prefix) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What is stored in place of it. */
  byte[] sha256() {
    return sha256(text);
  }

  static byte[] sha256(String text) {
    return Hash.ofData(text.getBytes(StandardCharsets.UTF_8)).bytes();
  }

  /** Compares in a time that tells nothing about how much is right. */
  boolean is(String given) {
    return MessageDigest.isEqual(sha256(), sha256(given));
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
