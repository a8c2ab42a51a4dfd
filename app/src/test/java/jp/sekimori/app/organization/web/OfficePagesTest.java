package jp.sekimori.app.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.organization.Seed;
import jp.sekimori.app.organization.SmallPrefecture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who is who in an office, on any day. */
@WebTest
@Import(Seed.class)
class OfficePagesTest {
  private final Seed.Ground prefecture;
  private final Visitor stranger;
  private Visitor staff;

  @Autowired
  OfficePagesTest(Seed seed, Visitor stranger) {
    this.prefecture = SmallPrefecture.of(seed);
    this.stranger = stranger;
    this.staff = stranger;
  }

  @BeforeEach
  void someoneOfTheStaff() {
    staff = prefecture.signIn("鈴木 次郎");
  }

  private String read(String path) {
    var answer = staff.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return Words.of(answer.body());
  }

  private String office(String name, String query) {
    return read("/offices/" + prefecture.id(name) + query);
  }

  private String post(String name, String query) {
    return read("/posts/" + prefecture.id(name) + query);
  }

  @Test
  void theTreeLeadsToEveryOfficeAndMarksWhereARoleIsVacant() {
    String tree = read("/offices");
    assertThat(tree)
        .contains("あけぼの県 5人")
        .contains("総務部 役割に欠員 4人 総務部： 下位の所属 3 欠員 1 税務課 3人 人事課 0人 道路課 役割に欠員 0人");
    assertThat(staff.get("/offices").body())
        .contains("href=\"/offices/" + prefecture.id("道路課") + "\"");
  }

  @Test
  void anOfficeNamesItsManagerFirst() {
    assertThat(office("税務課", ""))
        .contains("組織 あけぼの県 総務部 税務課 所属の種類 課・室 所属コード C2 職員 3人")
        .contains("情報セキュリティの役割 情報セキュリティ管理者 佐藤 花子 税務課 課長 理由")
        .contains("情報化テクニカルリーダー（ITL） 髙橋 三郎 任命による")
        .contains("上位の所属から及ぶ役割 統括情報セキュリティ管理者 白石 一郎 総務部 部長")
        .contains("職 職員 課長 佐藤 花子 主幹 鈴木 次郎 主事 髙橋 三郎");
  }

  @Test
  void whoIsAwayIsMarkedAndTheDeputyByTheOrderActs() {
    assertThat(office("税務課", "?day=2021-07-10"))
        .contains("令和3年7月10日現在の内容です。")
        .contains(
            "情報セキュリティ管理者 鈴木 次郎 代理順位による代理 税務課 課長 理由 （情報セキュリティ管理者） この役割の充て職：税務課 課長"
                + " 不在：佐藤 花子 代理順位による代理：鈴木 次郎")
        .contains("課長 佐藤 花子 不在");
  }

  @Test
  void aSuperiorActsInAPostThatNobodyHolds() {
    assertThat(office("人事課", ""))
        .contains(
            "情報セキュリティ管理者 白石 一郎 事務取扱 人事課 課長 理由 （情報セキュリティ管理者） この役割の充て職：人事課 課長"
                + " 欠員：人事課 課長 事務取扱：白石 一郎")
        .contains("情報化テクニカルリーダー（ITL） 任命されていません。")
        .contains("課長 欠員 白石 一郎 事務取扱");
  }

  @Test
  void aVacantRoleIsShownAsSuch() {
    assertThat(office("道路課", ""))
        .contains("情報セキュリティ管理者 欠員 理由 （情報セキュリティ管理者） この役割の充て職：道路課 課長 欠員：道路課 課長 代わる者がいない");
    assertThat(office("道路課", "?day=2900-04-01"))
        .contains("令和882年4月1日の予定です。")
        .contains("情報セキュリティ管理者 髙橋 三郎 道路課 課長");
  }

  @Test
  void aPostKnowsItsHoldersItsRolesAndItsDeputies() {
    assertThat(post("道路課 課長", ""))
        .contains("就いている職員 欠員")
        .contains("情報セキュリティ管理者 充て職：道路課について")
        .contains("令和882年4月1日から 髙橋 三郎");
    assertThat(post("税務課 課長", ""))
        .contains("課長 職位 課長 定員 1人")
        .contains("代理の順位 税務課 主幹 鈴木 次郎")
        .contains("これまでとこれからの職員 期間 職員 令和2年4月1日から 佐藤 花子");
    assertThat(post("あけぼの県 監査員", "")).contains("情報セキュリティ監査人 割当て：団体の全体について");
  }

  @Test
  void beforeThereWasAnOfficeThePageSaysSo() {
    assertThat(office("税務課", "?day=2020-03-31"))
        .contains("令和2年3月31日には、この所属はありません。")
        .contains("所属の変遷 期間 所属名 上位の所属 令和2年4月1日から 税務課 総務部");
    assertThat(post("税務課 課長", "?day=2020-03-31")).contains("この職はありません");
    assertThat(read("/offices?day=2020-03-31")).contains("令和2年3月31日には、所属が登録されていません。");
  }

  @Test
  void whatWasNotYetEnteredWasNotBelieved() {
    assertThat(office("税務課", "?believed=2020-01-01T00:00"))
        .contains("令和2年1月1日 0時0分の時点で登録されていた内容です。")
        .contains("指定した時点では、この所属は登録されていませんでした。")
        .doesNotContain("佐藤");
  }

  @Test
  void aDayThatDoesNotExistIsSaidAndTodayIsShown() {
    var answer = staff.get("/offices/" + prefecture.id("税務課") + "?day=2026-02-30");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Words.of(answer.body()))
        .contains("「2026-02-30」：暦にない日です。 今日の内容を表示しています。")
        .contains("情報セキュリティ管理者 佐藤 花子");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/offices/", "/posts/", "/people/"})
  void whatIsUnknownIsNotFound(String beginning) {
    for (String id : new String[] {"" + UUID.randomUUID(), "1-1-1-1-1", "税務課", "0", "%00"}) {
      String path = beginning + URLEncoder.encode(id, StandardCharsets.UTF_8);
      assertThat(staff.get(path).statusCode()).as(path).isIn(404, 400);
      assertThat(staff.get(path).body()).doesNotContain("Exception");
    }
    assertThat(staff.get(beginning + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(staff.get(beginning + "nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void whoIsNotSignedInSeesNothing() {
    assertThat(stranger.stranger().get("/offices").statusCode()).isEqualTo(302);
    assertThat(stranger.stranger().get("/offices/" + prefecture.id("税務課")).body())
        .doesNotContain("佐藤");
  }

  @Test
  void onlyWhoMayChangesIsOfferedTo() {
    assertThat(office("税務課", "")).doesNotContain("登録の変更").doesNotContain("登録の履歴を見る");
  }

  @Test
  void thePageSpeaksEnglish() {
    assertThat(office("道路課", "?lang=en"))
        .contains("Information security manager Vacant Why")
        .contains("Nobody stands in");
  }
}
