package jp.sekimori.app.application;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an application can be. */
public enum Stage {
  /** 起案前: only who writes it sees it. */
  DRAFT,
  /** 決裁待ち: on its way through those who confirm and decide. */
  SUBMITTED,
  /** 差戻し: given back, to be mended and submitted again. */
  RETURNED,
  /** 引戻し: taken back by who applied, to be changed and submitted again. */
  WITHDRAWN,
  /** 許可. */
  PERMITTED,
  /** 却下. */
  REFUSED,
  /** 失効: it was permitted, and what it was about is not so any more. */
  LAPSED;

  /** Whether the applicant may change what is filled in. */
  public boolean isOpen() {
    return this == DRAFT || this == RETURNED || this == WITHDRAWN;
  }

  /** As stored and in addresses: {@code permitted}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Stage> of(String code) {
    return Arrays.stream(values()).filter(stage -> stage.code().equals(code)).findFirst();
  }
}
