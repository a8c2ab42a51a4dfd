package jp.sekimori.clauses;

import jp.sekimori.clauses.outline.Reading;
import jp.sekimori.clauses.table.ComparisonTable;
import jp.sekimori.clauses.text.Message;

/** What became of a file that a user handed over. */
public sealed interface Opened {

  /** One text in one column. */
  record Text(Reading reading) implements Opened {}

  /** A two-column comparison table, both texts of it. */
  record Table(ComparisonTable table) implements Opened {}

  /**
   * Nothing that can be worked with, and nothing was guessed.
   *
   * @param reason a stable code: empty, binary, encoding, too-large, missing, no-columns,
   *     halves-differ, …
   * @param what what is wrong
   * @param where where it is: the file, line, page or byte
   * @param mend how to mend it
   */
  record Unreadable(String reason, Message what, Message where, Message mend) implements Opened {}
}
