package jp.sekimori.app.organization.leaving;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which way somebody leaves an office. */
public enum LeavingKind {
  /** 異動: holds posts elsewhere from then on, or again later. */
  MOVER,
  /** 退職: holds no post any more. */
  LEAVER;

  /** As stored and in addresses: {@code mover}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LeavingKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
