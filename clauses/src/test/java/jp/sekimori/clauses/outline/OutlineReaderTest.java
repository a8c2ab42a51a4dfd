package jp.sekimori.clauses.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.text.Line;
import org.junit.jupiter.api.Test;

class OutlineReaderTest {

  @Test
  void keepsANumberThatIsUsedTwiceAmongSiblings() {
    assertThat(paths("１ 甲", "(1) 一つ目の事項とする。", "(2) 二つ目とする。", "(2) 別の事項とする。", "(3) 終わりとする。", "２ 乙"))
        .containsExactly("１", "１/(1)", "１/(2)", "１/(2)#2", "１/(3)", "２");
  }

  @Test
  void keepsSkippedAndBackwardNumbersAmongSiblings() {
    assertThat(paths("１ 甲", "３ 乙", "５ 丙", "４ 丁", "６ 戊")).containsExactly("１", "３", "５", "４", "６");
  }

  @Test
  void seesAListWithinAnItemOfTheSameStyleWhereTheSequenceSaysSo() {
    assertThat(
            paths(
                "１ 甲",
                "(1) 準備",
                "(2) 項目",
                "(1) 一つ目を行う。",
                "(2) 二つ目を行う。",
                "(3) 三つ目を行う。",
                "(3) 確認",
                "２ 乙"))
        .containsExactly(
            "１", "１/(1)", "１/(2)", "１/(2)/(1)", "１/(2)/(2)", "１/(2)/(3)", "１/(3)", "２");
  }

  @Test
  void repeatsAtTheSameLevelWhereNestingWouldLeaveTheRestOutOfOrder() {
    assertThat(
            paths("第１ 通則", "１ 総論", "１ 選定", "２ 契約", "３ 確認", "４ 約款", "３ 利用", "５ 広報", "６ 外部", "第２ 雑則"))
        .containsExactly(
            "第１", "第１/１", "第１/１#2", "第１/２", "第１/３", "第１/４", "第１/３#2", "第１/５", "第１/６", "第２");
  }

  @Test
  void followsAListThatRunsOnUnderTheNextClause() {
    assertThat(paths("(1) 次の事項を行う。", "ア 記録", "イ 保管", "(2) 次の事項も行う。", "ウ 確認", "エ 報告"))
        .containsExactly("(1)", "(1)/ア", "(1)/イ", "(2)", "(2)/ウ", "(2)/エ");
  }

  @Test
  void keepsASiblingWhoseStyleChanged() {
    assertThat(paths("１ 甲", "(1) 受付をする。", "(2) 記録をする。", "③ 保管をする。", "(4) 報告をする。"))
        .containsExactly("１", "１/(1)", "１/(2)", "１/③", "１/(4)");
  }

  @Test
  void putsParagraphsOfAnArticleBesideItsItems() {
    assertThat(paths("第１条 用語は次による。", "(1) 端末", "(2) 媒体", "２ 前項のほかは別に定める。", "(1) 様式", "第２条 この規程の定め"))
        .containsExactly("第１条", "第１条/(1)", "第１条/(2)", "第１条/２", "第１条/２/(1)", "第２条");
  }

  @Test
  void putsSupplementsUnderTheirPartAndAttachmentsAtTheRoot() {
    assertThat(
            paths(
                "第1部 方針", "１ 目的", "附 則", "公布の日から施行する。", "第2部 基準", "第１ 総則", "附則", "附則", "別紙１", "表"))
        .containsExactly(
            "第1部",
            "第1部/１",
            "第1部/附則",
            "第1部/附則/¶1",
            "第2部",
            "第2部/第１",
            "第2部/附則",
            "第2部/附則#2",
            "別紙１",
            "別紙１/¶1");
  }

  @Test
  void keepsNothingBelowAClauseThatWasLeftOut() {
    assertThat(paths("第１ 総則", "１～３ （略）", "この章の定めは広く適用する。", "４ 委任", "第２～第４ （略）", "第５ 雑則"))
        .containsExactly("第１", "第１/１～３", "第１/¶1", "第１/４", "第２～第４", "第５");
  }

  @Test
  void takesAHeadingInBracketsAsTheCaptionOfTheArticleBelow() {
    var outline = read("（目的）", "第１条 この規程の目的を定める。", "（定義）", "第２条 用語の意義を定める。").outline();
    assertThat(outline.nodes()).hasSize(2);
    assertThat(outline.roots().getFirst().caption().text()).isEqualTo("（目的）");
    assertThat(outline.roots().get(1).caption().text()).isEqualTo("（定義）");
  }

  @Test
  void readsATableOfContentsAsParagraphs() {
    assertThat(
            paths(
                "目次", "第１章 総則（第１条）", "第２章 雑則（第２条）", "第１章 総則", "第１条 目的を定める。", "第２章 雑則", "第２条 委任する。"))
        .containsExactly("¶1", "¶2", "¶3", "第１章", "第１章/第１条", "第２章", "第２章/第２条");
  }

  @Test
  void tellsIrohaFromKatakanaByWhereTheListStarts() {
    assertThat(paths("一 次のもの", "イ 甲", "ロ 乙", "ハ 丙", "二 そのほか"))
        .containsExactly("一", "一/イ", "一/ロ", "一/ハ", "二");
    assertThat(
            read("１ 次のもの", "ア 甲", "イ 乙")
                .outline()
                .at("１/イ")
                .orElseThrow()
                .clause()
                .label()
                .kind()
                .code())
        .isEqualTo("katakana");
  }

  @Test
  void notesWhereAReaderWouldHesitate() {
    var notes =
        read("１ 総論", "１ 選定", "２ 契約", "３ 確認").outline().nodes().stream()
            .flatMap(node -> node.clause().notes().stream())
            .map(Note::kind);
    assertThat(notes).contains(Note.Kind.PLACE);
  }

  @Test
  void joinsTheOnlySentenceThatIsBrokenWhereItCannotHaveEnded() {
    assertThat(paths("１ 甲", "(1) 台帳は、紙の", "帳票の内容を入力して作る。", "(2) 次のもの", "解説の段落である。"))
        .containsExactly("１", "１/(1)", "１/(2)", "１/(2)/¶1");
    assertThat(paths("１ 甲", "維持するための対策", "を定める。", "２ 乙")).containsExactly("１", "１/¶1", "２");
  }

  @Test
  void losesNoCharacterOfATextWithoutAnyLabel() {
    assertThat(paths("これは方針です。", "次の段落です。")).containsExactly("¶1", "¶2");
    assertThat(read().outline().nodes()).isEmpty();
  }

  private static List<String> paths(String... lines) {
    return read(lines).outline().nodes().stream().map(node -> node.path().toString()).toList();
  }

  private static Reading read(String... texts) {
    var lines = new ArrayList<Line>();
    for (String text : texts) {
      lines.add(new Line(lines.size() + 1, text));
    }
    return OutlineReader.read(lines);
  }
}
