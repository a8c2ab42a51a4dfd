package jp.sekimori.clauses.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.print.Found.Content;
import jp.sekimori.clauses.print.Found.Mark;
import jp.sekimori.clauses.print.Found.Paragraph;
import jp.sekimori.clauses.print.Found.Table;
import jp.sekimori.clauses.print.Sheet.Role;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the sheets of an Excel workbook, each as one table. */
final class ExcelReader {
  private static final Pattern CAPTION = Pattern.compile("\\s*[（(\\[［〔【].*[)）\\]］〕】]\\s*");

  private final DataFormatter formatter = new DataFormatter();
  private final List<Note> notes = new ArrayList<>();

  /**
   * The indents of the sheet's clauses. Their order tells the depth, for programs that save a
   * workbook again may scale them.
   */
  private final NavigableSet<Short> indents = new TreeSet<>();

  private int number;

  private ExcelReader() {}

  /**
   * Reads all sheets in order.
   *
   * @throws IOException when the workbook is damaged
   */
  static Content read(byte[] bytes) throws IOException {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      var reader = new ExcelReader();
      var tables = new ArrayList<Found>();
      for (Sheet sheet : workbook) {
        tables.add(reader.readSheet(sheet));
      }
      return new Content(tables, reader.notes);
    } catch (RuntimeException e) {
      // The library's own checks are of many kinds; each means that the file is not sound.
      throw new IOException(e);
    }
  }

  private Table readSheet(Sheet sheet) {
    Map<CellAddress, Integer> spans = new HashMap<>();
    Set<CellAddress> covered = new HashSet<>();
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      var first = new CellAddress(region.getFirstRow(), region.getFirstColumn());
      spans.put(first, region.getLastColumn() - region.getFirstColumn() + 1);
      if (region.getNumberOfCells() <= 100_000) {
        region.forEach(covered::add);
      }
      covered.remove(first);
    }
    indents.clear();
    sheet.forEach(row -> row.forEach(this::noteIndent));
    var rows = new ArrayList<Found.Row>();
    for (Row row : sheet) {
      var cells = new ArrayList<Found.Cell>();
      for (Cell cell : row) {
        CellAddress at = cell.getAddress();
        if (!covered.contains(at)) {
          cells.add(new Found.Cell(at.getColumn(), spans.getOrDefault(at, 1), paragraphs(cell)));
        }
      }
      rows.add(new Found.Row(cells));
    }
    return new Table(rows);
  }

  private List<Paragraph> paragraphs(Cell cell) {
    String text = text(cell);
    if (text.isBlank()) {
      return List.of();
    }
    return isIndented(cell)
        ? clause(text, indents.headSet(cell.getCellStyle().getIndention()).size())
        : text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> new Paragraph(++number, line, Found.NONE))
            .toList();
  }

  private void noteIndent(Cell cell) {
    if (isIndented(cell)) {
      indents.add(cell.getCellStyle().getIndention());
    }
  }

  private static boolean isIndented(Cell cell) {
    CellStyle style = cell.getCellStyle();
    return style.getIndention() > 0
        && style.getAlignment() == HorizontalAlignment.LEFT
        && cell.getCellType() != CellType.BLANK;
  }

  private List<Paragraph> clause(String text, int depth) {
    var paragraphs = new ArrayList<Paragraph>();
    String rest = text;
    int end = text.indexOf('\n');
    if (end > 0 && CAPTION.matcher(text.substring(0, end)).matches()) {
      paragraphs.add(marked(text.substring(0, end), Role.CAPTION, depth));
      rest = text.substring(end + 1);
    }
    boolean indented = Character.isSpaceChar(rest.charAt(0));
    paragraphs.add(marked(rest, indented ? Role.UNLABELLED : Role.LABELLED, depth));
    return paragraphs;
  }

  private Paragraph marked(String text, Role role, int depth) {
    return new Paragraph(++number, text, new Mark.Clause(role, depth, -1));
  }

  private String text(Cell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getRichStringCellValue().getString().replace("\r\n", "\n");
      case NUMERIC, BOOLEAN -> formatter.formatCellValue(cell);
      case BLANK, ERROR, FORMULA, _NONE -> "";
    };
  }
}
