package jp.sekimori.app.command;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.clauses.text.Message;

/** The language in which a user is spoken to. */
enum Language {
  JA,
  EN;

  /** By the locale of the shell; Japanese unless it asks for English. */
  static Language of(Map<String, String> environment) {
    return Stream.of("SEKIMORI_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .filter(value -> value.toLowerCase(Locale.ROOT).matches("en([_.@-].*)?"))
        .map(english -> EN)
        .orElse(JA);
  }

  static Optional<Language> named(String code) {
    return switch (code) {
      case "ja" -> Optional.of(JA);
      case "en" -> Optional.of(EN);
      default -> Optional.empty();
    };
  }

  String say(Message message) {
    return say(message.ja(), message.en());
  }

  String say(String ja, String en) {
    return this == JA ? ja : en;
  }
}
