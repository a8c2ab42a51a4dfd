package jp.sekimori.app.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is answered to a question. */
public enum Verdict {
  /** 適. */
  YES,
  /** 否: with a reason, and a day by which it is mended. */
  NO,
  /** 該当なし: with a reason, where the question allows it. */
  NOT_APPLICABLE,
  /** Something is written, as in a field of a form. */
  WRITTEN;

  /** As stored and in forms: {@code not-applicable}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Verdict> of(String code) {
    return Arrays.stream(values()).filter(verdict -> verdict.code().equals(code)).findFirst();
  }
}
