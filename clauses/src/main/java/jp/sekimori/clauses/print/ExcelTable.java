package jp.sekimori.clauses.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.print.Sheet.Cell;
import jp.sekimori.clauses.print.Sheet.Clauses;
import jp.sekimori.clauses.print.Sheet.Paragraph;
import jp.sekimori.clauses.print.Sheet.Role;
import jp.sekimori.clauses.print.Sheet.Row;
import jp.sekimori.clauses.print.Sheet.Run;
import jp.sekimori.clauses.print.Sheet.Vacant;
import jp.sekimori.clauses.text.Message;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The comparison table as an Excel workbook: A4 landscape, one page wide, the head row on every
 * page, page numbers. One cell holds one clause, its caption in a line above. The place of a clause
 * in the tree is its cell's indent (1 for the outermost); a paragraph without a label begins with a
 * blank.
 */
public final class ExcelTable implements TablePrinter {
  private static final int TITLE_ROW = 0;
  private static final int HEAD_ROW = 1;
  private static final int COLUMN_WIDTH = 66 * 256;

  /** How many full-width characters such a column holds, with some room left. */
  private static final int CHARACTERS = 32;

  @Override
  public void print(Comparison comparison, Options options, OutputStream out) throws IOException {
    Sheet table = Layout.of(comparison, options);
    refuseOverlong(table);
    try (var workbook = new XSSFWorkbook()) {
      workbook.getProperties().getCoreProperties().setTitle(options.title());
      workbook.getProperties().getCoreProperties().setCreator("Sekimori");
      XSSFSheet sheet = workbook.createSheet("新旧対照表");
      setUpPage(sheet);
      fill(sheet, table, new ExcelStyles(workbook));
      workbook.write(out);
    }
  }

  private static void refuseOverlong(Sheet table) throws Unprintable {
    int limit = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    for (String word :
        List.of(table.options().title(), table.heads().get(0), table.heads().get(1))) {
      if (word.length() > limit) {
        throw tooLong(word.substring(0, 20) + "…", limit);
      }
    }
    for (Row row : table.rows()) {
      for (Cell cell : table.cells(row)) {
        for (List<Paragraph> clause : clausesOf(cell)) {
          if (text(clause).length() > limit) {
            throw tooLong(clause.getFirst().node().path().toString(), limit);
          }
        }
      }
    }
  }

  private static Unprintable tooLong(String what, int limit) {
    return new Unprintable(
        new Message(
            what + " は " + limit + " 文字を超えるため、Excel のセルに収まりません。Word か HTML で出力してください。",
            what
                + " is longer than the "
                + limit
                + " characters an Excel cell can hold. Print it as DOCX or HTML."));
  }

  private static void setUpPage(XSSFSheet sheet) {
    sheet.setColumnWidth(0, COLUMN_WIDTH);
    sheet.setColumnWidth(1, COLUMN_WIDTH);
    sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, -1, -1));
    sheet.createFreezePane(0, HEAD_ROW + 1);
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.getFooter().setCenter("&P / &N");
  }

  private static void fill(XSSFSheet sheet, Sheet table, ExcelStyles styles) {
    XSSFCell title = sheet.createRow(TITLE_ROW).createCell(0);
    title.setCellStyle(styles.title());
    title.getRow().setHeightInPoints(32);
    title.setCellValue(literal(Marking.printable(table.options().title())));
    sheet.addMergedRegion(new CellRangeAddress(TITLE_ROW, TITLE_ROW, 0, 1));
    XSSFRow heads = sheet.createRow(HEAD_ROW);
    heads.setHeightInPoints(20);
    for (int column = 0; column < 2; column++) {
      XSSFCell head = heads.createCell(column);
      head.setCellStyle(styles.head());
      head.setCellValue(literal(Marking.printable(table.heads().get(column))));
    }
    int next = HEAD_ROW + 1;
    for (Row row : table.rows()) {
      next = addRows(sheet, next, table.cells(row), row.ruled(), styles);
    }
    if (next > HEAD_ROW + 1) {
      close(sheet.getRow(next - 1), styles);
    }
  }

  private static int addRows(
      XSSFSheet sheet, int start, List<Cell> cells, boolean ruled, ExcelStyles styles) {
    int count = Math.max(1, cells.stream().mapToInt(c -> clausesOf(c).size()).max().orElse(1));
    int next = start;
    for (int i = 0; i < count; i++) {
      XSSFRow row = sheet.createRow(next);
      float height = 0;
      for (int column = 0; column < 2; column++) {
        XSSFCell cell = row.createCell(column);
        fill(cell, cells.get(column), i, ruled && i == 0, styles);
        int indent = cell.getCellStyle().getIndention();
        height = Math.max(height, ExcelHeight.of(cell.getStringCellValue(), indent, CHARACTERS));
      }
      next = spread(sheet, next, height);
    }
    return next;
  }

  /** Gives a row its height; what is too high for one row is merged with further ones below. */
  private static int spread(XSSFSheet sheet, int start, float height) {
    int rows = (int) Math.ceil(height / ExcelHeight.HIGHEST);
    for (int i = 0; i < rows; i++) {
      XSSFRow row = i == 0 ? sheet.getRow(start) : sheet.createRow(start + i);
      row.setHeightInPoints(height / rows);
      // Whoever types on gets a row that grows with the text.
      row.getCTRow().setCustomHeight(rows > 1);
      for (int column = 0; column < 2 && i > 0; column++) {
        row.createCell(column).setCellStyle(sheet.getRow(start).getCell(column).getCellStyle());
      }
    }
    for (int column = 0; column < 2 && rows > 1; column++) {
      sheet.addMergedRegionUnsafe(new CellRangeAddress(start, start + rows - 1, column, column));
    }
    return start + rows;
  }

  private static void fill(XSSFCell xssf, Cell cell, int i, boolean ruled, ExcelStyles styles) {
    switch (cell) {
      case Clauses clauses when i < clausesOf(clauses).size() -> {
        List<Paragraph> clause = clausesOf(clauses).get(i);
        xssf.setCellStyle(styles.clause(clause.getFirst().depth(), ruled));
        xssf.setCellValue(rich(clause, styles));
      }
      case Clauses _ -> xssf.setCellStyle(styles.blank());
      case Vacant(String remark) -> {
        xssf.setCellStyle(i == 0 ? styles.remark(ruled) : styles.blank());
        if (i == 0 && !remark.isEmpty()) {
          xssf.setCellValue(literal(remark));
        }
      }
    }
  }

  private static void close(XSSFRow last, ExcelStyles styles) {
    last.forEach(cell -> cell.setCellStyle(styles.closing((XSSFCell) cell)));
  }

  /** The paragraphs of each clause: its caption, if it has one, and its text. */
  private static List<List<Paragraph>> clausesOf(Cell cell) {
    var clauses = new ArrayList<List<Paragraph>>();
    if (cell instanceof Clauses(List<Paragraph> paragraphs)) {
      List<Paragraph> clause = new ArrayList<>();
      for (Paragraph paragraph : paragraphs) {
        clause.add(paragraph);
        if (paragraph.role() != Role.CAPTION) {
          clauses.add(clause);
          clause = new ArrayList<>();
        }
      }
    }
    return clauses;
  }

  private static String text(List<Paragraph> clause) {
    return String.join("\n", clause.stream().map(Paragraph::text).toList());
  }

  private static XSSFRichTextString rich(List<Paragraph> clause, ExcelStyles styles) {
    boolean underlined = clause.stream().flatMap(p -> p.runs().stream()).anyMatch(Run::underlined);
    if (!underlined) {
      return literal(text(clause));
    }
    var rich = new XSSFRichTextString();
    for (Paragraph paragraph : clause) {
      if (paragraph != clause.getFirst()) {
        rich.append("\n", styles.font(false));
      }
      paragraph
          .runs()
          .forEach(run -> rich.append(escape(run.text()), styles.font(run.underlined())));
    }
    return rich;
  }

  private static XSSFRichTextString literal(String text) {
    return new XSSFRichTextString(escape(text));
  }

  /** The format writes control characters as _x000A_; what looks so by itself has to be escaped. */
  private static String escape(String text) {
    return text.contains("_x") ? text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_") : text;
  }
}
