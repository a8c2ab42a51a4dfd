package jp.sekimori.app.form;

import jp.sekimori.clauses.text.Message;

/** What became of a text that was written into a field. */
sealed interface Read {

  /**
   * @param value as it is kept
   */
  record Good(String value) implements Read {}

  record Bad(Message what, Message mend) implements Read {}

  static Read good(String value) {
    return new Good(value);
  }

  /** What is wrong, and how to mend it; behind the name of the field. */
  static Read bad(String ja, String en, String mendJa, String mendEn) {
    return new Bad(new Message(ja, en), new Message(mendJa, mendEn));
  }
}
