package jp.sekimori.app.form;

import java.util.Optional;
import jp.sekimori.clauses.text.Message;

/**
 * A value as people read it.
 *
 * @param link where what it names is shown
 */
public record Shown(Message text, Optional<String> link) {
  static Shown of(String text) {
    return new Shown(new Message(text, text), Optional.empty());
  }

  static Shown of(Message text) {
    return new Shown(text, Optional.empty());
  }

  Shown to(String address) {
    return new Shown(text, Optional.of(address));
  }
}
