package jp.sekimori.clauses.print;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.print.Sheet.Role;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.clauses.text.Passage;

/** What was found in a file, before it is known which clause it belongs to. */
sealed interface Found {

  /**
   * One paragraph.
   *
   * @param number running number of the paragraph in its file, from 1
   * @param text its characters; line breaks inside the paragraph are line feeds
   * @param mark what its formatting says it is
   */
  record Paragraph(int number, String text, Mark mark) implements Found {
    boolean isBlank() {
      return text.isBlank();
    }

    Line line() {
      return new Line(number, text.strip());
    }

    /** Its text from an offset on, set in as many lines as the paragraph has. */
    Passage from(int offset) {
      var lines = new ArrayList<Line>();
      text.substring(offset).lines().forEach(line -> lines.add(new Line(number, line)));
      return new Passage(lines);
    }
  }

  /** A table, row by row. */
  record Table(List<Row> rows) implements Found {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** One row of a table. */
  record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param column 0-based column of the grid where the cell starts
   * @param span how many columns of the grid it covers
   */
  record Cell(int column, int span, List<Paragraph> paragraphs) {
    public Cell {
      paragraphs = List.copyOf(paragraphs);
    }

    boolean covers(int from, int until) {
      return column < until && column + span > from;
    }

    /** All its text without blanks at the ends. */
    String text() {
      return String.join("\n", paragraphs.stream().map(Paragraph::text).toList()).strip();
    }
  }

  /** What the formatting of a paragraph says about it. */
  sealed interface Mark {
    /** Nothing. */
    record None() implements Mark {}

    /** It stands beside a clause of the other column and is none itself. */
    record Remark() implements Mark {}

    /** It is the word over a column, or the title. */
    record Heading() implements Mark {}

    /**
     * It belongs to a clause.
     *
     * @param depth 0 for the outermost clauses
     * @param labelEnd the offset behind the label; -1 where the formatting does not tell
     */
    record Clause(Role role, int depth, int labelEnd) implements Mark {}
  }

  Mark NONE = new Mark.None();

  /**
   * A whole file.
   *
   * @param notes what in it was not read as text, and why
   */
  record Content(List<Found> blocks, List<Note> notes) {
    public Content {
      blocks = List.copyOf(blocks);
      notes = List.copyOf(notes);
    }

    /** Whether there is nothing to read in it. */
    boolean isEmpty() {
      return blocks.stream()
          .allMatch(
              block ->
                  switch (block) {
                    case Paragraph paragraph -> paragraph.isBlank();
                    case Table(List<Row> rows) ->
                        rows.stream()
                            .flatMap(row -> row.cells().stream())
                            .allMatch(cell -> cell.text().isEmpty());
                  });
    }
  }

  /** A note that something in the file was not read as printed text. */
  static Note unread(int line, String ja, String en) {
    return new Note(Note.Kind.UNREAD, line, new Message(ja, en));
  }
}
