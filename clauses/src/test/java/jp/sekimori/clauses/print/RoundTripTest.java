package jp.sekimori.clauses.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.clauses.Documents;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.fixtures.PolicyGenerator;
import jp.sekimori.clauses.fixtures.Style;
import jp.sekimori.clauses.fixtures.Trees;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.table.ComparisonTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed reads back as the same two trees. */
class RoundTripTest {
  private static final int SEEDS = 3;

  static Stream<Arguments> printersAndStyles() {
    return Stream.of(new HtmlTable(), new WordTable(), new ExcelTable())
        .flatMap(
            printer -> Stream.of(Style.values()).map(style -> Arguments.of(printer, style)));
  }

  @ParameterizedTest
  @MethodSource("printersAndStyles")
  void everyPolicyReadsBackAsItself(TablePrinter printer, Style style) throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      Outline older = PolicyGenerator.policy(style, seed, 60);
      Outline newer = PolicyGenerator.policy(style, seed + 1000, 60);
      boolean newerFirst = seed % 2 == 0;
      String newerHead = newerFirst ? "改正後" : "改正案";
      var options =
          new TablePrinter.Options("規程　新旧対照表", newerHead, "現行", newerFirst, 0);
      Comparison comparison = Comparison.of(older, newer);
      ComparisonTable read = reread(printer, comparison, options);
      assertThat(Trees.described(read.newer().outline())).isEqualTo(Trees.described(newer));
      assertThat(Trees.described(read.older().outline())).isEqualTo(Trees.described(older));
      assertThat(read.newerFirst()).isEqualTo(newerFirst);
      assertThat(read.heads())
          .isEqualTo(newerFirst ? List.of(newerHead, "現行") : List.of("現行", newerHead));
      assertThat(read.notes()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("printersAndStyles")
  void whatIsLeftOutReadsBackAsElided(TablePrinter printer, Style style) throws IOException {
    for (int seed = 0; seed < SEEDS; seed++) {
      Outline older = PolicyGenerator.policy(style, seed, 40);
      Comparison comparison = Comparison.of(older, Edited.of(older, seed));
      for (int level = 1; level < 4; level++) {
        var options = new TablePrinter.Options("新旧対照表", "新", "旧", true, level);
        ComparisonTable read = reread(printer, comparison, options);
        Comparison shorter = Abridgement.of(comparison, level);
        assertThat(Trees.described(read.newer().outline()))
            .isEqualTo(Trees.described(shorter.newer()));
        assertThat(Trees.described(read.older().outline()))
            .isEqualTo(Trees.described(shorter.older()));
      }
    }
  }

  private static ComparisonTable reread(
      TablePrinter printer, Comparison comparison, TablePrinter.Options options)
      throws IOException {
    var out = new ByteArrayOutputStream();
    printer.print(comparison, options, out);
    Opened opened = Documents.open("table", out.toByteArray());
    assertThat(opened).isInstanceOf(Opened.Table.class);
    return ((Opened.Table) opened).table();
  }
}
