package jp.sekimori.app.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From the start page to a kept decision, by links and one form. */
@WebTest
class MayPagesTest {
  private static final String FORBIDDEN = "/may/external-service?terms=general&confidentiality=C2";

  private final Visitor visitor;
  private final Cast cast;
  private final RuleChoices choices;

  @Autowired
  MayPagesTest(Visitor visitor, Cast cast, RuleChoices choices) {
    this.visitor = visitor;
    this.cast = cast;
    this.choices = choices;
  }

  @BeforeEach
  void choose() {
    Tenant.run(
        cast.shirakawa().id(),
        () ->
            choices.choose(
                Optional.empty(), choices.current().version(), Optional.of("fukushima")));
  }

  @Test
  void theStartPageLeadsToAnAnswerByLinksAlone() {
    var staff = visitor.signIn(Role.STAFF);
    String home = staff.get("/").body();
    String question = link(home, "(/may/external-service\\?[^\"]*)");
    String asked = staff.get(question).body();
    assertThat(asked).contains("情報の機密性はどれですか。").contains("約款によるサービス");
    String answer =
        staff.get(link(asked, "(/may/external-service[^\"]*confidentiality=C2[^\"]*)")).body();
    assertThat(answer)
        .contains("verdict-forbidden")
        .contains("できません")
        .contains("第10の２(1)")
        .contains("/policies/security/clauses/S10-2(1)")
        .contains("要旨（公式の文言ではありません）")
        .contains("令和5年改正の案では答えが変わります")
        .doesNotContain("守ること</h2>");
    String again = link(answer, "(/may/external-service\\?confidentiality=C2)\"");
    assertThat(staff.get(again).body()).contains("どのような契約で使うサービスですか");
  }

  @Test
  void theClauseThatIsCitedIsFound() {
    var staff = visitor.signIn(Role.STAFF);
    String clause = link(staff.get(FORBIDDEN).body(), "(/policies/security/clauses/[^\"]*)");
    assertThat(staff.get(clause).statusCode()).isEqualTo(200);
  }

  @Test
  void anAnswerNamesWhatToDoAndThePermitToAskFor() {
    var staff = visitor.signIn(Role.STAFF);
    String body = staff.get("/may/external-service?terms=general&confidentiality=C1").body();
    assertThat(body)
        .contains("許可が必要です")
        .contains("外部サービスの利用の許可")
        .contains("情報セキュリティ管理者")
        .contains("使う前にCISO補佐と協議する")
        .contains("要確認");
    assertThat(staff.get("/may/external-service?terms=general&confidentiality=C1&lang=en").body())
        .contains("You need a permit")
        .contains("Consult the deputy CISO first");
  }

  @ParameterizedTest
  @CsvSource({
    "/may/send?recipent=outside, 400, recipent",
    "/may/send?confidentiality=C9, 400, C9",
    "/may/send?means=mail&means=cloud, 400, 違う値が二つ",
    "/may/send?act=carry, 404, お探しのものはありません",
    "/may/send?_x=1, 400, _x",
    "/may/send?day=2023-06-05&edition=2023-draft, 400, どちらか一つ",
    "/may?day=いつか, 400, いつか",
    "/may?edition=2099, 400, 2023-draft",
    "/may/fly, 404, お探しのものはありません",
    "/may?day=2022-04-01, 200, 令和4年4月1日の規程の本文がありません",
    "/may/send?day=2022-04-01, 200, 令和3年4月1日から施行された版",
    "/may/send?day=R5.6.5, 200, 令和5年6月5日の規程で調べています",
    "/may/send?edition=2023-draft, 200, まだ効力はありません",
    "/decisions?year=R8, 400, 一覧から選んでください",
    "/decisions?effect=maybe, 400, 一覧から選んでください",
    "/decisions/nothing, 404, ページが見つかりません"
  })
  void whatIsAskedWronglyIsToldAndNeverGuessed(String address, int status, String told) {
    var answer = visitor.signIn(Role.STAFF).get(encoded(address));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(told);
  }

  private static String encoded(String address) {
    return address.replace("いつか", "%E3%81%84%E3%81%A4%E3%81%8B");
  }

  @Test
  void anAnswerIsKeptOnceNumberedListedAndNeverChanges() {
    var staff = visitor.signIn(Role.STAFF);
    Map<String, String> form = form(staff.get(FORBIDDEN).body());
    var sent = staff.post(FORBIDDEN, form);
    assertThat(sent.statusCode()).isEqualTo(302);
    String address = Visitor.target(sent);
    assertThat(Visitor.target(staff.post(FORBIDDEN, form))).as("sent twice").isEqualTo(address);
    String page = staff.get(address).body();
    assertThat(page)
        .contains("判定記録")
        .containsPattern("令和\\d+年度 第\\d+号")
        .contains("できません")
        .contains(form.get("keep.digest"))
        .contains("でも、同じ判定です");
    assertThat(staff.get("/decisions").body()).contains(address);
    assertThat(visitor.signIn(Role.MANAGER).get("/decisions").body()).doesNotContain(address);
    assertThat(visitor.signIn(Role.MANAGER).get("/decisions?whose=all").body()).contains(address);
    String history = address.replace("/decisions/", "/history/decision/");
    assertThat(visitor.signIn(Role.MANAGER).get(history).body()).contains("判定の記録");
  }

  @Test
  void anAnswerOfOtherRulesThanThoseShownIsShownAgainAndNotKept() {
    var staff = visitor.signIn(Role.STAFF);
    var form = form(staff.get(FORBIDDEN).body());
    form.put("keep.digest", "0".repeat(64));
    var answer = staff.post(FORBIDDEN, form);
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("判定表が新しくなりました");
  }

  @Test
  void whatIsNotDecidedYetAndWhatADraftSaysAreNotKept() {
    var staff = visitor.signIn(Role.STAFF);
    var form = form(staff.get(FORBIDDEN).body());
    var open = staff.post("/may/external-service?terms=general", form);
    assertThat(open.statusCode()).isEqualTo(409);
    assertThat(open.body()).contains("情報の機密性はどれですか。");
    String draft = FORBIDDEN + "&edition=2023-draft";
    assertThat(staff.get(draft).body()).doesNotContain("keep.id");
    assertThat(staff.post(draft, form).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everybodyWhoReadsPoliciesMayAsk(Role role) {
    assertThat(visitor.signIn(role).get(FORBIDDEN).statusCode()).isEqualTo(200);
  }

  @Test
  void whereNoRulesAreChosenThePageSaysWhoChooses() {
    var nakoso = cast.nakoso();
    var staff = visitor.signIn(nakoso, nakoso.own(), Role.STAFF).get("/may");
    assertThat(staff.statusCode()).isEqualTo(200);
    assertThat(staff.body()).contains("判定に使う規程がまだ決まっていません").doesNotContain("href=\"/rules\"");
    var secretary = visitor.signIn(nakoso, nakoso.own(), Role.SECRETARIAT).get("/may");
    assertThat(secretary.body()).contains("href=\"/rules\"");
  }

  private static Map<String, String> form(String page) {
    var fields = new HashMap<String, String>();
    Pattern.compile("name=\"(keep\\.[a-z]+)\" value=\"([^\"]*)\"")
        .matcher(page)
        .results()
        .forEach(found -> fields.put(found.group(1), found.group(2)));
    assertThat(fields).hasSize(3);
    return fields;
  }

  private static String link(String page, String pattern) {
    var found = Pattern.compile("href=\"" + pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1).replace("&amp;", "&");
  }
}
