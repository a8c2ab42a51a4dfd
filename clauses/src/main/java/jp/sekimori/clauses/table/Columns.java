package jp.sekimori.clauses.table;

import java.util.List;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.text.Line;

/**
 * A table taken apart: every line of the input that is not blank stands in exactly one of the three
 * lists, or in parts in both columns.
 *
 * @param furniture titles above the table, heads, running heads and page numbers
 */
record Columns(
    List<Line> left, List<Line> right, List<Line> furniture, Heads heads, List<Note> notes) {

  List<Line> newer() {
    return heads.newerFirst() ? left : right;
  }

  List<Line> older() {
    return heads.newerFirst() ? right : left;
  }
}
