package jp.sekimori.clauses.outline;

import jp.sekimori.clauses.text.Message;

/**
 * A place at which a careful reader of the text would hesitate, and what was assumed there.
 *
 * @param line 1-based line of the input
 */
public record Note(Kind kind, int line, Message message) {

  /** Why a reader hesitates. */
  public enum Kind {
    /** The clause could also stand under another parent. */
    PLACE,
    /** What was read as a label may be the continuation of a sentence, or the reverse. */
    LABEL,
    /** Where one paragraph ends and the next begins cannot be seen. */
    PARAGRAPH,
    /** The order of the lines was lost when the text was extracted (a chart or a table). */
    SCRAMBLED,
    /** Which column a line belongs to cannot be seen. */
    COLUMN,
    /** Something in the file is not printed text and was left aside, or is read as if accepted. */
    UNREAD
  }
}
