package jp.sekimori.app.command;

/** What a command ends with. */
sealed interface Answer {

  /**
   * @param findings whether the text is at fault, which the exit code tells
   */
  record Told(Report report, boolean findings) implements Answer {}

  /** Text for a reader, as it stands. */
  record Plain(String text) implements Answer {}

  record Refused(Problem problem) implements Answer {}
}
