package jp.sekimori.app.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that pages are written in. */
public enum Language {
  JAPANESE(Locale.JAPANESE),
  ENGLISH(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** As in an HTML lang attribute: ja, en. */
  public String code() {
    return locale.getLanguage();
  }

  public Language other() {
    return this == JAPANESE ? ENGLISH : JAPANESE;
  }

  static Optional<Language> of(@Nullable String code) {
    return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
  }

  static Language of(Locale locale) {
    return of(locale.getLanguage()).orElse(JAPANESE);
  }
}
