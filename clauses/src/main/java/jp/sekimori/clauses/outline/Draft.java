package jp.sekimori.clauses.outline;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Passage;
import org.jspecify.annotations.Nullable;

/** A clause while it is being read. */
final class Draft {
  final Label label;
  final int line;
  final List<Line> lines = new ArrayList<>();
  final List<Note> notes = new ArrayList<>();
  final List<Draft> children = new ArrayList<>();
  @Nullable Line caption;
  boolean uncertain;

  Draft(Label label, int line) {
    this.label = label;
    this.line = line;
  }

  Passage text() {
    return new Passage(lines);
  }

  boolean isPlainParagraph() {
    return !label.isPrinted() && children.isEmpty() && caption == null;
  }

  boolean isElided() {
    return Elision.isElided(text().text());
  }

  /** Whether a paragraph below it could as well belong to a clause further out. */
  boolean mayHaveEndedBefore() {
    return label.isPrinted()
        && (text().text().endsWith("。") || children.stream().anyMatch(c -> c.label.isPrinted()));
  }

  Clause clause() {
    return new Clause(
        label,
        caption == null ? Passage.EMPTY : Passage.of(caption),
        text(),
        line,
        isElided(),
        uncertain,
        notes,
        children.stream().map(Draft::clause).toList());
  }
}
