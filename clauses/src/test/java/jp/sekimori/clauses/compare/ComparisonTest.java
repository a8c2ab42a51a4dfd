package jp.sekimori.clauses.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.sekimori.clauses.fixtures.Outlines;
import jp.sekimori.clauses.outline.Outline;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final String POLICY =
      """
      第１ 総則
        １ 目的
          ¶この要綱は、町の情報資産を守るために必要な事項を定めるものとする。
        ２ 定義
          (1) 情報資産とは、文書、電磁的記録及びそれらを扱う機器をいう。
          (2) 利用者とは、情報資産を取り扱う職員及び委託を受けた者をいう。
          (3) 管理者とは、課の情報資産について責めを負う課長をいう。
      第２ 管理
        １ 持出し
          (1) 端末を庁舎の外へ持ち出す者は、あらかじめ管理者の許可を受けなければならない。
          (2) 管理者は、許可した持出しを台帳に記録し、三年間保存するものとする。
        ２ 廃棄
          (1) 記録媒体を廃棄するときは、復元できない方法で内容を消去しなければならない。
          (2) 廃棄を業者に委託したときは、消去の証明書を提出させるものとする。
      """;

  @Test
  void equalTextsDoNotDiffer() {
    assertThat(differences(POLICY, POLICY)).isEmpty();
    assertThat(compare(POLICY, POLICY).notCompared()).isEmpty();
  }

  @Test
  void anInsertionRenumbersWhatFollowsAndMovesNothing() {
    String newer =
        POLICY
            .replace("(3) 管理者とは", "(4) 管理者とは")
            .replace("(2) 利用者とは", "(3) 利用者とは")
            .replace("    (3) 利用者", "    (2) 記録媒体とは、電磁的記録を保存する部品をいう。\n    (3) 利用者");
    assertThat(differences(POLICY, newer))
        .containsExactly(
            "added 第１/２/(2)", "renumbered 第１/２/(2) > 第１/２/(3)", "renumbered 第１/２/(3) > 第１/２/(4)");
  }

  @Test
  void aShiftedHeadingIsOneDifferenceAndNoneOfItsDescendants() {
    String newer =
        POLICY.replace("第２ 管理", "第３ 管理").replace("第３ 管理", "第２ 体制\n  １ 委員会を置き、副町長を長とする。\n第３ 管理");
    assertThat(differences(POLICY, newer)).containsExactly("added 第２ +1", "renumbered 第２ > 第３");
  }

  @Test
  void aClauseRenumberedAndRewordedGivesTwo() {
    String newer =
        POLICY
            .replace("    (1) 情報資産とは、文書、電磁的記録及びそれらを扱う機器をいう。\n", "")
            .replace("(2) 利用者とは、情報資産を取り扱う職員", "(1) 利用者とは、情報資産を取り扱う常勤の職員")
            .replace("(3) 管理者", "(2) 管理者");
    assertThat(differences(POLICY, newer))
        .containsExactly(
            "deleted 第１/２/(1)",
            "renumbered 第１/２/(2) > 第１/２/(1)",
            "reworded 第１/２/(2) > 第１/２/(1) [>常勤の]",
            "renumbered 第１/２/(3) > 第１/２/(2)");
  }

  @Test
  void aClauseUnderAnotherHeadingMovedAndItsLabelIsNotTold() {
    String line = "    (1) 端末を庁舎の外へ持ち出す者は、あらかじめ管理者の許可を受けなければならない。\n";
    String newer =
        POLICY.replace(line, "").replace("    (2) 管理者は、許可した", "    (1) 管理者は、許可した")
            + line.replace("(1)", "(3)");
    assertThat(differences(POLICY, newer))
        .containsExactly("renumbered 第２/１/(2) > 第２/１/(1)", "moved 第２/１/(1) > 第２/２/(3)");
  }

  @Test
  void aBlockMovesAsOne() {
    String block = POLICY.substring(POLICY.indexOf("  ２ 定義"), POLICY.indexOf("第２ 管理"));
    String newer = POLICY.replace(block, "") + block.replace("  ２ 定義", "  ３ 定義");
    assertThat(differences(POLICY, newer)).containsExactly("moved 第１/２ > 第２/３");
  }

  @Test
  void theFewestSiblingsAreSaidToHaveMoved() {
    String newer =
        """
        (1) 文書管理規程に従い、文書を分類して書庫に収めること。
        (2) 退庁時に端末の電源を切り、机の上に何も残さないこと。
        (3) 来訪者の氏名と用件を受付簿に書き、身分証を渡すこと。
        (4) 鍵の貸出しを記録し、毎月その数を数えて報告すること。
        """;
    String older =
        """
        (1) 鍵の貸出しを記録し、毎月その数を数えて報告すること。
        (2) 文書管理規程に従い、文書を分類して書庫に収めること。
        (3) 退庁時に端末の電源を切り、机の上に何も残さないこと。
        (4) 来訪者の氏名と用件を受付簿に書き、身分証を渡すこと。
        """;
    assertThat(differences(older, newer))
        .containsExactly(
            "renumbered (2) > (1)",
            "renumbered (3) > (2)",
            "renumbered (4) > (3)",
            "moved (1) > (4)");
  }

  @Test
  void aHeadingPutOverClausesMovesThem() {
    String newer =
        POLICY
            .replace("    (1) 記録媒体", "    (1) 手順\n      ア 記録媒体")
            .replace("    (2) 廃棄を業者", "      イ 廃棄を業者");
    assertThat(differences(POLICY, newer))
        .containsExactly(
            "added 第２/２/(1)", "moved 第２/２/(1) > 第２/２/(1)/ア", "moved 第２/２/(2) > 第２/２/(1)/イ");
  }

  @Test
  void aClauseThatBecameTwoWasSplit() {
    String newer =
        POLICY.replace(
            "    (2) 管理者は、許可した持出しを台帳に記録し、三年間保存するものとする。",
            "    (2) 管理者は、許可した持出しを台帳に記録しなければならない。\n" + "    (3) 前号の台帳は、三年間保存するものとする。");
    assertThat(differences(POLICY, newer).getFirst()).startsWith("split 第２/１/(2) > 第２/１/(2) +1");
    assertThat(differences(newer, POLICY).getFirst()).startsWith("merged 第２/１/(2) > 第２/１/(2) +1");
  }

  @Test
  void aCleanSplitIsNoRewording() {
    String newer =
        POLICY.replace(
            "    (2) 管理者は、許可した持出しを台帳に記録し、三年間保存するものとする。",
            "    (2) 管理者は、許可した持出しを台帳に記録し、\n    (3) 三年間保存するものとする。");
    assertThat(differences(POLICY, newer)).containsExactly("split 第２/１/(2) > 第２/１/(2) +1");
  }

  @Test
  void anotherStyleOfLabelsIsARenumbering() {
    String older = "１ 要件\n  ア 災害時の復旧に要する時間の見込み\n  イ 第三者が提供する部品の一覧表\n";
    String newer = "１ 要件\n  ソ 災害時の復旧に要する時間の見込み\n  タ 第三者が提供する部品の一覧表\n";
    assertThat(differences(older, newer))
        .containsExactly("renumbered １/ア > １/ソ", "renumbered １/イ > １/タ");
  }

  @Test
  void aLabelSetInAnotherWidthIsStatedButNoDifference() {
    var comparison = compare("(1) 端末を施錠する。", "（１） 端末を施錠する。");
    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.notCompared().getFirst().where().ja()).contains("(1)→（１）");
  }

  @Test
  void aCompoundLabelThatFollowsItsHeadingIsNotRenumbered() {
    String older = "2―4 廃棄\n  2―4―1 媒体は物理的に破壊して処分すること。\n";
    String newer = "2―5 廃棄\n  2―5―1 媒体は物理的に破壊して処分すること。\n";
    assertThat(differences(older, newer)).containsExactly("renumbered 2―4 > 2―5");
  }

  @Test
  void boilerplateSiblingsKeepTheirPartners() {
    String older =
        """
        ア 管理者は、端末の状況を記録しなければならない。
        イ 管理者は、媒体の状況を記録しなければならない。
        ウ 管理者は、書庫の状況を記録しなければならない。
        """;
    String newer =
        """
        ア 管理者は、端末の状況を記録しなければならない。
        イ 管理者は、回線の状況を記録しなければならない。
        ウ 管理者は、媒体の状況を記録しなければならない。
        エ 管理者は、書庫の状況を記録しなければならない。
        """;
    assertThat(differences(older, newer))
        .containsExactly("added イ", "renumbered イ > ウ", "renumbered ウ > エ");
  }

  @Test
  void repeatedLabelsAndRepeatedTextsPairInOrder() {
    String older = "附則 この規程は、公布の日から施行する。\n附則 この規程は、公布の日から施行する。\n";
    String newer = older + "附則 この規程は、公布の日から施行する。\n";
    assertThat(differences(older, newer)).containsExactly("added 附則#3");
    assertThat(differences(newer, older)).containsExactly("deleted 附則#3");
  }

  @Test
  void aCaptionIsWordingToo() {
    var comparison = compare("第１条 【（目的）】この規程は必要な事項を定める。", "第１条 【（趣旨）】この規程は必要な事項を定める。");
    Difference only = comparison.differences().getFirst();
    assertThat(only.kind()).isEqualTo(Difference.Kind.REWORDED);
    assertThat(only.edits()).isEmpty();
    assertThat(only.captionEdits()).containsExactly(new Edit(1, "目的", 1, "趣旨"));
  }

  @Test
  void blanksOfTheSettingAreNoRewordingButAreStated() {
    var comparison = compare("１ LGWAN 接続系の端末を使う。", "１ LGWAN接続系の端末を使う。");
    assertThat(comparison.differences()).isEmpty();
    assertThat(comparison.notCompared()).hasSize(1);
    assertThat(differences("１ Web site を使う。", "１ Website を使う。")).hasSize(1);
  }

  @Test
  void aProvisionEmptiedWithItsNumberKeptIsReworded() {
    String newer = POLICY.replace("(2) 管理者は、許可した持出しを台帳に記録し、三年間保存するものとする。", "(2) 削除");
    assertThat(differences(POLICY, newer))
        .singleElement()
        .asString()
        .startsWith("reworded 第２/１/(2) > 第２/１/(2)");
  }

  @Test
  void anElidedRangeThatGrewIsRenumberedAndStated() {
    String older = "１ 監視 （略）\n２～４ （略）\n５ 端末の画面を他人に見せてはならない。\n";
    String newer = "１ 監視 （略）\n２～５ （略）\n６ 端末の画面を他人に見せてはならない。\n";
    assertThat(differences(older, newer))
        .containsExactly("renumbered ２～４ > ２～５", "renumbered ５ > ６");
    assertThat(compare(older, newer).notCompared()).hasSize(2);
  }

  @Test
  void anElidedRangeAgainstPrintedClausesCannotBeChecked() {
    String printed = "１ 鍵を掛ける。\n２ 火の元を確かめる。\n３ 台帳に記す。\n４ 翌朝に台帳を検める。\n";
    String elided = "１～３ （略）\n４ 翌朝に台帳を検める。\n";
    assertThat(differences(elided, printed)).isEmpty();
    assertThat(differences(printed, elided)).isEmpty();
    assertThat(compare(elided, printed).notCompared()).isNotEmpty();
  }

  @Test
  void aClauseAddedBetweenElidedOnesIsAddedWhenTheirNumbersAddUp() {
    String older = "１～４ （略）\n５ 翌朝に台帳を検める。\n";
    String newer = "１～２ （略）\n３ 火の元を確かめる。\n４～５ （略）\n６ 翌朝に台帳を検める。\n";
    assertThat(differences(older, newer)).contains("added ３", "renumbered ５ > ６");
  }

  @Test
  void aTextLeftOutOnOneSideIsNeitherRewordedNorDeleted() {
    String older = "１ 監査\n  (1) 監査人を置く。\n  (2) 毎年一回の監査を行う。\n２ 雑則を別に定める。\n";
    String newer = "１ 監査 （略）\n２ 雑則を別に定める。\n";
    assertThat(differences(older, newer)).isEmpty();
    assertThat(compare(older, newer).notCompared())
        .singleElement()
        .extracting("where")
        .hasFieldOrPropertyWithValue("ja", "新旧 １");
  }

  @Test
  void anUncertainChartIsComparedAndSaidToBeUncertain() {
    var comparison = compare("?別紙１ 長↑報告次長", "?別紙１ 長↑報告補佐");
    assertThat(comparison.differences()).hasSize(1);
    assertThat(comparison.notCompared()).hasSize(1);
  }

  @Test
  void emptyOutlinesCompare() {
    assertThat(differences("", "")).isEmpty();
    assertThat(differences("", "１ 定める。")).containsExactly("added １");
    assertThat(differences("１ 定める。", "")).containsExactly("deleted １");
  }

  static Comparison compare(String older, String newer) {
    return Comparison.of(Outlines.indented(older), Outlines.indented(newer));
  }

  static List<String> differences(String older, String newer) {
    return compare(older, newer).differences().stream().map(ComparisonTest::told).toList();
  }

  static String told(Difference difference) {
    var told = new StringBuilder(difference.kind().code()).append(' ');
    Outline.Node older = difference.older();
    Outline.Node newer = difference.newer();
    told.append(older == null ? "" : older.path());
    told.append(older == null || newer == null ? "" : " > ");
    told.append(newer == null ? "" : newer.path());
    if (!difference.further().isEmpty()) {
      told.append(" +").append(difference.further().size());
    }
    for (Edit edit : difference.edits()) {
      told.append(" [").append(edit.older()).append('>').append(edit.newer()).append(']');
    }
    return told.toString();
  }
}
