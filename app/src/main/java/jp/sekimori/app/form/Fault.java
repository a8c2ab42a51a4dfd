package jp.sekimori.app.form;

import jp.sekimori.clauses.text.Message;

/**
 * What is wrong with a field of a form.
 *
 * @param field its id
 * @param what is wrong
 * @param mend how to mend it
 */
public record Fault(String field, Message what, Message mend) {

  /**
   * That another entry of the ledger has the value of a {@link Field#unique} field already.
   *
   * @param value as people read it
   * @param number that of the other entry
   */
  public static Fault taken(Field field, String value, String number) {
    return Said.taken(field, value, number);
  }
}
