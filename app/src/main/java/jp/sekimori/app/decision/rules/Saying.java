package jp.sekimori.app.decision.rules;

import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Words;
import jp.sekimori.rules.words.InWords;

/** Words of rules, as pages take them. */
public final class Saying {
  private Saying() {}

  public static Message of(Words words) {
    return new Message(words.ja(), words.en());
  }

  public static Message of(Effect effect) {
    return of(InWords.effect(effect));
  }
}
