package jp.sekimori.app.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table as an Excel file that prints on A4 across: a title, heads that are repeated on every
 * page, page numbers. All cells are text, so nothing in them is ever worked out.
 *
 * @param note below the title
 */
public record PrintedSheet(String title, String note, List<String> heads, List<List<String>> rows) {
  private static final String FONT = "游ゴシック";
  private static final int HEAD_ROW = 2;
  private static final int ROWS_IN_MEMORY = 200;
  private static final int MEASURED = 500;
  private static final int NARROWEST = 8;
  private static final int WIDEST = 40;

  /** Of a character, as columns are measured. */
  private static final int CHARACTER = 256;

  public PrintedSheet {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /** A text that no spreadsheet takes for a formula when it reads it from CSV. */
  public static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  public byte[] bytes() {
    try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
        var out = new ByteArrayOutputStream()) {
      write(workbook);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(SXSSFWorkbook workbook) {
    SXSSFSheet sheet = workbook.createSheet(sheetName());
    CellStyle plain = style(workbook, false);
    CellStyle head = style(workbook, true);
    text(sheet, 0, title, titled(workbook));
    text(sheet, 1, note, unruled(workbook));
    row(sheet, HEAD_ROW, heads, head);
    for (int i = 0; i < rows.size(); i++) {
      row(sheet, HEAD_ROW + 1 + i, rows.get(i), plain);
    }
    for (int column = 0; column < heads.size(); column++) {
      sheet.setColumnWidth(column, width(column) * CHARACTER);
    }
    print(sheet);
  }

  private String sheetName() {
    String allowed = title.replaceAll("[\\\\/:*?\\[\\]]", "＿");
    return allowed.substring(0, Math.min(31, allowed.length()));
  }

  private static void text(SXSSFSheet sheet, int row, String text, CellStyle style) {
    var cell = sheet.createRow(row).createCell(0);
    cell.setCellValue(text);
    cell.setCellStyle(style);
  }

  private static void row(SXSSFSheet sheet, int number, List<String> cells, CellStyle style) {
    var row = sheet.createRow(number);
    for (int i = 0; i < cells.size(); i++) {
      var cell = row.createCell(i);
      cell.setCellValue(cells.get(i));
      cell.setCellStyle(style);
    }
  }

  /** What a page is wide enough for; longer texts are broken. */
  private int width(int column) {
    int widest = length(heads.get(column));
    for (List<String> row : rows.subList(0, Math.min(MEASURED, rows.size()))) {
      widest = Math.max(widest, length(row.get(column)));
    }
    return Math.clamp(widest + 2, NARROWEST, WIDEST);
  }

  private static int length(String text) {
    return text.codePoints().map(c -> c < 0x100 ? 1 : 2).sum();
  }

  private void print(SXSSFSheet sheet) {
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, -1, -1));
    sheet.createFreezePane(0, HEAD_ROW + 1);
    sheet.getFooter().setCenter("&P / &N");
    sheet.getFooter().setRight(title);
    if (!rows.isEmpty()) {
      sheet.setAutoFilter(
          new CellRangeAddress(HEAD_ROW, HEAD_ROW + rows.size(), 0, heads.size() - 1));
    }
  }

  private static CellStyle style(SXSSFWorkbook workbook, boolean head) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font(workbook, 10, head));
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setDataFormat(workbook.createDataFormat().getFormat("@"));
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    if (head) {
      style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }

  private static CellStyle titled(SXSSFWorkbook workbook) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font(workbook, 14, true));
    return style;
  }

  private static CellStyle unruled(SXSSFWorkbook workbook) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font(workbook, 10, false));
    return style;
  }

  private static Font font(SXSSFWorkbook workbook, int points, boolean bold) {
    Font font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    return font;
  }
}
