package jp.sekimori.clauses.print;

import static jp.sekimori.clauses.print.OfficeZip.cell;
import static jp.sekimori.clauses.print.OfficeZip.cellWith;
import static jp.sekimori.clauses.print.OfficeZip.level;
import static jp.sekimori.clauses.print.OfficeZip.numbered;
import static jp.sekimori.clauses.print.OfficeZip.paragraph;
import static jp.sekimori.clauses.print.OfficeZip.row;
import static jp.sekimori.clauses.print.OfficeZip.run;
import static jp.sekimori.clauses.print.OfficeZip.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.sekimori.clauses.Documents;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Reading;
import jp.sekimori.clauses.table.ComparisonTable;
import jp.sekimori.clauses.text.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Word documents that people made, with what Word offers them. */
class WordOfOthersTest {

  @Test
  void aTableWithoutOurStylesIsReadByItsText() {
    ComparisonTable table =
        readTable(
            paragraph("新旧対照表"),
            table(
                row(cell("現　行"), cell("改正案")),
                row(cell("（目的）", "第１条　この規程は、端末の管理を定める。"), cell("（目的）", "第１条　この規程は、端末及び媒体の管理を定める。")),
                row(cell("２　管理者は、台帳を備える。"), cell("（削る）"))));
    assertThat(table.newerFirst()).isFalse();
    assertThat(table.heads()).containsExactly("現　行", "改正案");
    assertThat(paths(table.older())).containsExactly("第１条", "第１条/２");
    assertThat(paths(table.newer())).containsExactly("第１条");
    assertThat(table.newer().outline().roots().getFirst().caption().text()).isEqualTo("（目的）");
    assertThat(table.newer().furniture()).contains(new Line(1, "新旧対照表"), new Line(9, "（削る）"));
    assertThat(table.newer().outline().roots().getFirst().line()).isEqualTo(7);
  }

  @Test
  void aThirdColumnIsNoTextOfEitherEdition() {
    ComparisonTable table =
        readTable(
            table(
                row(cell("改正後"), cell("改正前"), cell("備考")),
                row(cell("第１条　新しい文とする。"), cell("第１条　古い文とする。"), cell("字句の整理"))));
    assertThat(texts(table.newer())).containsExactly("新しい文とする。");
    assertThat(texts(table.older())).containsExactly("古い文とする。");
    assertThat(table.newer().furniture()).contains(new Line(6, "字句の整理"));
    assertThat(table.notes()).extracting(Note::kind).containsExactly(Note.Kind.COLUMN);
  }

  @Test
  void labelsInColumnsOfTheirOwnBelongToTheTextBesideThem() {
    String wide = "<w:gridSpan w:val=\"2\"/>";
    ComparisonTable table =
        readTable(
            table(
                row(cellWith(wide, "新"), cellWith(wide, "旧")),
                row(cell("第１"), cell("総則"), cell("第１"), cell("総則")),
                row(cell("第２"), cell("体制"), cellWith(wide, "（新設）"))));
    assertThat(paths(table.newer())).containsExactly("第１", "第２");
    assertThat(paths(table.older())).containsExactly("第１");
    assertThat(texts(table.newer())).containsExactly("総則", "体制");
  }

  @Test
  void aCellAcrossBothColumnsIsTextOfBoth() {
    ComparisonTable table =
        readTable(
            table(
                row(cell("新"), cell("旧")),
                row(cellWith("<w:gridSpan w:val=\"2\"/>", "第１章　総則")),
                row(cell("第１条　新しい文とする。"), cell("第１条　古い文とする。"))));
    assertThat(paths(table.newer())).containsExactly("第１章", "第１章/第１条");
    assertThat(paths(table.older())).containsExactly("第１章", "第１章/第１条");
    assertThat(table.notes()).extracting(Note::line).containsExactly(3);
  }

  @Test
  void aCellMergedDownwardsIsReadOnce() {
    ComparisonTable table =
        readTable(
            table(
                row(cell("新"), cell("旧")),
                row(cell("第１条　一つ目。"), cellWith("<w:vMerge w:val=\"restart\"/>", "第１条　古い文。")),
                row(cell("第２条　二つ目。"), cellWith("<w:vMerge/>", "隠れた文。"))));
    assertThat(texts(table.newer())).containsExactly("一つ目。", "二つ目。");
    assertThat(texts(table.older())).containsExactly("古い文。");
  }

  @Test
  void trackedChangesAreReadAsAccepted() {
    String changed =
        "<w:p>"
            + run("第１条　管理者は、")
            + "<w:del><w:r><w:delText>要領</w:delText></w:r></w:del><w:ins>"
            + run("要綱")
            + "</w:ins><w:moveFrom>"
            + run("消える")
            + "</w:moveFrom><w:moveTo>"
            + run("を")
            + "</w:moveTo>"
            + run("定める。")
            + "</w:p>";
    String joined =
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
            + run("第２条　前半、")
            + "</w:p>"
            + paragraph("後半。");
    String gone = "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell("第３条　消えた行。") + "</w:tr></w:tbl>";
    Reading reading = text(changed, joined, gone);
    assertThat(texts(reading)).containsExactly("管理者は、要綱を定める。", "前半、後半。");
    assertThat(reading.notes())
        .extracting(note -> note.message().ja())
        .containsExactly("変更履歴は、全て承諾した状態で読みました。");
  }

  @ParameterizedTest
  @CsvSource({
    "decimal, (%1), (1), (2)",
    "decimalFullWidth, %1, １, ２",
    "aiueoFullWidth, %1, ア, イ",
    "aiueo, (%1), (ｱ), (ｲ)",
    "irohaFullWidth, %1, イ, ロ",
    "japaneseCounting, 第%1条, 第一条, 第二条",
    "decimalEnclosedCircle, %1, ①, ②",
    "lowerLetter, (%1), (a), (b)",
    "upperRoman, %1, I, II",
  })
  void automaticNumbersAreLabels(String format, String pattern, String first, String second) {
    byte[] file =
        OfficeZip.word(numbered(7, 0, "端末の管理に関すること。") + numbered(7, 0, "媒体の管理に関すること。"))
            .numbering(
                "<w:abstractNum w:abstractNumId=\"3\">"
                    + level(0, format, pattern)
                    + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num>")
            .bytes();
    Reading reading = ((Opened.Text) Documents.open("a.docx", file)).reading();
    assertThat(paths(reading)).containsExactly(first, second);
    assertThat(texts(reading)).containsExactly("端末の管理に関すること。", "媒体の管理に関すること。");
  }

  @Test
  void automaticNumbersOfDeeperLevelsStartAgain() {
    String list =
        "<w:abstractNum w:abstractNumId=\"1\">"
            + level(0, "decimalFullWidth", "第%1")
            + level(1, "decimal", "(%2)")
            + "</w:abstractNum><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>";
    String body =
        numbered(2, 0, "総則")
            + numbered(2, 1, "端末の管理に関すること。")
            + numbered(2, 1, "媒体の管理に関すること。")
            + numbered(2, 0, "体制")
            + numbered(2, 1, "責任者の指名に関すること。");
    byte[] file = OfficeZip.word(body).numbering(list).bytes();
    Reading reading = ((Opened.Text) Documents.open("a.docx", file)).reading();
    assertThat(paths(reading)).containsExactly("第１", "第１/(1)", "第１/(2)", "第２", "第２/(1)");
  }

  @Test
  void numbersThatComeWithAStyleAreLabelsToo() {
    String list =
        "<w:abstractNum w:abstractNumId=\"1\">"
            + level(0, "decimalFullWidth", "第%1条")
            + "</w:abstractNum><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>";
    String styles =
        "<w:style w:styleId=\"base\"><w:name w:val=\"条\"/><w:pPr><w:numPr><w:numId w:val=\"2\"/>"
            + "</w:numPr></w:pPr></w:style><w:style w:styleId=\"own\"><w:name w:val=\"条の文\"/>"
            + "<w:basedOn w:val=\"base\"/></w:style>";
    String styled = "<w:p><w:pPr><w:pStyle w:val=\"own\"/></w:pPr>" + run("文を定める。") + "</w:p>";
    byte[] file = OfficeZip.word(styled + styled).numbering(list).styles(styles).bytes();
    Reading reading = ((Opened.Text) Documents.open("a.docx", file)).reading();
    assertThat(paths(reading)).containsExactly("第１条", "第２条");
  }

  private static ComparisonTable readTable(String... blocks) {
    byte[] file = OfficeZip.word(String.join("", blocks)).bytes();
    return ((Opened.Table) Documents.open("a.docx", file)).table();
  }

  private static Reading text(String... blocks) {
    byte[] file = OfficeZip.word(String.join("", blocks)).bytes();
    return ((Opened.Text) Documents.open("a.docx", file)).reading();
  }

  private static List<String> paths(Reading reading) {
    return reading.outline().nodes().stream().map(node -> node.path().toString()).toList();
  }

  private static List<String> texts(Reading reading) {
    return reading.outline().nodes().stream()
        .map(Outline.Node::clause)
        .map(clause -> clause.text().text())
        .toList();
  }
}
