package jp.sekimori.app.policy.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which of the two texts of a comparison table; a single text counts as the newer. */
public enum Column {
  NEWER,
  OLDER;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Column> of(String code) {
    return Arrays.stream(values()).filter(column -> column.code().equals(code)).findFirst();
  }

  public Column other() {
    return this == NEWER ? OLDER : NEWER;
  }
}
