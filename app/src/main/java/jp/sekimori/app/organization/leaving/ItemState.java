package jp.sekimori.app.organization.leaving;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an item of a check is. */
public enum ItemState {
  /** 未了. */
  OPEN,
  /** 済. */
  DONE,
  /** 該当なし, always with a reason. */
  NOT_APPLICABLE;

  /** As stored and in forms: {@code not-applicable}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ItemState> of(String code) {
    return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
  }
}
