package jp.sekimori.app.policy.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Passage;

/**
 * One clause as it was read, without what stands below it, or one line that was set aside.
 *
 * @param number 1-based, unique within the review; pieces that are cut off later count on
 * @param depth 0 for a root
 * @param notes where a reader of the clause would hesitate
 * @param columnNotes where it cannot be seen whether its lines belong to this column or this text
 */
public record Item(
    int number,
    Column column,
    int depth,
    Label label,
    Passage caption,
    Passage text,
    int line,
    boolean elided,
    boolean uncertain,
    List<Note> notes,
    List<Note> columnNotes) {

  public Item {
    if (number < 1 || depth < 0 || line < 1) {
      throw new IllegalArgumentException(
          "No item can have number " + number + ", depth " + depth + ", line " + line);
    }
    notes = List.copyOf(notes);
    columnNotes = List.copyOf(columnNotes);
  }

  static Item of(int number, Column column, int depth, Clause clause) {
    return new Item(
        number,
        column,
        depth,
        clause.label(),
        clause.caption(),
        clause.text(),
        clause.line(),
        clause.elided(),
        clause.uncertain(),
        clause.notes(),
        List.of());
  }

  /** The clause without children. */
  Clause clause() {
    return new Clause(label, caption, text, line, elided, uncertain, notes, List.of());
  }

  /** Whether a reader should hold it against the original. */
  public boolean isDoubtful() {
    return uncertain || !notes.isEmpty() || !columnNotes.isEmpty();
  }

  /** Every reason to hesitate. */
  public List<Note> allNotes() {
    return Stream.concat(notes.stream(), columnNotes.stream()).distinct().toList();
  }

  /** The numbers of the input lines it was printed on. */
  public IntStream lines() {
    return IntStream.concat(
            IntStream.of(line),
            Stream.concat(caption.lines().stream(), text.lines().stream()).mapToInt(Line::number))
        .distinct();
  }

  Item at(int otherDepth) {
    return new Item(
        number,
        column,
        otherDepth,
        label,
        caption,
        text,
        line,
        elided,
        uncertain,
        notes,
        columnNotes);
  }

  Item in(Column other) {
    return new Item(
        number, other, depth, label, caption, text, line, elided, uncertain, notes, columnNotes);
  }

  Item worded(Wording wording) {
    return new Item(
        number,
        column,
        depth,
        wording.label(),
        wording.caption(),
        wording.text(),
        line,
        wording.isElided(),
        uncertain,
        notes,
        columnNotes);
  }

  Item noted(Note more) {
    var all = new ArrayList<>(columnNotes);
    all.add(more);
    return new Item(
        number, column, depth, label, caption, text, line, elided, uncertain, notes, all);
  }
}
