package jp.sekimori.clauses.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberRulesTest {

  @Test
  void asksAboutAListNumberedLikeTheItemItStandsIn() {
    assertThat(
            Linted.rules(
                """
                １ 契約
                  (1) 選定
                  (2) 項目
                    (1) 範囲を定める。
                    (2) 方法を定める。
                  (3) 確認
                """))
        .containsExactly("label-nested@4");
    assertThat(
            Linted.rules(
                """
                １ 契約
                  (1) 選定
                    ア 範囲
                    イ 方法
                  (2) 確認
                """))
        .isEmpty();
  }

  @Test
  void tellsANumberThatIsUsedTwiceAtItsFirstPlaceAndNamesAll() {
    var finding =
        Linted.only(
            """
            １ 目的
            ２ 範囲
            ２ 定義
            ３ 責務
            """,
            "number-duplicate");
    assertThat(finding.line()).isEqualTo(2);
    assertThat(finding.path()).isEqualTo("２");
    assertThat(finding.evidence()).containsExactly("line 2: ２ 範囲", "line 3: ２ 定義");
    assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
  }

  @Test
  void lets附則RepeatAndAListStartAnewBehindAParagraph() {
    assertThat(
            Linted.rules(
                """
                １ 手続
                  ¶申請には次の書類を添える。
                  ア 申請書
                  イ 台帳
                  ¶許可の後は次の書類を出す。
                  ア 報告書
                  イ 返納書
                附則
                  ¶この規程は、公布の日から施行する。
                附則
                  ¶この規程は、令和五年四月一日から施行する。
                """))
        .isEmpty();
  }

  @Test
  void tellsWhatIsSkippedAtTheClauseBehindTheGap() {
    assertThat(Linted.rules("ア 記録\nイ 保管\nエ 廃棄\n")).containsExactly("number-skipped@3");
    assertThat(Linted.rules("第１条【（目的）】\n第２条【（範囲）】\n第４条【（雑則）】\n"))
        .containsExactly("number-skipped@3");
    assertThat(Linted.rules("第２条の４【（範囲）】\n第２条の６【（雑則）】\n")).contains("number-skipped@2");
  }

  @Test
  void countsElidedRangesBranchesAndDeletedClausesAsPresent() {
    assertThat(Linted.rules("１～４ （略）\n５ 監査\n６・７ （略）\n８ 評価\n")).isEmpty();
    assertThat(Linted.rules("第１条～第７条 （略）\n第８条【（鍵）】\n第８条の２【（合鍵）】\n第９条【（記録）】\n")).isEmpty();
    assertThat(Linted.rules("１ 目的\n¶（略）\n６ 監査\n７ 評価\n")).isEmpty();
  }

  @Test
  void tellsANumberOutOfOrderOnceAndNotAsSkipped() {
    assertThat(Linted.rules("(1) 記録\n(3) 保管\n(2) 廃棄\n(4) 返納\n")).containsExactly("number-order@2");
    assertThat(Linted.rules("(1) 記録\n(2) 保管\n(9) 廃棄\n(3) 返納\n(4) 消去\n"))
        .containsExactly("number-order@3");
  }

  @Test
  void asksWhereAListStartsAndWhetherItCarriesOnAnother() {
    assertThat(Linted.rules("(1) 新任者の研修\n  ア 概要\n  イ 端末\n(2) 管理者の研修\n  エ 指揮\n  オ 点検\n"))
        .containsExactly("number-start@5");
    assertThat(Linted.rules("(1) 新任者の研修\n  ア 概要\n  イ 端末\n(2) 管理者の研修\n  ウ 指揮\n  エ 点検\n"))
        .containsExactly("number-start-continued@5");
  }

  @Test
  void knowsThatArticlesRunThroughChaptersAndThatTheFirstParagraphBearsNoNumber() {
    assertThat(
            Linted.rules(
                """
                第１章 総則
                  第１条【（目的）】この規程は、対策を定める。
                  第２条【（範囲）】この規程は、全ての課に適用する。
                    ２ 出先の課にも適用する。
                    ３ 協議会には適用しない。
                第２章 体制
                  第３条【（責任者）】責任者を置く。
                    一 本庁
                    二 支所
                    ２ 責任者は、補佐を置くことができる。
                """))
        .isEmpty();
  }

  @Test
  void tellsAnArticleNumberedTwiceInTwoChapters() {
    assertThat(
            Linted.rules(
                """
                第１章 総則
                  第１条【（目的）】
                  第２条【（範囲）】
                第２章 体制
                  第２条【（責任者）】
                  第３条【（補佐）】
                """))
        .containsExactly("number-duplicate@3");
  }

  @Test
  void tellsWhereTheStyleOfLabelsChanges() {
    assertThat(Linted.rules("１ 鍵\n  (1) 保管\n  (2) 貸与\n  ③ 返納\n  (4) 廃棄\n"))
        .containsExactly("label-style@4");
    assertThat(Linted.rules("(1) 保管\n（２） 貸与\n(3) 返納\n")).containsExactly("label-style@2");
    assertThat(Linted.rules("１ 保管\n２ 貸与\n3 返納\n４ 廃棄\n")).containsExactly("label-style@3");
  }

  @Test
  void letsTwoDigitNumbersBeHalfWidth() {
    assertThat(Linted.rules("第１～第８ （略）\n第９ 監査\n第 10 評価\n第 11 雑則\n")).isEmpty();
  }

  @Test
  void tellsARangeThatCoversAPrintedNumber() {
    var finding = Linted.only("１～４ （略）\n５～６ （略）\n６ 事案の報告\n", "range-overlap");
    assertThat(finding.line()).isEqualTo(2);
    assertThat(finding.path()).isEqualTo("５～６");
    assertThat(finding.evidence()).hasSize(2);
    assertThat(Linted.rules("１～４ （略）\n５～６ （略）\n７ 事案の報告\n")).isEmpty();
  }

  @Test
  void takesATextWithGapsThroughoutForAnExcerpt() {
    assertThat(Linted.rules("第２条【（定義）】\n第５条【（鍵）】\n第９条【（端末）】\n第14条【（記録）】\n第20条【（監査）】\n第31条【（雑則）】\n"))
        .containsExactly("excerpt@2");
  }
}
