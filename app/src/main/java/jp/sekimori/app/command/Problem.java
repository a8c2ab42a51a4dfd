package jp.sekimori.app.command;

import jp.sekimori.app.store.StoreProblem;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.text.Message;

/**
 * Why nothing could be done for the user.
 *
 * @param reason a stable code: usage, missing, empty, binary, no-columns, unwritable, …
 * @param what what is wrong
 * @param where the file or the argument
 * @param mend how to mend it
 */
record Problem(String reason, Message what, Message where, Message mend) {

  static Problem of(Opened.Unreadable input) {
    return new Problem(input.reason(), input.what(), input.where(), input.mend());
  }

  static Problem of(StoreProblem database) {
    return new Problem(database.reason(), database.what(), database.where(), database.mend());
  }

  /** A command line that cannot be understood. */
  static Problem usage(Message what, String argument) {
    return new Problem(
        "usage",
        what,
        new Message("コマンドの引数 " + argument, "the argument " + argument),
        new Message("sekimori --help で使い方を確かめてください。", "See sekimori --help for how to call it."));
  }

  /** The lines that a user reads on a terminal. */
  String text(Language language) {
    return """
    sekimori: %s
      %s: %s
      %s: %s
    """
        .formatted(
            language.say(what),
            language.say("箇所", "where"),
            language.say(where),
            language.say("対処", "how to mend it"),
            language.say(mend));
  }
}
