package jp.sekimori.clauses.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseNumberTest {
  @ParameterizedTest
  @CsvSource({
    "第2部/第10/２/(1), 第10の２(1)",
    "第2部/第10/２/(2)#2/③/ア, 第10の２(2)（2番目）③ア",
    "第2部/第６, 第６",
    "第2部/第６/５～６, 第６の５～６",
    "第2部/第14～15, 第14～15",
    "第2部/第６/１/(1)～(7), 第６の１(1)～(7)",
    "第1部/８, 第1部の８",
    "第2部, 第2部",
    "第2部/第1章, 第2部第1章",
    "第2部/附則#3, 附則（3番目）",
    "第2部/第６/１/(9)/¶2, 第６の１(9)（2番目の段落）",
    "別紙１/２/ア, 別紙１の２ア"
  })
  void aClauseOfNumbersIsSpeltAsOfficialsWriteIt(String path, String number) {
    assertThat(ClauseNumber.of(path)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "第６条, 第６条",
    "第６条/２, 第６条第２項",
    "第2章/第1節/第６条/２/(3)/ア, 第６条第２項第３号ア",
    "第８条の２/⑴, 第８条の２第１号",
    "第12条/(10), 第12条第10号",
    "第六条/２/三, 第六条第２項第三号",
    "附則/２, 附則第２項",
    "第６条/¶1, 第６条（1番目の段落）",
    "第1章, 第1章"
  })
  void aClauseOfArticlesHasParagraphsAndItems(String path, String number) {
    assertThat(ClauseNumber.of(path)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"1/1.2/1.2.3, 1.2.3", "1.2.3/(4), 1.2.3(4)", "１．/(2), １(2)", "S6-1(9), S6-1(9)"})
  void whatNamesItsOwnPlaceIsNotSaidTwice(String path, String number) {
    assertThat(ClauseNumber.of(path)).isEqualTo(number);
  }
}
