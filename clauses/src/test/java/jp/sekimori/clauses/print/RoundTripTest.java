package jp.sekimori.clauses.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.fixtures.Clauses;
import jp.sekimori.clauses.fixtures.EditionGenerator;
import jp.sekimori.clauses.fixtures.PolicyGenerator;
import jp.sekimori.clauses.fixtures.Style;
import jp.sekimori.clauses.fixtures.Trees;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.table.ComparisonTable;
import jp.sekimori.clauses.text.Passage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed reads back as the same two trees. */
class RoundTripTest {
  private static final int SEEDS = 2;

  static Stream<TablePrinter> printers() {
    return Stream.of(new HtmlTable(), new WordTable(), new ExcelTable());
  }

  static Stream<Arguments> printersAndStyles() {
    return printers()
        .flatMap(printer -> Stream.of(Style.values()).map(style -> Arguments.of(printer, style)));
  }

  @ParameterizedTest
  @MethodSource("printersAndStyles")
  void everyPolicyReadsBackAsItself(TablePrinter printer, Style style) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Outline older = PolicyGenerator.policy(style, seed, 60);
      Outline newer = PolicyGenerator.policy(style, seed + 1000, 60);
      boolean newerFirst = seed % 2 == 0;
      String newerHead = newerFirst ? "改正後" : "改正案";
      var options = new TablePrinter.Options("規程　新旧対照表", newerHead, "現行", newerFirst, 0);
      ComparisonTable read = assertReadsBack(printer, Comparison.of(older, newer), options);
      assertThat(read.newerFirst()).isEqualTo(newerFirst);
      assertThat(read.heads())
          .isEqualTo(newerFirst ? List.of(newerHead, "現行") : List.of("現行", newerHead));
    }
  }

  @ParameterizedTest
  @MethodSource("printers")
  void everyRevisionReadsBackAsItself(TablePrinter printer) {
    for (int seed = 0; seed < 8; seed++) {
      var editions = EditionGenerator.editions(seed, 80);
      var options = new TablePrinter.Options("", "新", "旧", seed % 2 == 0, 0);
      assertReadsBack(printer, Comparison.of(editions.older(), editions.newer()), options);
    }
  }

  @ParameterizedTest
  @MethodSource("printersAndStyles")
  void whatIsLeftOutReadsBackAsElided(TablePrinter printer, Style style) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Outline older = PolicyGenerator.policy(style, seed, 40);
      Comparison comparison = Comparison.of(older, Edited.of(older, seed));
      for (int level = 1; level < 4; level++) {
        var options = new TablePrinter.Options("新旧対照表", "新", "旧", true, level);
        Comparison shorter = Abridgement.of(comparison, level);
        ComparisonTable read = Reread.open(Reread.print(printer, comparison, options));
        assertSame(read, shorter);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("printers")
  void everyCharacterReadsBackAsItself(TablePrinter printer) {
    List<String> texts =
        List.of(
            "<b>&amp; \"引用\" 'x' ]]> <!-- -->",
            "二つ  の半角空白と\tタブ",
            "全角　　空白と\u00A0ノーブレーク",
            "㈱①⑴Ⅲｱﾊﾟﾞ～〜−－𠮷葛\uDB40\uDD00城",
            "_x0041_ と _x005F_",
            "=SUM(A1:A2)",
            "（新設）",
            "（第１から移動）",
            "１　番号ではない",
            "-1",
            "改\u2028行と\u0085改行");
    Outline outline =
        Outline.of(
            texts.stream()
                .map(
                    text ->
                        Clauses.parent(
                            new Label("第１条", LabelKind.ARTICLE, 1),
                            text,
                            List.of(Clauses.unlabelled(text))))
                .toList());
    Outline other = Outline.of(List.of(Clauses.unlabelled("まったく別の文。")));
    assertReadsBack(printer, Comparison.of(outline, other), TablePrinter.Options.defaults());
  }

  @ParameterizedTest
  @MethodSource("printers")
  void labelsWithBlanksInsideReadBackAsTheyWere(TablePrinter printer) {
    Outline outline =
        Outline.of(
            List.of(
                Clauses.parent(new Label("第 10", LabelKind.ORDINAL, 10), "部品の管理", List.of()),
                Clauses.parent(new Label("第　11", LabelKind.ORDINAL, 11), "部品の管理", List.of()),
                Clauses.parent(new Label("第12", LabelKind.ORDINAL, 12), "", List.of()),
                Clauses.of(
                    new Label("第１条", LabelKind.ARTICLE, 1),
                    Passage.of(1, "（目的 等）"),
                    "（略）の語の意義",
                    List.of()),
                Clauses.parent(
                    new Label("附　則", LabelKind.SUPPLEMENT, List.of(), List.of()),
                    "",
                    List.of(Clauses.unlabelled("この規程は、公布の日から施行する。")))));
    assertReadsBack(printer, Comparison.of(outline, outline), TablePrinter.Options.defaults());
  }

  @ParameterizedTest
  @MethodSource("printers")
  void aTextWithoutClausesReadsBackAsEmpty(TablePrinter printer) {
    Outline empty = Outline.of(List.of());
    Outline one = Outline.of(List.of(Clauses.unlabelled("ただ一つの文。")));
    assertReadsBack(printer, Comparison.of(empty, one), TablePrinter.Options.defaults());
  }

  private static ComparisonTable assertReadsBack(
      TablePrinter printer, Comparison comparison, TablePrinter.Options options) {
    ComparisonTable read = Reread.open(Reread.print(printer, comparison, options));
    assertSame(read, comparison);
    assertThat(read.notes()).isEmpty();
    assertThat(read.newer().notes()).isEmpty();
    assertThat(read.older().notes()).isEmpty();
    return read;
  }

  private static void assertSame(ComparisonTable read, Comparison printed) {
    assertThat(Trees.described(read.newer().outline())).isEqualTo(Trees.described(printed.newer()));
    assertThat(Trees.described(read.older().outline())).isEqualTo(Trees.described(printed.older()));
  }
}
