package jp.sekimori.clauses.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.fixtures.Clauses;
import jp.sekimori.clauses.fixtures.EditionGenerator;
import jp.sekimori.clauses.outline.Outline;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The files look as the layout says, and as officials expect. */
class PrintedFilesTest {
  private static final Comparison COMPARISON = comparison();
  private static final TablePrinter.Options OPTIONS =
      new TablePrinter.Options("端末の規程　新旧対照表", "改正後", "改正前", false, 0);

  private static Comparison comparison() {
    var editions = EditionGenerator.editions(3, 60);
    return Comparison.of(editions.older(), editions.newer());
  }

  /** The underlined characters of the table, row by row from left to right. */
  private static String expected() {
    Sheet sheet = Layout.of(COMPARISON, OPTIONS);
    var underlined = new StringBuilder();
    for (Sheet.Row row : sheet.rows()) {
      for (Sheet.Cell cell : sheet.cells(row)) {
        if (cell instanceof Sheet.Clauses(List<Sheet.Paragraph> paragraphs)) {
          paragraphs.stream()
              .flatMap(paragraph -> paragraph.runs().stream())
              .filter(Sheet.Run::underlined)
              .forEach(run -> underlined.append(run.text()));
        }
      }
    }
    assertThat(underlined.toString()).isNotEmpty();
    return underlined.toString();
  }

  @Test
  void aWordTableIsUnderlinedAndRepeatsItsHead() throws IOException {
    try (var document = new XWPFDocument(in(new WordTable()))) {
      List<XWPFTableRow> rows = document.getTables().getFirst().getRows();
      var underlined = new StringBuilder();
      for (XWPFTableRow row : rows) {
        row.getTableCells().stream()
            .flatMap(cell -> cell.getParagraphs().stream())
            .flatMap(paragraph -> paragraph.getRuns().stream())
            .filter(run -> run.getUnderline() == UnderlinePatterns.SINGLE)
            .forEach(run -> underlined.append(run.text()));
      }
      assertThat(underlined.toString()).isEqualTo(expected());
      assertThat(rows.getFirst().isRepeatHeader()).isTrue();
      assertThat(rows.getFirst().getCell(0).getText()).isEqualTo("改正前");
      assertThat(rows.get(1).isCantSplitRow()).isTrue();
      assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("端末の規程　新旧対照表");
      assertThat(document.getFooterList().getFirst()._getHdrFtr().xmlText()).contains("PAGE");
    }
  }

  @Test
  void aWorkbookIsUnderlinedAndRepeatsItsHead() throws IOException {
    try (var workbook = new XSSFWorkbook(in(new ExcelTable()))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      var underlined = new ArrayList<String>();
      sheet.forEach(
          row ->
              row.forEach(
                  cell ->
                      underlined.add(
                          underlined((XSSFRichTextString) cell.getRichStringCellValue()))));
      assertThat(sorted(String.join("", underlined))).isEqualTo(sorted(expected()));
      assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(1);
      assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
      assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
      assertThat(sheet.getFooter().getCenter()).contains("&P");
    }
  }

  private static String underlined(XSSFRichTextString text) {
    var underlined = new StringBuilder();
    for (int run = 0; run < text.numFormattingRuns(); run++) {
      var font = text.getFontOfFormattingRun(run);
      if (font != null && font.getUnderline() == Font.U_SINGLE) {
        int start = text.getIndexOfFormattingRun(run);
        underlined.append(text.getString(), start, start + text.getLengthOfFormattingRun(run));
      }
    }
    return underlined.toString();
  }

  /** A group of clauses fills several rows of a workbook, whose order is another one. */
  private static String sorted(String characters) {
    return characters
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void aPageIsUnderlinedAndNeedsNothingElse() {
    Document page = Jsoup.parse(new String(bytes(new HtmlTable()), StandardCharsets.UTF_8));
    var underlined = new StringBuilder();
    page.select("u").forEach(u -> underlined.append(u.wholeText()));
    assertThat(underlined.toString()).isEqualTo(expected());
    assertThat(page.select("script, link, img, iframe, [style], [src], [href]")).isEmpty();
    assertThat(page.select("html").attr("lang")).isEqualTo("ja");
    assertThat(page.select("th[scope=col]").eachText()).containsExactly("改正前", "改正後");
  }

  @Test
  void rowsForAnotherPageAreThoseOfTheFile() {
    Document page = Jsoup.parse(new String(bytes(new HtmlTable()), StandardCharsets.UTF_8));
    Element rows =
        Jsoup.parse("<table><tbody>" + HtmlTable.rows(COMPARISON, OPTIONS) + "</tbody></table>");
    assertThat(rows.select("tbody").html()).isEqualTo(page.select("tbody").html());
  }

  @Test
  void whatNoExcelCellHoldsIsRefusedAndNotCut() {
    Outline outline = Outline.of(List.of(Clauses.unlabelled("長".repeat(40_000))));
    Comparison comparison = Comparison.of(outline, outline);
    var out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> new ExcelTable().print(comparison, OPTIONS, out))
        .isInstanceOfSatisfying(
            Unprintable.class,
            e -> assertThat(e.explanation().ja()).contains("¶1", "32767", "Word"));
    assertThat(out.size()).isZero();
  }

  private static byte[] bytes(TablePrinter printer) {
    return Reread.print(printer, COMPARISON, OPTIONS);
  }

  private static ByteArrayInputStream in(TablePrinter printer) {
    return new ByteArrayInputStream(bytes(printer));
  }
}
