package jp.sekimori.app.control;

import java.util.Map;

/**
 * Conditions on fields, all of which have to hold.
 *
 * @param wanted by field, as {@link jp.sekimori.rules.read.Conditions} reads it
 */
public record When(Map<String, String> wanted) {
  /** Holds whatever the fields say. */
  public static final When ALWAYS = new When(Map.of());

  public When {
    wanted = Map.copyOf(wanted);
  }

  public boolean isAlways() {
    return wanted.isEmpty();
  }
}
