package jp.sekimori.clauses.table;

import java.util.List;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.outline.Reading;

/**
 * A 新旧対照表 as read: both texts whole, and how the table was laid out.
 *
 * @param newer the text after the revision
 * @param older the text before it
 * @param newerFirst whether the new text stands in the left column
 * @param heads the words over the columns, left first (新, 旧; 改正後, 改正前; …)
 * @param notes where it is uncertain which column a line belongs to
 */
public record ComparisonTable(
    Reading newer, Reading older, boolean newerFirst, List<String> heads, List<Note> notes) {
  public ComparisonTable {
    heads = List.copyOf(heads);
    notes = List.copyOf(notes);
  }
}
