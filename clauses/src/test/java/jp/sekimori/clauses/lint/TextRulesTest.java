package jp.sekimori.clauses.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.outline.Clause;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "データを保管する国（地域を含む。",
        "「公開しないこと。",
        "端末）を持ち出す。",
        "利用者（「職員）等」をいう。）",
      })
  void tellsBracketsWithoutPartner(String text) {
    assertThat(Linted.sentence(text)).contains("bracket-unbalanced");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "次により行う。1) 記録 2) 保管",
        "国（地域（島を含む。）を含む。）に置く。",
        "「『規程』という。」と記す。",
        "通信経路の限定(MAC アドレス)を行う。",
      })
  void letsBalancedBracketsAndListMarksBe(String text) {
    assertThat(Linted.sentence(text)).isEmpty();
  }

  @Test
  void readsAQuotationOverSeveralParagraphsAsOne() {
    assertThat(Linted.rules("１ 宣誓\n  ¶職員は次のとおり誓う。「私は、\n  ¶秘密を守ります。」\n")).isEmpty();
  }

  @Test
  void mendsBracketsOfTwoWidths() {
    var finding = Linted.only("１ 端末（貸与品)を返す。\n", "bracket-width");
    assertThat(finding.fix()).isEqualTo(new Finding.Fix(1, ")", "）"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"記録し、、保管する。", "保管する。。", "記録し、。", "端末（、記録媒体を含む。）を返す。"})
  void tellsDoubledPunctuation(String text) {
    assertThat(Linted.sentence(text)).containsExactly("punctuation-doubled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "情報情報を保管する。",
        "保管することことができる。",
        "端末をを返す。",
        "端末の返却のの記録を残す。",
        "課長及び及び係長は、立ち会う。",
        "状況を課長に報告を報告すること。",
        "セキュリティセキュリティを高める。",
        "許可を得なければならないなければならない。",
        "端末を返却するる。",
      })
  void tellsDoubledWords(String text) {
    assertThat(Linted.sentence(text)).containsExactly("word-doubled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一つ一つの記録を確かめ、一人一人が責任を持つ。",
        "様々な課の個々の職員は、各々の端末を確かめる。",
        "その記録は残るものの、直ちに消去することとする。",
        "資産管理管理者は、個人個人の記録を確かめる。",
        "ますます高まる脅威に、それぞれの課で備える。",
        "子どもも端末を使うことができる。",
        "総務部部長及び情報課課長が立ち会う。",
        "そのままの形で、そののち保管する。",
        "ここまでで点検を終える。",
        "必要な監視を監視装置により行う。",
      })
  void letsWordsFormedByRepetitionBe(String text) {
    assertThat(Linted.sentence(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"暗号化して送信し等を行う。", "内容を確認し等の方法による。", "端末をが返却する。", "課長がを許可する。"})
  void tellsTheRemainsOfAnEdit(String text) {
    assertThat(Linted.sentence(text)).containsExactly("edit-remains");
  }

  @ParameterizedTest
  @ValueSource(strings = {"規程の見直し等を行う。", "端末の持ち出し等を禁ずる。", "職員までを対象とする。", "鍵の貸出し等の記録を残す。"})
  void letsNounsBefore等Be(String text) {
    assertThat(Linted.sentence(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"令和五年○月○日から施行する。", "○年○月に見直す。", "第○条の規定による。", "令和５年〇〇月〇〇日から施行する。"})
  void tellsOpenDates(String text) {
    assertThat(Linted.sentence(text)).containsExactly("placeholder-date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"○○課長は、端末を返す。", "XX部の職員が行う。", "責任者（仮）を置く。", "鍵を返す【要確認】。", "鍵を返す。TODO"})
  void tellsPlaceholders(String text) {
    assertThat(Linted.sentence(text)).containsExactly("placeholder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"二〇二五年四月一日から施行する。", "○ 端末は返却する。", "平成三〇年の規程による。", "MAXXの設定による。"})
  void letsZerosAndBulletsBe(String text) {
    assertThat(Linted.sentence(text)).isEmpty();
  }

  @Test
  void letsTheBlanksOfAFormBe() {
    assertThat(Linted.rules("１ 申請は、様式第１号による。\n様式第１号\n  ¶○○課長　○年○月○日　XX\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"この規程は、四月一日から施行 する。", "確認する。また、 その結果を記録する。", "端末を返 却する。また 記録する。"})
  void tellsBlanksInsideSentences(String text) {
    assertThat(Linted.sentence(text)).contains("blank-inside");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"職員は LGWAN 接続系の端末を用いる。", "「第九 緊急時の対応」により対処する。", "氏名 所属 連絡先", "IC カードを返す。"})
  void letsBlanksBesideLatinLettersAndInHeadingsBe(String text) {
    assertThat(Linted.sentence(text)).doesNotContain("blank-inside");
  }

  @Test
  void tellsTheLineOnWhichTheDefectStands() {
    Passage text =
        new Passage(
            List.of(new Line(7, "職員は、端末を返却した上で、"), new Line(9, "記録記録を残す。"), new Line(11, "以上")));
    var clause = new Clause(Label.NONE, Passage.EMPTY, text, 7, false, false, List.of(), List.of());
    Finding finding = Linted.findings(Outline.of(List.of(clause))).getFirst();
    assertThat(finding.line()).isEqualTo(9);
    assertThat(finding.fix()).isEqualTo(new Finding.Fix(9, "記録記録", "記録"));
  }

  @Test
  void keepsAwayFromTextOfWhichTheOrderIsUncertain() {
    assertThat(Linted.rules("?別紙１ 職員（課長\n")).doesNotContain("bracket-unbalanced@1");
  }

  @Test
  void findsADateThatWasLeftBlankAndOffersNoFixForItsBlanks() {
    assertThat(Linted.sentence("この要綱は、令和　年　月　日から施行する。")).containsExactly("placeholder-date");
    assertThat(Linted.sentence("期間は、　年　月　日までとする。")).containsExactly("placeholder-date");
  }
}
