package jp.sekimori.app.policy.pack;

import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Words;
import jp.sekimori.rules.words.InWords;

/** Words of a pack's files and rules, as pages and commands take them. */
public final class Worded {
  private Worded() {}

  public static Message of(Words words) {
    return new Message(words.ja(), words.en());
  }

  public static Message of(Effect effect) {
    return of(InWords.effect(effect));
  }
}
