package jp.sekimori.clauses.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermRulesTest {

  @Test
  void tellsTheRarerOfTwoWidthsAndMendsIt() {
    var finding = Linted.only("１ 利用者IDを定める。\n２ 利用者IDを止める。\n３ 利用者ＩＤを返す。\n", "width-twin");
    assertThat(finding.line()).isEqualTo(3);
    assertThat(finding.fix()).isEqualTo(new Finding.Fix(3, "ＩＤ", "ID"));
    assertThat(Linted.rules("１ ＩＤを定める。\n２ ＩＤを止める。\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "サーバ,サーバー",
    "ユーザ,ユーザー",
    "コンピュータ,コンピューター",
    "ウイルス,ウィルス",
    "ディスプレイ,ディスプレー",
    "インターフェース,インターフェイス",
    "ボランティア,ボランテイア",
  })
  void tellsForeignWordsInTwoSpellings(String one, String other) {
    String text = "１ %sを定める。\n２ %sを止める。\n３ %sを返す。\n".formatted(one, one, other);
    assertThat(Linted.rules(text)).contains("term-spelling@3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "１ ユーザーの端末\n２ ユーザビリティの確保\n",
        "１ モニターの設置\n２ モニタリングの実施\n",
        "１ ビルの鍵\n２ ビールの持込み\n",
        "１ コードの管理\n２ カードの管理\n",
        "１ サーバの設置\n２ メールサーバの設置\n",
      })
  void letsOtherWordsBe(String text) {
    assertThat(Linted.rules(text)).isEmpty();
  }

  @Test
  void asksAboutOkuriganaOfNounsButNotOfVerbs() {
    assertThat(Linted.rules("１ 情報の取扱いを定める。\n２ 情報の取り扱いの記録\n")).containsExactly("term-okurigana@2");
    assertThat(Linted.rules("１ 情報の取扱いを定める。\n２ 情報を取り扱う職員\n")).isEmpty();
    assertThat(Linted.rules("１ 設定の変更に備える。\n２ さらに記録する。\n")).isEmpty();
    assertThat(Linted.rules("１ 課長又は係長\n２ 係長または主事\n３ 主事又は職員\n")).containsExactly("term-okurigana@2");
  }

  @ParameterizedTest
  @CsvSource({
    "脅威（なりまし、改ざん）に備える。,なりすまし",
    "速やかに消去しなけらばならない。,なければならない",
    "能カの向上に努める。,力",
    "情報セキユリティを守る。,セキュリティ",
    "課長及ぴ係長が行う。,及び",
    "サ－バを設置する。,ー",
    "可用生を確保する。,可用性",
  })
  void tellsAndMendsMisspellings(String text, String right) {
    var finding = Linted.only("１ " + text, "misspelling");
    assertThat(finding.fix()).extracting("to").asString().contains(right);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "可能となりました。なりません。",
        "サーバへアクセスする。",
        "三回以上検知した場合は、責任社員が行う。",
        "第２号カからケまで及び入力カードの記録による。",
        "クライアント－サーバ間の通信を守る。",
      })
  void letsRightSpellingsBe(String text) {
    assertThat(Linted.sentence(text)).doesNotContain("misspelling");
  }

  @Test
  void asksAboutSpellingsThatOfficialStyleAdvisesAgainst() {
    assertThat(Linted.sentence("稼動率は、次の通りとする。"))
        .containsExactly("doubtful-spelling", "doubtful-spelling");
    assertThat(Linted.sentence("稼働率は、次のとおりとする。")).isEmpty();
  }

  @Test
  void asksAboutATermOneCharacterFromAFrequentOne() {
    String often = "１ 情報セキュリティ管理者は、鍵を保管する。\n";
    String text =
        often + "２ 情報セキュリティ管理者は、鍵を貸与する。\n３ 情報セキュリティ管理者は、鍵を廃棄する。\n" + "４ 情報セキュリィ管理者は、記録を残す。\n";
    assertThat(Linted.rules(text)).containsExactly("term-near@4");
    assertThat(Linted.rules(text.replace("情報セキュリィ管理者", "旧情報セキュリティ管理者"))).isEmpty();
  }

  @Test
  void tellsAFullNameBehindItsShortName() {
    String defined = "１ 副知事を最高情報責任者（以下「CIO」という。）とする。\n２ CIOは、事務を総括する。\n";
    var finding = Linted.only(defined + "３ 最高情報責任者は、状況を公表する。\n", "definition-full-name");
    assertThat(finding.line()).isEqualTo(3);
    assertThat(finding.fix()).isEqualTo(new Finding.Fix(3, "最高情報責任者", "CIO"));
    assertThat(Linted.rules(defined + "３ 副最高情報責任者補佐は、状況を公表する。\n")).isEmpty();
    assertThat(
            Linted.rules("１ 最高情報責任者（副知事）\n" + defined.replace("１", "２").replace("２ CIO", "３ CIO")))
        .isEmpty();
  }

  @Test
  void tellsShortNamesGivenTwiceTooLateOrForNothing() {
    assertThat(
            Linted.rules(
                """
                １ 統括責任者（以下「責任者」という。）を置く。
                ２ 部門責任者（以下「責任者」という。）を置く。
                """))
        .containsExactly("definition-twice@2");
    assertThat(
            Linted.rules(
                """
                １ 会計年度任用職員は、CIOの定めるところにより端末を用いる。
                ２ 副知事を最高情報責任者（以下「CIO」という。）とする。
                """))
        .containsExactly("definition-late@1");
    assertThat(Linted.rules("１ 副知事を最高情報責任者（以下「CIO」という。）とする。\n"))
        .containsExactly("definition-unused@1");
  }

  @Test
  void asksAboutAClauseThatStandsTwiceAndOnlyAboutItsUppermost() {
    String section =
        """
          (1) 所属の長は、公式の発信に用いる手順を定め、職員に守らせなければならない。
            ア 発信できる情報を規定し、あらかじめ所属の長の承認を得ること。
          (2) 重要な情報は、いかなる場合も発信してはならない。
        """;
    assertThat(Linted.rules("１ 発信の手順\n" + section + "２ 記録\n３ 発信の手順\n" + section))
        .containsExactly("clause-duplicate@1");
  }
}
