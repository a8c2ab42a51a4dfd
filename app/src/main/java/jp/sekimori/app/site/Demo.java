package jp.sekimori.app.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which made-up organization is shown. There is a bean of this type only in a program that was
 * started with {@code --demo}; no setting makes one.
 */
public enum Demo {
  PREFECTURE,
  TOWN;

  /** As typed, and as the name of its data folder: {@code town}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Demo> of(String code) {
    return Arrays.stream(values()).filter(demo -> demo.code().equals(code)).findFirst();
  }
}
