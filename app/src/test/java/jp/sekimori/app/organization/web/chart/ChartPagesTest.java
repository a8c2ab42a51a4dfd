package jp.sekimori.app.organization.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.Seed;
import jp.sekimori.app.organization.SmallPrefecture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * The chart, the holders of a role, and what is amiss, as people of a small prefecture see them.
 */
@WebTest
@Import(Seed.class)
class ChartPagesTest {
  private final Seed.Ground prefecture;
  private final Visitor visitors;
  private Visitor staff;

  @Autowired
  ChartPagesTest(Seed seed, Visitor visitors) {
    this.prefecture = SmallPrefecture.of(seed);
    this.visitors = visitors;
    this.staff = visitors;
  }

  @BeforeEach
  void someoneOfTheStaff() {
    staff = prefecture.signIn("鈴木 次郎");
  }

  private String page(Visitor visitor, String path) {
    var answer = visitor.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void everyBoxIsALinkThatNamesRoleAndHolders() {
    assertThat(page(staff, "/chart?day=2021-05-01"))
        .contains("href=\"/roles/manager/holders?day=2021-05-01\"")
        .contains("aria-label=\"情報セキュリティ管理者: 3所属のうち2所属に配置, うち代理 1, 欠員 1\"")
        .contains("aria-label=\"統括情報セキュリティ管理者: 全1部局等に配置済み\"")
        .contains("aria-label=\"最高情報セキュリティ責任者（CISO）: 欠員\"");
  }

  @Test
  void theDrawingHasNoStylesAndIsToldInSentences() {
    String page = page(staff, "/chart");
    assertThat(page).doesNotContain("style=\"").contains("<svg");
    assertThat(page).contains("統括情報セキュリティ管理者は、最高情報セキュリティ責任者（CISO）に報告する。（推定）");
    assertThat(page(staff, "/chart?lang=en"))
        .contains("CSIRT advises Information security manager.");
  }

  @Test
  void seenFromAnOfficeItNamesWhoIsResponsibleThere() {
    UUID tax = prefecture.id("税務課");
    assertThat(page(staff, "/chart?day=2021-07-10&office=" + tax))
        .contains("情報セキュリティ管理者: 税務課 課長 鈴木 次郎 代理")
        .contains("統括情報セキュリティ管理者: 総務部 部長 白石 一郎")
        .contains("情報セキュリティ体制図：税務課から見た図");
    assertThat(staff.get("/chart?office=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(staff.get("/chart?office=x").statusCode()).isEqualTo(400);
  }

  @Test
  void aDayThatDoesNotExistIsSaid() {
    var answer = staff.get("/chart?day=2026-02-30");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("2026-02-30").contains("<svg");
  }

  @Test
  void theFileIsADrawingOfItsOwn() throws Exception {
    var answer = staff.download("/chart/download?day=2021-05-01");
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/svg+xml");
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    var drawing = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
    assertThat(drawing.getDocumentElement().getLocalName()).isEqualTo("svg");
    assertThat(drawing.getElementsByTagName("a").getLength()).isZero();
    assertThat(drawing.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("情報セキュリティ体制図（別紙1） 令和3年5月1日");
  }

  @Test
  void withoutRolesThePageLeadsToThem() {
    assertThat(page(visitors.signIn(Role.ADMINISTRATOR), "/chart"))
        .contains("役割がまだ登録されていません")
        .contains("href=\"/roles\"");
    assertThat(page(visitors.signIn(Role.STAFF), "/chart")).contains("役割の登録は、事務局又は製品管理者が行います。");
    assertThat(visitors.signIn(Role.STAFF).get("/chart/download").statusCode()).isEqualTo(302);
  }

  @Test
  void theHoldersOfARoleAreListedWithReasons() {
    assertThat(page(staff, "/roles/manager/holders?day=2021-07-10"))
        .contains("道路課")
        .contains("代理順位による代理")
        .contains("不在：佐藤 花子");
    assertThat(page(staff, "/roles/manager/holders?show=vacant"))
        .contains("道路課 課長")
        .doesNotContain(">税務課<");
    assertThat(page(staff, "/roles/manager/holders?q=%E4%BD%90%E8%97%A4"))
        .contains(">税務課<")
        .doesNotContain(">道路課<");
    assertThat(staff.get("/roles/nothing/holders").statusCode()).isEqualTo(404);
  }

  @Test
  void aManagerSeesWhatIsAmissInTheOwnOfficesOnly() {
    String manager = page(prefecture.signIn("佐藤 花子"), "/findings");
    assertThat(manager).doesNotContain("道路課の").doesNotContain("無職 四郎").contains("要改善事項はありません");
    String supervisor = page(prefecture.signIn("白石 一郎"), "/findings");
    assertThat(supervisor).contains("道路課の情報セキュリティ管理者が欠けています。").doesNotContain("無職 四郎");
    String auditor = page(prefecture.signIn("監査 一子"), "/findings");
    assertThat(auditor).contains("道路課の情報セキュリティ管理者が欠けています。").contains("無職 四郎さんは、まだどの職にも就いていません。");
    assertThat(staff.get("/findings").statusCode()).isEqualTo(403);
  }

  @Test
  void theListIsAFileThatSpreadsheetsReadAndRefusesWhatItCannotWrite() {
    Visitor auditor = prefecture.signIn("監査 一子");
    String text = new String(auditor.download("/findings/download").body(), StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF種類,所属コード,").contains("無職 四郎,100006,");
    byte[] older = auditor.download("/findings/download?encoding=cp932").body();
    assertThat(new String(older, Charset.forName("windows-31j"))).isEqualTo(text.substring(1));
  }
}
