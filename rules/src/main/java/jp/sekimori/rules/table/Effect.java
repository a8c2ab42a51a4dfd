package jp.sekimori.rules.table;

import java.util.Arrays;
import java.util.Optional;

/** What a row says of the facts it applies to, from the mildest to the strictest. */
public enum Effect {
  ALLOWED("allowed"),
  ALLOWED_IF("allowed-if"),
  NEEDS_PERMIT("needs-permit"),
  FORBIDDEN("forbidden");

  private final String id;

  Effect(String id) {
    this.id = id;
  }

  /** As it stands in files and answers. */
  public String id() {
    return id;
  }

  public boolean isStricterThan(Effect other) {
    return compareTo(other) > 0;
  }

  public static Optional<Effect> of(String id) {
    return Arrays.stream(values()).filter(effect -> effect.id.equals(id)).findFirst();
  }
}
