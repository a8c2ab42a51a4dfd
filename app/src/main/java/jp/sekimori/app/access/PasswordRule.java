package jp.sekimori.app.access;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: long, and not made of what everybody tries first. No rule about kinds of
 * characters and no forced change, which make passwords worse (NIST SP 800-63B).
 */
public final class PasswordRule {
  /** In characters; a passphrase in kana counts by its characters. */
  public static final int SHORTEST = 12;

  /** Longer ones would only keep the server busy. */
  public static final int LONGEST = 200;

  /** So many characters must be left when words and patterns are taken away. */
  static final int OWN = 4;

  private PasswordRule() {}

  /** Why a password is refused. */
  public enum Fault {
    SHORT,
    LONG,
    /** Made of words, patterns and numbers that everybody tries. */
    COMMON,
    /** Contains the account's, the person's or the organization's name, and little else. */
    NAMED
  }

  /**
   * @param names what belongs to the account: its name, the person's, the organization's
   */
  public static Optional<Fault> check(String password, Collection<String> names) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Fault.SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Fault.LONG);
    }
    String folded = fold(password);
    if (CommonPasswords.own(folded) < OWN) {
      return Optional.of(Fault.COMMON);
    }
    return CommonPasswords.own(without(folded, names)) < OWN
        ? Optional.of(Fault.NAMED)
        : Optional.empty();
  }

  private static String without(String folded, Collection<String> names) {
    String rest = folded;
    for (String name : names) {
      for (String part : fold(name).split("[^\\p{L}\\p{N}]+")) {
        // Two letters of Latin are found in any text; two kanji are a name.
        if (part.length() >= 3 || part.length() == 2 && part.charAt(0) >= 0x3000) {
          rest = rest.replace(part, "");
        }
      }
    }
    return rest;
  }

  /** For comparison only; what is hashed is what was typed. */
  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
