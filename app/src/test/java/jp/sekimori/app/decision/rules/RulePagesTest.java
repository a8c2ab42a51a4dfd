package jp.sekimori.app.decision.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.decision.Rulebooks;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.rules.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules as officials read them. */
@WebTest
class RulePagesTest {
  private final Visitor visitors;
  private final Cast cast;
  private final RuleChoices choices;
  private final Rulebooks rulebooks;

  @Autowired
  RulePagesTest(Visitor visitors, Cast cast, RuleChoices choices, Rulebooks rulebooks) {
    this.visitors = visitors;
    this.cast = cast;
    this.choices = choices;
    this.rulebooks = rulebooks;
  }

  @BeforeEach
  void theOrganizationDecidesByAPack() {
    Tenant.run(
        cast.shirakawa().id(),
        () ->
            choices.choose(
                Optional.empty(), choices.current().version(), Optional.of("fukushima")));
  }

  @Test
  void theStartShowsTablesAndWhatOfficialsHaveToSettle() {
    var page = visitors.signIn(Role.STAFF).get("/rules");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("福島県情報セキュリティポリシー", "情報を送る", "要確認", "補完", "令和5年改正の案")
        .doesNotContain("action=\"/rules/choice\"");
  }

  @Test
  void everyTableOfEveryEditionIsShownWithAllItsRows() {
    var visitor = visitors.signIn(Role.STAFF);
    var editions = Tenant.in(cast.shirakawa().id(), rulebooks::editions);
    assertThat(editions).hasSize(2);
    for (var ruling : editions) {
      for (Table table : ruling.rulebook().tables()) {
        var page = visitor.get("/rules/" + ruling.edition().code() + "/" + table.id());
        assertThat(page.statusCode()).isEqualTo(200);
        table
            .rows()
            .forEach(
                row ->
                    assertThat(page.body())
                        .contains("<tr id=\"" + row.id() + "\">")
                        .contains(row.because().ja()));
      }
    }
  }

  @Test
  void aRowIsReadInWordsAndTriedWithFactsThatItAppliesTo() {
    String page = visitors.signIn(Role.STAFF).get("/rules/2023-06-05/external-service").body();
    assertThat(page)
        .contains("契約の形が「約款によるサービス」", "機密性２以上", "できません", "第10の２(1)")
        .contains(
            "/may/external-service?terms=general&amp;confidentiality=C2&amp;edition=2023-06-05");
  }

  @Test
  void twoEditionsAreComparedInPlainWords() {
    var visitor = visitors.signIn(Role.STAFF);
    String page = visitor.get("/rules/2023-06-05/compare/2023-draft").body();
    assertThat(page)
        .contains("機密性２の場合", "できません → 許可が必要です", "第10の２(1)", "改められた行", "加わった行")
        .contains("/rules/2023-draft/compare/2023-06-05");
    var file = visitor.get("/rules/2023-06-05/compare/2023-draft/download");
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(file.body().lines()).hasSize(2);
    assertThat(file.body()).contains("外部サービスを使う", "S10-2(1)");
  }

  @Test
  void thatTwoEditionsDoNotDifferIsSaid() {
    assertThat(visitors.signIn(Role.STAFF).get("/rules/2023-06-05/compare/2023-06-05").body())
        .contains("違いはありません")
        .doesNotContain("CSVで保存");
  }

  @Test
  void aClauseShowsTheRulesThatRestOnItAndOthersSaySo() {
    var visitor = visitors.signIn(Role.STAFF);
    assertThat(visitor.get("/policies/security/clauses/S10-2(1)").body())
        .contains("この条項による判定", "できません", "/rules/2023-06-05/external-service#general-secret")
        .contains("/may/external-service?terms=general");
    assertThat(visitor.get("/policies/security/clauses/S2-9(1)").body())
        .contains("令和5年6月5日施行の判定表に、この条項を根拠とする行はありません。");
  }

  @Test
  void aTableIsHandedToOtherProgramsAsDmn() {
    var model = visitors.signIn(Role.STAFF).get("/rules/2023-06-05/send/dmn");
    assertThat(model.headers().firstValue("Content-Disposition").orElse(""))
        .contains("send_2023-06-05.dmn");
    assertThat(model.body()).contains("<definitions", "RULE ORDER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/rules/nothing",
        "/rules/2023-06-05/nothing",
        "/rules/2023-06-05/nothing/dmn",
        "/rules/2023-06-05/compare/nothing",
        "/rules/nothing/compare/2023-06-05/download",
      })
  void whatIsNotThereIsNotFound(String address) {
    assertThat(visitors.signIn(Role.STAFF).get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void theSecretariatChoosesThePackAndNobodyOverwritesAnothersChoice() {
    var secretary = visitors.signIn(Role.SECRETARIAT);
    int seen = Tenant.in(cast.shirakawa().id(), choices::current).version();
    var taken = secretary.post("/rules/choice", Map.of("seen", "" + seen, "pack", ""));
    assertThat(taken.statusCode()).isEqualTo(302);
    assertThat(secretary.get("/rules").body()).contains("判定に使う規程パックが決まっていません");
    assertThat(visitors.signIn(Role.STAFF).get("/rules/2023-06-05").statusCode()).isEqualTo(404);
    var stale = secretary.post("/rules/choice", Map.of("seen", "" + seen, "pack", "fukushima"));
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("ほかの人が規程パックを選び直しました");
    var wrong = secretary.post("/rules/choice", Map.of("seen", "" + (seen + 1), "pack", "nothing"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    secretary.post("/rules/choice", Map.of("seen", "" + (seen + 1), "pack", "fukushima"));
    assertThat(secretary.get("/rules?done=chosen").body()).contains("規程パックを選びました");
  }

  @Test
  void onlyWhoImportsEditionsChoosesOrReloads() {
    var ciso = visitors.signIn(Role.CISO);
    assertThat(ciso.post("/rules/reload", Map.of()).statusCode()).isEqualTo(403);
    assertThat(ciso.post("/rules/choice", Map.of("seen", "0")).statusCode()).isEqualTo(403);
    assertThat(cast.nakoso().id()).as("another organization").isNotEqualTo(cast.shirakawa().id());
    var shared = visitors.signIn(Role.SECRETARIAT).post("/rules/reload", Map.of());
    assertThat(shared.statusCode()).as("others decide by the same rules").isEqualTo(409);
    assertThat(shared.body()).contains("ほかの団体も同じ判定表を使っている");
  }
}
