package jp.sekimori.app.policy;

import java.util.regex.Pattern;

/** The short names of policies and editions, as they stand in addresses. */
public final class Codes {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  private Codes() {}

  public static boolean isCode(String text) {
    return FORM.matcher(text).matches();
  }

  static void require(String text) {
    if (!isCode(text)) {
      throw new IllegalArgumentException("Not a short name: " + text);
    }
  }
}
