package jp.sekimori.clauses.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceReaderTest {

  private static List<String> printed(String text) {
    return ReferenceReader.read(text).stream().map(Reference::printed).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "職員は、第３条第２項第１号イの鍵を返す。|第３条第２項第１号イ",
        "第8条の2の規定による。|第8条の2",
        "「第９ 緊急時の対応」により対処する。|第９",
        "第 10 の定めによる。|第 10",
        "第６の１の(8)による。|第６の１の(8)",
        "前条第２項の規定による。|前条第２項",
        "前二項の規定による。|前二項",
        "前各号に掲げるもののほか|前各号",
        "前項各号に掲げる者|前項各号",
        "次の各号に掲げる者|次の各号",
        "上記(1)に加え|上記(1)",
        "（別紙１参照）|別紙１",
        "別表第２の上欄|別表第２",
        "第３号様式による。|第３号様式",
        "別記様式第４号による。|別記様式第４号",
        "第三章第二節による。|第三章第二節",
        "附則第２項による。|附則第２項",
        "この規程第４条による。|第４条",
      })
  void readsOneReference(String text, String reference) {
    assertThat(printed(text)).containsExactly(reference);
  }

  @Test
  void readsReferencesThatAreJoined() {
    assertThat(printed("第３条、第５条及び第７条第２項から第４項まで")).containsExactly("第３条", "第５条", "第７条第２項", "第４項");
    assertThat(printed("上記(1)(2)に加えて")).containsExactly("上記(1)", "(2)");
    assertThat(printed("別紙１及び別紙２による。")).containsExactly("別紙１", "別紙２");
  }

  @Test
  void countsAJoinedParagraphWithinTheArticleBeforeIt() {
    var last = ReferenceReader.read("第７条第２項及び第４項").getLast();
    assertThat(last.target()).isInstanceOf(Reference.Numbered.class);
    assertThat(((Reference.Numbered) last.target()).steps()).hasSize(2);
    assertThat(((Reference.Numbered) last.target()).steps().getFirst().numbers())
        .containsExactly(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "個人情報保護法第２条及び第５条",
        "地方公務員法（昭和25年法律第261号）第34条第１項",
        "法別表第一",
        "「電子署名法」第３条",
        "条例第三条、第五条",
        "同条第２項",
        "第三者の同意を得る。",
        "第１種の鍵、第２回の点検、第１順位の職員",
        "令和５年福島県訓令第４号",
        "第一に、記録する。",
        "第１項目を確かめ、第２号被保険者に渡す。",
        "前年度の記録、次年度の計画",
        "２条件のうち",
      })
  void passesOverOtherLawsAndOtherWords(String text) {
    assertThat(printed(text)).isEmpty();
  }

  @Test
  void neverFailsAndNeverRunsOverTheEndWhereverATextIsCut() {
    String text = "上記(1)及び第６の１の(8)ア、前二項各号、附則第２項、別記様式第４号、第８条の２第三項第一号イ及びロ";
    for (int from = 0; from < text.length(); from++) {
      for (int to = from; to <= text.length(); to++) {
        String part = text.substring(from, to);
        for (Reference reference : ReferenceReader.read(part)) {
          assertThat(part.substring(reference.start(), reference.end()))
              .isEqualTo(reference.printed());
        }
      }
    }
  }
}
