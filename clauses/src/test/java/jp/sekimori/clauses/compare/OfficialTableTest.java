package jp.sekimori.clauses.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import jp.sekimori.clauses.Documents;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.fixtures.OfficialTable;
import jp.sekimori.clauses.outline.Outline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every difference between the two columns of the official table, reviewed against the print. */
class OfficialTableTest {
  private Comparison comparison = Comparison.of(Outline.of(List.of()), Outline.of(List.of()));

  @BeforeEach
  void readTheTable() {
    var file = OfficialTable.file();
    assumeTrue(file.isPresent(), "The official table is not at hand (../shared/data).");
    var opened = Documents.open(file.orElseThrow());
    var table = ((Opened.Table) opened).table();
    comparison = Comparison.of(table.older().outline(), table.newer().outline());
  }

  @Test
  void findsEveryDifferenceAndNoOther() {
    assertThat(told())
        .containsExactly(
            "renumbered 第1部/８#2 > 第1部/９",
            "reworded 第2部/第２/９/(2) > 第2部/第２/９/(2) [要領>要綱]",
            "renumbered 第2部/第６/１/(8)#2 > 第2部/第６/１/(9)",
            "renumbered 第2部/第６/１/(9) > 第2部/第６/１/(10)",
            "renumbered 第2部/第６/１/(10) > 第2部/第６/１/(11)",
            "reworded 第2部/第６/１/(10)/¶1 > 第2部/第６/１/(11)/¶1 [ディスプレー>ディスプレイ]",
            "renumbered 第2部/第６/１/(11) > 第2部/第６/１/(12)",
            "renumbered 第2部/第６/５～６ > 第2部/第６/５",
            "reworded 第2部/第６/６/(1)/ク > 第2部/第６/６/(1)/ク [８>９]",
            "reworded 第2部/第６/６/(2)/カ > 第2部/第６/６/(2)/カ [８>９]",
            "renumbered 第2部/第７/５#2 > 第2部/第７/６",
            "reworded 第2部/第７/５#2/(4)/ク > 第2部/第７/６/(4)/ク [共有>共用]",
            "renumbered 第2部/第７/６ > 第2部/第７/７",
            "renumbered 第2部/第７/７ > 第2部/第７/８",
            "renumbered 第2部/第７/８ > 第2部/第７/９",
            "renumbered 第2部/第７/９ > 第2部/第７/10",
            "renumbered 第2部/第９/１/(2)/オ > 第2部/第９/１/(2)/エ#2",
            "renumbered 第2部/第９/１/(2)/カ > 第2部/第９/１/(2)/オ",
            "moved 第2部/第10/１#2 > 第2部/第10/１/(1)",
            "moved 第2部/第10/２ > 第2部/第10/１/(2)",
            "renumbered 第2部/第10/２/(2)/ア > 第2部/第10/１/(2)/(2)/ソ",
            "renumbered 第2部/第10/２/(2)/イ > 第2部/第10/１/(2)/(2)/タ",
            "renumbered 第2部/第10/２/(3)/ア > 第2部/第10/１/(2)/(3)/チ",
            "renumbered 第2部/第10/２/(3)/イ > 第2部/第10/１/(2)/(3)/ツ",
            "moved 第2部/第10/３ > 第2部/第10/１/(3)",
            "renumbered 第2部/第10/３/(1) > 第2部/第10/１/(3)/①",
            "renumbered 第2部/第10/３/(2) > 第2部/第10/１/(3)/②",
            "renumbered 第2部/第10/４ > 第2部/第10/２",
            "reworded 第2部/第10/４/(1) > 第2部/第10/２/(1) [３>２]",
            "renumbered 第2部/第10/４/(2)#3 > 第2部/第10/２/(3)",
            "renumbered 第2部/第10/４/(3) > 第2部/第10/２/(4)",
            "renumbered 第2部/第10/４/(4) > 第2部/第10/２/(5)",
            "renumbered 第2部/第10/４/(5) > 第2部/第10/２/(6)",
            "renumbered 第2部/第10/４/(6) > 第2部/第10/２/(7)",
            "renumbered 第2部/第10/６ > 第2部/第10/４",
            "reworded 第2部/第13/１/(9) > 第2部/第13/１/(9) [最高情報セキュリティ責任者>CISO ]",
            "reworded 第2部/附則#6/¶1 > 第2部/附則#6/¶1 [○>６] [○>５] [ >]",
            "reworded 別紙1/¶1 > 別紙1/¶1 [＿>】] [　>化] [>指導助言↓] [指導助言↓>]",
            "reworded 別紙２/¶4 > 別紙２/¶4 [３>２] [２>３]");
  }

  @Test
  void saysWhatCouldNotBeCompared() {
    List<String> where =
        comparison.notCompared().stream().map(stated -> stated.where().ja()).toList();
    assertThat(where).contains("新旧 第1部の１～７", "新 第６の５・旧 第６の５～６", "新旧 別紙1（1番目の段落）");
  }

  private List<String> told() {
    return comparison.differences().stream().map(ComparisonTest::told).toList();
  }
}
