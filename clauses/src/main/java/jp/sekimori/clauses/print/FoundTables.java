package jp.sekimori.clauses.print;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.print.Found.Cell;
import jp.sekimori.clauses.print.Found.Content;
import jp.sekimori.clauses.print.Found.Mark;
import jp.sekimori.clauses.print.Found.Paragraph;
import jp.sekimori.clauses.print.Found.Row;
import jp.sekimori.clauses.print.Found.Table;
import jp.sekimori.clauses.table.ComparisonTable;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Message;
import org.jspecify.annotations.Nullable;

/** Tells what a file's content is, a comparison table or one text, and reads it. */
final class FoundTables {
  private final Side newer = new Side();
  private final Side older = new Side();
  private final List<Note> notes = new ArrayList<>();
  private final Set<String> noted = new HashSet<>();
  private @Nullable ColumnHeads heads;
  private @Nullable ColumnHeads firstHeads;

  private FoundTables() {}

  /** What belongs to one edition. */
  private static final class Side {
    final List<Paragraph> column = new ArrayList<>();
    final List<Line> furniture = new ArrayList<>();

    void setAside(List<Paragraph> paragraphs) {
      paragraphs.stream()
          .filter(p -> !p.isBlank())
          .flatMap(p -> p.text().lines().map(text -> new Line(p.number(), text)))
          .forEach(furniture::add);
    }
  }

  static Opened read(Content content) {
    boolean compares =
        content.blocks().stream()
            .anyMatch(block -> block instanceof Table(List<Row> rows) && headsOf(rows) != null);
    return compares ? new FoundTables().table(content) : text(content);
  }

  /** The heads by their words; for want of such, of a table whose cells are marked as clauses. */
  private static @Nullable ColumnHeads headsOf(List<Row> rows) {
    ColumnHeads byWords = ColumnHeads.find(rows);
    if (byWords != null) {
      return byWords;
    }
    for (int i = 0; i + 1 < rows.size(); i++) {
      Row row = rows.get(i);
      boolean twoCells = row.cells().size() == 2;
      if (twoCells && !hasClauses(row) && hasClauses(rows.get(i + 1))) {
        return ColumnHeads.assumed(row);
      }
    }
    return null;
  }

  private static boolean hasClauses(Row row) {
    return row.cells().stream()
        .flatMap(cell -> cell.paragraphs().stream())
        .anyMatch(paragraph -> paragraph.mark() instanceof Mark.Clause);
  }

  private static Opened text(Content content) {
    var paragraphs = new ArrayList<Paragraph>();
    var notes = new ArrayList<>(content.notes());
    for (Found block : content.blocks()) {
      switch (block) {
        case Paragraph paragraph -> paragraphs.add(paragraph);
        case Table(List<Row> rows) -> {
          var cells = rows.stream().flatMap(row -> row.cells().stream()).toList();
          var inside = cells.stream().flatMap(cell -> cell.paragraphs().stream()).toList();
          paragraphs.addAll(inside);
          if (!inside.isEmpty()) {
            notes.add(
                Found.unread(
                    inside.getFirst().number(),
                    "文中の表は、セルごとに左から右、上から下へ読みました。",
                    "A table in the text was read cell by cell, from left to right and top to"
                        + " bottom."));
          }
        }
      }
    }
    return new Opened.Text(ColumnTree.read(paragraphs, List.of(), notes));
  }

  private Opened table(Content content) {
    notes.addAll(content.notes());
    for (Found block : content.blocks()) {
      switch (block) {
        case Paragraph paragraph -> outside(List.of(paragraph));
        case Table(List<Row> rows) -> addTable(rows);
      }
    }
    ColumnHeads first = Objects.requireNonNull(firstHeads);
    return new Opened.Table(
        new ComparisonTable(
            ColumnTree.read(newer.column, newer.furniture, List.of()),
            ColumnTree.read(older.column, older.furniture, List.of()),
            first.newerFirst(),
            first.words(),
            notes));
  }

  private void addTable(List<Row> rows) {
    ColumnHeads own = headsOf(rows);
    if (own != null) {
      heads = own;
      firstHeads = firstHeads == null ? own : firstHeads;
      if (ColumnHeads.in(own.row()).isEmpty()) {
        note(
            Note.Kind.COLUMN,
            firstNumber(own.row()),
            "欄名からは新旧を判断できないため、左の欄を新としました。",
            "The words over the columns do not tell which is newer; the left one was taken for"
                + " it.");
      }
    }
    boolean headsSeen = own == null;
    for (Row row : rows) {
      if (heads == null) {
        row.cells().forEach(cell -> outside(cell.paragraphs()));
      } else if (row == heads.row()) {
        headsSeen = true;
        newer.setAside(heads.newer().paragraphs());
        older.setAside(heads.older().paragraphs());
      } else if (!headsSeen || heads.isRepeatedIn(row)) {
        row.cells().forEach(cell -> newer.setAside(cell.paragraphs()));
      } else {
        addRow(row, heads);
      }
    }
  }

  private void addRow(Row row, ColumnHeads over) {
    List<Cell> newerCells = row.cells().stream().filter(over::isNewer).toList();
    List<Cell> olderCells = row.cells().stream().filter(over::isOlder).toList();
    addCells(newer, newerCells);
    addCells(older, olderCells);
    for (Cell cell : row.cells()) {
      boolean inNewer = newerCells.contains(cell);
      boolean inOlder = olderCells.contains(cell);
      if (cell.text().isEmpty()) {
        continue;
      }
      if (inNewer && inOlder) {
        note(
            Note.Kind.COLUMN,
            firstNumber(row),
            "両欄にまたがるセルは、新旧両方の本文として読みました。",
            "A cell across both columns was read as text of both.");
      } else if (!inNewer && !inOlder) {
        newer.setAside(cell.paragraphs());
        note(
            Note.Kind.COLUMN,
            firstNumber(row),
            "新旧いずれの欄でもない列（備考など）は、本文に入れていません。",
            "A column that belongs to neither edition (remarks, say) is not part of either text.");
      }
    }
  }

  /** Where one edition has several cells in a row, the first ones hold labels. */
  private static void addCells(Side side, List<Cell> cells) {
    List<Cell> filled = cells.stream().filter(cell -> !cell.text().isEmpty()).toList();
    if (filled.isEmpty()) {
      return;
    }
    boolean remark =
        filled.size() == 1
            && filled.getFirst().paragraphs().stream()
                .noneMatch(p -> p.mark() instanceof Mark.Clause)
            && Remarks.isRemark(filled.getFirst().text());
    if (remark) {
      side.setAside(filled.getFirst().paragraphs());
    } else if (filled.size() == 1) {
      side.column.addAll(filled.getFirst().paragraphs());
    } else {
      var joined = new ArrayList<String>();
      filled.subList(0, filled.size() - 1).forEach(cell -> joined.add(cell.text()));
      var last = new ArrayList<>(filled.getLast().paragraphs());
      Paragraph start = last.removeFirst();
      joined.add(start.text().strip());
      side.column.add(new Paragraph(start.number(), String.join("　", joined), Found.NONE));
      side.column.addAll(last);
    }
  }

  /** The title above the table is expected; anything else outside it is worth a note. */
  private void outside(List<Paragraph> paragraphs) {
    newer.setAside(paragraphs);
    for (Paragraph paragraph : paragraphs) {
      boolean title = paragraph.mark() instanceof Mark.Heading || firstHeads == null;
      if (!paragraph.isBlank() && !title) {
        note(
            Note.Kind.COLUMN,
            paragraph.number(),
            "表の外の文は、新旧いずれの本文にも入れていません。",
            "Text outside the table is not part of either edition.");
      }
    }
  }

  private static int firstNumber(Row row) {
    return row.cells().stream()
        .flatMap(cell -> cell.paragraphs().stream())
        .mapToInt(Paragraph::number)
        .min()
        .orElse(1);
  }

  /** One note for all places of the same sort; it names the first. */
  private void note(Note.Kind kind, int number, String ja, String en) {
    if (noted.add(en)) {
      notes.add(new Note(kind, number, new Message(ja, en)));
    }
  }
}
