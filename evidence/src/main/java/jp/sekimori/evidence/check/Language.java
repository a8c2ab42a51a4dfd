package jp.sekimori.evidence.check;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.sekimori.evidence.Message;

/** The language in which the checker speaks. */
enum Language {
  JA,
  EN;

  /** By the locale of the shell; Japanese unless it asks for English. */
  static Language of(Map<String, String> environment) {
    boolean english =
        Stream.of("SEKIMORI_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .filter(value -> value.toLowerCase(Locale.ROOT).matches("en([_.@-].*)?"))
            .isPresent();
    return english ? EN : JA;
  }

  String say(Message message) {
    return say(message.ja(), message.en());
  }

  String say(String ja, String en) {
    return this == JA ? ja : en;
  }
}
