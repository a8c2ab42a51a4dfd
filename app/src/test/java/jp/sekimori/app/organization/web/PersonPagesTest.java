package jp.sekimori.app.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.organization.Seed;
import jp.sekimori.app.organization.SmallPrefecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** People: found, seen, and seeing themselves. */
@WebTest
@Import(Seed.class)
class PersonPagesTest {
  private final Seed.Ground prefecture;

  @Autowired
  PersonPagesTest(Seed seed) {
    this.prefecture = SmallPrefecture.of(seed);
  }

  private static String read(Visitor visitor, String path) {
    var answer = visitor.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Words.of(answer.body());
  }

  private String person(String as, String name, String query) {
    return read(prefecture.signIn(as), "/people/" + prefecture.id(name) + query);
  }

  @Test
  void aPersonHasPostsAndRolesAndTheReasons() {
    assertThat(person("鈴木 次郎", "白石 一郎", ""))
        .contains("今日の職 総務部 部長 令和2年4月1日から 人事課 課長 事務取扱 令和2年4月1日から")
        .contains("統括情報セキュリティ管理者 総務部とその下位の所属について 充て職： 総務部 部長")
        .contains("情報セキュリティ管理者 人事課について 充て職： 人事課 課長 事務取扱")
        .contains("職員番号 100002");
  }

  @Test
  void whoMovesIsShownWithWhatIsToCome() {
    assertThat(person("鈴木 次郎", "髙橋 三郎", ""))
        .contains("今日の職 税務課 主事 令和2年4月1日から令和882年3月31日まで")
        .contains("これからの職 道路課 課長 令和882年4月1日から");
    assertThat(person("鈴木 次郎", "髙橋 三郎", "?day=2900-04-01"))
        .contains("この日の職 道路課 課長")
        .contains("これまでの職 税務課 主事");
  }

  @Test
  void whoHoldsNoPostIsFoundAllTheSame() {
    assertThat(person("鈴木 次郎", "無職 四郎", ""))
        .contains("職に就いていません。")
        .contains("職員等としての役割のほかに、担う役割はありません。");
  }

  @Test
  void thatSomebodyIsAwayIsForAllAndWhyOnlyForWhomItConcerns() {
    String query = "?day=2021-07-10";
    for (String may : new String[] {"髙橋 三郎", "佐藤 花子", "白石 一郎"}) {
      assertThat(person(may, "髙橋 三郎", query)).as(may).contains("不在").contains("育児休業");
    }
    for (String mayNot : new String[] {"鈴木 次郎", "監査 一子"}) {
      assertThat(person(mayNot, "髙橋 三郎", query))
          .as(mayNot)
          .contains("不在")
          .doesNotContain("育児休業")
          .doesNotContain("不在の期間");
    }
  }

  @Test
  void whoIsAwayLeavesTheRolesToTheDeputy() {
    assertThat(person("鈴木 次郎", "佐藤 花子", "?day=2021-07-10"))
        .contains("不在のため、就いている職の役割は次のとおりです。")
        .contains("情報セキュリティ管理者 鈴木 次郎 代理順位による代理");
  }

  @Test
  void onesOwnPageSaysWhyOneMayDoWhatOneMayDo() {
    assertThat(read(prefecture.signIn("佐藤 花子"), "/me"))
        .contains("自分のページ 佐藤 花子 （ さとう はなこ ）")
        .contains("アカウントの設定")
        .contains("所管の履歴を見る 情報セキュリティ管理者 （税務課 課長）")
        .contains("規程を読む 職員等 （税務課 課長） 情報セキュリティ管理者 （税務課 課長）")
        .doesNotContain("証跡の全てを見る");
    assertThat(read(prefecture.signIn("監査 一子"), "/me"))
        .contains("証跡の全てを見る 情報セキュリティ監査人 （あけぼの県 監査員）");
  }

  @Test
  void onesOwnPageTellsWhatIsToCome() {
    assertThat(read(prefecture.signIn("髙橋 三郎"), "/me"))
        .contains("税務課 主事の期間は令和882年3月31日までです。")
        .contains("これからの職 道路課 課長 令和882年4月1日から");
  }

  @Test
  void whoHoldsNoPostSeesHisPageAndNoOthers() {
    Visitor nobody = prefecture.signIn("無職 四郎");
    assertThat(read(nobody, "/me")).contains("今日の職と役割からできることはありません。");
    assertThat(nobody.get("/people").statusCode()).isEqualTo(403);
    assertThat(nobody.get("/offices/" + prefecture.id("税務課")).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"佐藤花子", "ｻﾄｳ", "はなこ", "100003", "税務課 課長"})
  void peopleAreFound(String typed) {
    String found = read(prefecture.signIn("鈴木 次郎"), search(typed));
    assertThat(found).contains("職員 1").contains("佐藤 花子 さとう はなこ 税務課 課長 100003");
  }

  @Test
  void anOfficeIsFoundWithItsManager() {
    assertThat(read(prefecture.signIn("鈴木 次郎"), search("税務課")))
        .contains("税務課 あけぼの県 › 総務部 情報セキュリティ管理者 佐藤 花子 税務課 課長")
        .contains("職員 3");
    assertThat(read(prefecture.signIn("鈴木 次郎"), search("道路課"))).contains("情報セキュリティ管理者 欠員");
  }

  @Test
  void nothingFoundIsSaid() {
    assertThat(read(prefecture.signIn("鈴木 次郎"), search("<b>\"該当%なし_"))).contains("当てはまる職員はいません。");
    assertThat(read(prefecture.signIn("鈴木 次郎"), "/people")).doesNotContain("当てはまる");
    assertThat(prefecture.signIn("鈴木 次郎").get("/people?q=a&page=x").statusCode()).isEqualTo(400);
    assertThat(prefecture.signIn("鈴木 次郎").get(search("佐") + "&page=99").statusCode())
        .isEqualTo(200);
  }

  private static String search(String typed) {
    return "/people?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
  }
}
