package jp.sekimori.app.policy.pack;

import jp.sekimori.clauses.text.Message;

/**
 * What is wrong with a pack's file.
 *
 * @param file as pack.yaml names it
 * @param line 1-based
 * @param mend how to put it right
 */
public record PackProblem(String file, int line, Message what, Message mend) {
  @Override
  public String toString() {
    return file + ":" + line + " " + what.en() + " " + mend.en();
  }
}
