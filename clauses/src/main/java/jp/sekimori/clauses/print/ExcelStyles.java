package jp.sekimori.clauses.print;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The fonts and cell styles of one workbook; each is made once, since a workbook holds few. */
final class ExcelStyles {
  private static final String FONT = "ＭＳ 明朝";

  /** Excel refuses to indent a cell further. */
  private static final int DEEPEST_INDENT = 250;

  private final XSSFWorkbook workbook;
  private final XSSFFont plain;
  private final XSSFFont underlined;
  private final Map<Object, XSSFCellStyle> made = new HashMap<>();

  ExcelStyles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.plain = font(10.5, false);
    this.underlined = font(10.5, true);
  }

  XSSFFont font(boolean underline) {
    return underline ? underlined : plain;
  }

  XSSFCellStyle title() {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(14, false));
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  XSSFCellStyle head() {
    return made.computeIfAbsent("head", any -> headStyle());
  }

  /** A cell without a clause. */
  XSSFCellStyle remark(boolean ruled) {
    return made.computeIfAbsent("remark" + ruled, any -> centred(line(ruled)));
  }

  /** A cell that goes on from the one above it. */
  XSSFCellStyle blank() {
    return made.computeIfAbsent("blank", any -> centred(BorderStyle.NONE));
  }

  /** A cell with a clause of this depth. */
  XSSFCellStyle clause(int depth, boolean ruled) {
    return made.computeIfAbsent("clause" + depth + ruled, any -> clauseStyle(depth, ruled));
  }

  /** The style of a cell with the line below it that ends the table. */
  XSSFCellStyle closing(XSSFCell cell) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(cell.getCellStyle());
    style.setBorderBottom(BorderStyle.THIN);
    return style;
  }

  private XSSFCellStyle headStyle() {
    XSSFCellStyle style = centred(BorderStyle.THIN);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private XSSFCellStyle clauseStyle(int depth, boolean ruled) {
    XSSFCellStyle style = cell(line(ruled));
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setIndention((short) Math.min(depth + 1, DEEPEST_INDENT));
    return style;
  }

  private XSSFCellStyle centred(BorderStyle above) {
    XSSFCellStyle style = cell(above);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private XSSFCellStyle cell(BorderStyle above) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(plain);
    style.setWrapText(true);
    style.setBorderTop(above);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }

  private static BorderStyle line(boolean ruled) {
    return ruled ? BorderStyle.THIN : BorderStyle.HAIR;
  }

  private XSSFFont font(double points, boolean underline) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeight(points);
    if (underline) {
      font.setUnderline(XSSFFont.U_SINGLE);
    }
    return font;
  }
}
