package jp.sekimori.app.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an edition is on a given day. */
public enum Status {
  /** 案: nobody has decided it. */
  DRAFT,
  /** 決定: decided, and not in force yet. */
  DECIDED,
  /** 施行中: binds. */
  IN_FORCE,
  /** 廃止: bound once, or was given up after it had been decided. */
  REPEALED;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Status> of(String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
