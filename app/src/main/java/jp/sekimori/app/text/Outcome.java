package jp.sekimori.app.text;

import jp.sekimori.clauses.Opened;

/** What came of opening what was handed over. */
public sealed interface Outcome {

  record Ready(Work work) implements Outcome {}

  /**
   * @param field which of the files it is about
   */
  record Refused(Field field, Opened.Unreadable reason) implements Outcome {}

  /** The files that the start page asks for. */
  enum Field {
    FILE,
    OLDER,
    NEWER
  }
}
