package jp.sekimori.app.access;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What a person signs in with.
 *
 * @param name unique in its organization; in the form that {@link #nameOf} makes
 * @param person whose it is
 * @param personName for reading
 * @param hasPassword whether it can be used without a provider of identities
 */
public record Account(
    UUID id,
    String name,
    UUID person,
    String personName,
    boolean hasPassword,
    boolean disabled,
    Instant createdAt) {

  private static final String FORM = "[a-z0-9][a-z0-9._@+-]{0,99}";

  /** A name as typed, in the form in which names are kept and looked up. */
  public static String nameOf(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  public static boolean isName(String name) {
    return name.matches(FORM);
  }
}
