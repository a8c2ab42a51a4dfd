package jp.sekimori.clauses.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.fixtures.Clauses;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Reading;
import jp.sekimori.clauses.table.ComparisonTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;

/** A printed table that an official edits afterwards reads as edited. */
class EditedFilesTest {
  private static final Outline POLICY =
      Outline.of(
          List.of(
              Clauses.parent(
                  new Label("第１", LabelKind.ORDINAL, 1),
                  "端末",
                  List.of(
                      Clauses.unlabelled("端末の扱いを定める。"),
                      clause(1, "台帳に載せること。"),
                      clause(2, "施錠すること。"))),
              Clauses.parent(new Label("第２", LabelKind.ORDINAL, 2), "媒体", List.of())));

  private static Clause clause(int n, String text) {
    return Clauses.parent(new Label("(" + n + ")", LabelKind.PAREN_NUMBER, n), text, List.of());
  }

  private static byte[] print(TablePrinter printer) {
    return Reread.print(printer, Comparison.of(POLICY, POLICY), TablePrinter.Options.defaults());
  }

  @Test
  void aWordChangedInWordIsRead() throws IOException {
    assertThat(
            texts(editWord(document -> setText(cell(document, 4, 0), 0, "施錠すること。", "二重に施錠すること。"))))
        .containsExactly("端末", "端末の扱いを定める。", "台帳に載せること。", "二重に施錠すること。", "媒体");
  }

  @Test
  void aLabelChangedInWordIsRead() throws IOException {
    ComparisonTable table = editWord(document -> setText(cell(document, 4, 0), 0, "(2)", "(3)"));
    assertThat(paths(table.newer())).contains("第１/(3)");
    assertThat(paths(table.older())).contains("第１/(2)");
  }

  @Test
  void aParagraphTypedInWordWithoutAnyStyleIsPlacedByItsLabel() throws IOException {
    ComparisonTable table =
        editWord(
            document -> cell(document, 4, 0).addParagraph().createRun().setText("(3)　返却すること。"));
    assertThat(paths(table.newer()))
        .containsExactly("第１", "第１/¶1", "第１/(1)", "第１/(2)", "第１/(3)", "第２");
    Clause added = table.newer().outline().at("第１/(3)").orElseThrow().clause();
    assertThat(added.notes()).extracting(Note::kind).containsExactly(Note.Kind.PLACE);
  }

  @Test
  void aParagraphOfTheSameStyleIsASibling() throws IOException {
    ComparisonTable table =
        editWord(
            document -> {
              XWPFTableCell cell = cell(document, 4, 0);
              XWPFParagraph typed = cell.addParagraph();
              typed.setStyle(cell.getParagraphs().getFirst().getStyle());
              typed.createRun().setText("(3) 返却すること。");
            });
    assertThat(paths(table.newer())).contains("第１/(3)");
    assertThat(table.newer().outline().at("第１/(3)").orElseThrow().clause().notes()).isEmpty();
  }

  @Test
  void aCellChangedInExcelIsRead() throws IOException {
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(print(new ExcelTable())))) {
      XSSFCell cell = workbook.getSheetAt(0).getRow(5).getCell(0);
      assertThat(cell.getStringCellValue()).isEqualTo("(2)　施錠すること。");
      cell.setCellValue("(2) 二重に施錠すること。");
      var out = new ByteArrayOutputStream();
      workbook.write(out);
      ComparisonTable table = Reread.open(out.toByteArray());
      assertThat(texts(table)).contains("二重に施錠すること。").doesNotContain("施錠すること。");
      assertThat(paths(table.newer())).isEqualTo(paths(table.older()));
    }
  }

  @Test
  void aPageChangedInAnEditorIsRead() {
    String html =
        new String(print(new HtmlTable()), StandardCharsets.UTF_8)
            .replaceFirst("施錠すること。", "二重に施錠すること。");
    ComparisonTable table = Reread.open(html.getBytes(StandardCharsets.UTF_8));
    assertThat(texts(table)).contains("二重に施錠すること。");
  }

  private interface Edit {
    void apply(XWPFDocument document);
  }

  private static ComparisonTable editWord(Edit edit) throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(print(new WordTable())))) {
      edit.apply(document);
      var out = new ByteArrayOutputStream();
      document.write(out);
      return Reread.open(out.toByteArray());
    }
  }

  private static XWPFTableCell cell(XWPFDocument document, int row, int column) {
    return document.getTables().getFirst().getRow(row).getCell(column);
  }

  private static void setText(XWPFTableCell cell, int paragraph, String before, String after) {
    var run =
        cell.getParagraphs().get(paragraph).getRuns().stream()
            .filter(r -> r.text().equals(before))
            .findFirst()
            .orElseThrow();
    run.setText(after, 0);
  }

  private static List<String> paths(Reading reading) {
    return reading.outline().nodes().stream().map(node -> node.path().toString()).toList();
  }

  private static List<String> texts(ComparisonTable table) {
    return table.newer().outline().nodes().stream()
        .map(node -> node.clause().text().text())
        .toList();
  }
}
