package jp.sekimori.app.organization;

import java.util.Locale;

/** In which way somebody holds a post. */
public enum HoldingKind {
  /** 本務: one for each person and day. */
  MAIN,
  /** 兼務: beside the main post. */
  CONCURRENT,
  /** 事務取扱: a superior does the work of a post that nobody holds. */
  ACTING,
  /** 職務代理: somebody stands in for a holder who is not there. */
  DEPUTY;

  /** As stored and in addresses: {@code main}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if there is none of this code
   */
  public static HoldingKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether the post is held, rather than stood in for. */
  public boolean isRegular() {
    return this == MAIN || this == CONCURRENT;
  }
}
