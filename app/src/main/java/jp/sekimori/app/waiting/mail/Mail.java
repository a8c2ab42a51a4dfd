package jp.sekimori.app.waiting.mail;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail to somebody.
 *
 * @param entries how many things it tells of
 * @param body number and link of each
 * @param next when it is tried next; empty once it is sent or given up
 * @param problem why the last try failed
 * @param detail what the server said to it
 */
public record Mail(
    UUID id,
    UUID person,
    Kind kind,
    int entries,
    String body,
    Instant made,
    int tries,
    Optional<Instant> next,
    Optional<Instant> sent,
    Optional<Trouble> problem,
    String detail) {

  /** Why it is written. */
  public enum Kind {
    /** Everything of a day. */
    DIGEST,
    /** What cannot wait for the digest. */
    URGENT,
    /** To see whether mail comes through. */
    TRIAL;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst().orElseThrow();
    }
  }

  /** Why it could not be sent; worded in the messages under {@code mail.trouble.}. */
  public enum Trouble {
    /** Nobody knows an address of the person. */
    NO_ADDRESS,
    /** The server cannot be reached, or does not answer. */
    UNREACHABLE,
    /** The connection cannot be encrypted, or the certificate is not trusted. */
    ENCRYPTION,
    /** The server does not know user and password. */
    SIGN_IN,
    /** The server does not take mail for this address. */
    REFUSED,
    /** Anything else that the server says. */
    OTHER;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Trouble> of(String code) {
      return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /** Whether it concerns this mail only and another try would end alike. */
    boolean isFinal() {
      return this == NO_ADDRESS || this == REFUSED;
    }

    /** Whether no other mail would come through either. */
    boolean isOfServer() {
      return this == UNREACHABLE || this == ENCRYPTION || this == SIGN_IN;
    }
  }
}
