package jp.sekimori.app.organization.leaving;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has to be settled when somebody leaves an office. */
public enum LeavingItem {
  /** 資産: documents and things that belong to the office. */
  ASSETS,
  /** 端末・媒体. */
  DEVICES,
  /** アカウント. */
  ACCOUNTS,
  /** 誓約・守秘義務の確認. */
  PLEDGE;

  /** As stored and in forms: {@code assets}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LeavingItem> of(String code) {
    return Arrays.stream(values()).filter(item -> item.code().equals(code)).findFirst();
  }

  /**
   * Whether one act can settle it for several people: what is told to all of them at once, or what
   * a ledger answers for each. Things are looked at person by person.
   */
  public boolean isSettledTogether() {
    return this == ACCOUNTS || this == PLEDGE;
  }
}
