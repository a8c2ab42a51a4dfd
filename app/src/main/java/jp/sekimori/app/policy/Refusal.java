package jp.sekimori.app.policy;

import jp.sekimori.clauses.text.Message;

/**
 * Why something that was asked for was not done, and how to mend it.
 *
 * @param field the field of the form it is about; empty where it is about the whole
 */
public record Refusal(String field, Message what) {

  static Refusal of(String field, String ja, String en) {
    return new Refusal(field, new Message(ja, en));
  }
}
