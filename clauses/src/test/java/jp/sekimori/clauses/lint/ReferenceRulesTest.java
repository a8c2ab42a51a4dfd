package jp.sekimori.clauses.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceRulesTest {
  private static final String ARTICLES =
      """
      第１条【（目的）】この規程は、対策を定める。
      第２条【（範囲）】この規程は、次に掲げる課に適用する。
        (1) 本庁の課
        (2) 支所の課
        ２ 出先には適用しない。
      第３条【（責任者）】%s
      附則
        ¶この規程は、公布の日から施行する。
      """;

  private static List<String> inThird(String sentence) {
    return Linted.rules(ARTICLES.formatted(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第９条の定めるところによる。",
        "第２条第３項の定めるところによる。",
        "第２条第１項第３号の定めるところによる。",
        "第１条及び第10条による。",
        "第２条第１項及び第３項による。",
        "第２条第１号から第４号までによる。",
      })
  void tellsAReferenceToAMissingClause(String sentence) {
    assertThat(inThird(sentence)).containsExactly("reference-missing@6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第２条第２項の定めるところによる。",
        "第２条第１項第２号及び第２項による。",
        "前条第２項及び前二条による。",
        "個人情報の保護に関する法律（平成15年法律第57号）第90条による。",
        "地方公務員法第34条及び第60条による。",
        "法第９条第３項、条例第30条及び同条第４項による。",
        "第三者の同意を得て、第１種の鍵を用い、第９回の点検を行う。",
        "令和五年訓令第４号による。",
        "法別表第一による。",
        "この規程第２条第２項による。",
      })
  void letsRightReferencesAndThoseToOtherLawsBe(String sentence) {
    assertThat(inThird(sentence)).isEmpty();
  }

  @Test
  void tellsNeighboursThatAreNotThere() {
    assertThat(inThird("前項の規定による。")).containsExactly("reference-neighbour@6");
    assertThat(inThird("次条の規定による。")).containsExactly("reference-neighbour@6");
    assertThat(Linted.rules("第１条【（目的）】前条の規定による。\n第２条【（範囲）】前条の規定による。\n"))
        .containsExactly("reference-neighbour@1");
    assertThat(Linted.rules("第１条【（目的）】次に掲げる。\n  (1) 前号の鍵\n  (2) 前号の鍵を除く鍵\n  ２ 前項第２号の鍵\n"))
        .containsExactly("reference-neighbour@2");
  }

  @Test
  void keepsSilentWhereTheTargetIsElided() {
    assertThat(Linted.rules("第１条～第４条 （略）\n第５条【（鍵）】第３条第４項及び前条第２項による。\n")).isEmpty();
    assertThat(Linted.rules("第５条【（鍵）】前条による。\n第６条【（記録）】前条による。\n")).containsExactly("number-start@1");
    assertThat(Linted.rules("¶（略）\n第５条【（鍵）】第３条第４項による。\n")).isEmpty();
  }

  @Test
  void tellsANumberAndAHeadingThatDoNotBelongTogether() {
    String text = "第８ （略）\n第９ 緊急時の対応\n第10 評価\n  ¶重大な事案は「%s」により、対処する。\n";
    var finding = Linted.only(text.formatted("第８ 緊急時の対応"), "reference-title");
    assertThat(finding.line()).isEqualTo(4);
    assertThat(finding.fix()).isEqualTo(new Finding.Fix(4, "第８", "第９"));
    assertThat(Linted.rules(text.formatted("第９ 緊急時の対応"))).doesNotContain("reference-title@4");
    assertThat(Linted.rules(text.formatted("第９ 緊急時の連絡"))).contains("reference-title@4");
    assertThat(Linted.rules(text.formatted("第８ 物理的な対策"))).doesNotContain("reference-title@4");
  }

  @Test
  void readsAHeadingWithoutQuotationMarksWhereAClauseBearsIt() {
    String text = "第１ 目的\n第２ 緊急時の対応\n第３ 評価\n  ¶重大な事案は%sにより、対処する。\n";
    assertThat(Linted.rules(text.formatted("第１ 緊急時の対応"))).containsExactly("reference-title@4");
    assertThat(Linted.rules(text.formatted("第２ 緊急時の対応"))).isEmpty();
  }

  @Test
  void asksWhich上記IsMeant() {
    String list = "１ 契約\n  (1) 保守の契約\n  (%s) 運用の契約\n  (3) 上記(%s)に加えて、確認する。\n";
    assertThat(Linted.rules(list.formatted("2", "1"))).isEmpty();
    assertThat(Linted.rules(list.formatted("1", "1")))
        .containsExactly("number-duplicate@2", "reference-several@4");
    assertThat(Linted.rules(list.formatted("2", "7"))).containsExactly("reference-missing@4");
  }

  @Test
  void asksWhere前項MeansOnlySomethingFarAway() {
    assertThat(Linted.rules("１ 契約\n  ① 契約書を作る。\n２ 確認\n  ① 前項の契約書を確かめる。\n  ② 前項の記録を残す。\n"))
        .containsExactly("reference-distant@4");
  }

  @Test
  void tellsMissingAttachmentsAndAsksAboutThoseNobodyNeeds() {
    assertThat(Linted.rules("１ 体制は、別紙１による。\n２ 分類は、別紙３による。\n別紙１ 体制\n別紙２ 分類\n"))
        .containsExactly("attachment-missing@2", "attachment-unreferenced@4");
    assertThat(Linted.rules("１ 体制は、別表第２による。\n")).containsExactly("attachment-absent@1");
    assertThat(Linted.rules("１ 申請は、様式第１号による。\n様式第１号 申請書\n")).isEmpty();
  }

  @Test
  void tells各号WithoutAny号() {
    assertThat(inThird("次の各号に掲げる者を置く。")).containsExactly("reference-items@6");
    assertThat(Linted.rules("１ 次の各号に掲げる者を置く。\n  (1) 課長\n  (2) 係長\n")).isEmpty();
  }
}
