package jp.sekimori.app.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseNumberTest {
  @ParameterizedTest
  @CsvSource({
    "第2部/第10/２/(1), 第10の２(1)",
    "第2部/第10/２/(2)#2/③/ア, 第10の２(2)（2番目）③ア",
    "第2部/第６, 第６",
    "第1部/８, 第1部の８",
    "第2部, 第2部",
    "第2部/附則#3, 附則（3番目）",
    "第2部/第６/１/(9)/¶2, 第６の１(9)（2番目の段落）"
  })
  void aClauseIsNamedAsOfficialsSayIt(String path, String number) {
    assertThat(ClauseNumber.of(path)).isEqualTo(number);
  }
}
