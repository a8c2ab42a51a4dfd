package jp.sekimori.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.access.Parts;
import jp.sekimori.app.database.NewDatabase;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.site.Demo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionOperations;

/** The town as {@code --demo town} shows it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {NewDatabase.class, DemoTest.InDemo.class})
@Import({Visitor.class, Cast.class})
class DemoTest {
  static final class InDemo
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      context.getBeanFactory().registerSingleton("demo", Demo.TOWN);
    }
  }

  private final Visitor visitor;
  private final DemoStage stage;
  private final Parts parts;
  private final Organizations organizations;
  private final JdbcClient database;
  private final TransactionOperations transaction;

  @Autowired
  DemoTest(
      Visitor visitor,
      DemoStage stage,
      Parts parts,
      Organizations organizations,
      JdbcClient database,
      TransactionOperations transaction) {
    this.visitor = visitor;
    this.stage = stage;
    this.parts = parts;
    this.organizations = organizations;
    this.database = database;
    this.transaction = transaction;
  }

  @BeforeEach
  void open() {
    stage.open();
  }

  @Test
  void everyPartIsOneClickAway() {
    assertThat(parts.all()).hasSizeGreaterThan(4);
    for (Parts.Part part : parts.all()) {
      Visitor browser = visitor.stranger();
      assertThat(browser.get("/sign-in").body()).contains(part.name(), part.post());
      var answer = browser.post("/demo/sign-in", Map.of("person", part.person().toString()));
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(browser.get("/account").body()).contains(part.name());
    }
  }

  @Test
  void itsPolicyIsThatOfItsRulesSoItsClausesAreFoundWithTheirText() {
    Visitor auditor = visitor.stranger();
    auditor.post("/demo/sign-in", Map.of("person", part("情報セキュリティ監査統括責任者").toString()));
    assertThat(auditor.get("/policies/security/clauses").body()).contains(">第６の１(9)</a>");
    assertThat(auditor.get("/policies/security/clauses/S6-1(9)").body())
        .contains("持ち出し及び持ち込みの記録", "令和5年6月5日施行")
        .doesNotContain("本文は登録されていません");
    assertThat(auditor.get("/policies/security/2023-06-05/clauses/第2部/第６/１/(9)").body())
        .contains("要旨", "この条項による判定", "持ち出し記録簿", "/ledgers/take-outs?state=out");
    assertThat(auditor.get("/search?q=持ち出し").body())
        .contains("第６の１(9)", "情報セキュリティポリシー")
        .doesNotContain(">第2部/", "福島県");
    assertThat(auditor.get("/search?q=第６の１(9)").body()).contains("clauses/S6-1(9)");
    assertThat(auditor.get("/").body())
        .contains("全体の状況", "/ledgers/take-outs?overdue=yes", "紛失・処置中", "/journal#state");
    for (String page : List.of("/chart", "/rules/2023-06-05", "/rules/2023-06-05/give")) {
      assertThat(auditor.get(page).body()).as(page).doesNotContain("福島県");
    }
  }

  @Test
  void theJournalTellsHowSomebodyCameIn() {
    Visitor auditor = visitor.stranger();
    auditor.post("/demo/sign-in", Map.of("person", part("情報セキュリティ監査統括責任者").toString()));
    int told =
        Tenant.in(
            organizations.ids().getFirst(),
            () ->
                transaction.execute(
                    _ ->
                        database
                            .sql(
                                "select count(*) from journal_detail where name = 'changes' and"
                                    + " value like '%\"demo\"%'")
                            .query(Integer.class)
                            .single()));
    assertThat(told).isPositive();
  }

  private UUID part(String role) {
    return parts.all().stream()
        .filter(part -> part.roles().stream().anyMatch(each -> each.ja().equals(role)))
        .findFirst()
        .orElseThrow()
        .person();
  }

  @Test
  void nobodyElseIsLetIn() {
    Visitor browser = visitor.stranger();
    var answer = browser.post("/demo/sign-in", Map.of("person", UUID.randomUUID().toString()));
    assertThat(Visitor.target(answer)).isEqualTo("/sign-in");
    assertThat(browser.post("/demo/sign-in", Map.of("person", "x")).statusCode()).isEqualTo(400);
    assertThat(browser.get("/account").statusCode()).isEqualTo(302);
  }

  @Test
  void whatComesThroughAProxyFindsNoDemo() {
    assertThat(visitor.stranger().get("/demo", "X-Forwarded-For", "192.0.2.1").statusCode())
        .isEqualTo(404);
    assertThat(visitor.stranger().get("/demo", "Forwarded", "for=192.0.2.1").statusCode())
        .isEqualTo(404);
    assertThat(visitor.stranger().get("/demo").statusCode()).isEqualTo(200);
  }

  @Test
  void everyPageSaysThatItIsADemo() {
    Visitor browser = visitor.stranger();
    browser.post("/demo/sign-in", Map.of("person", parts.all().getFirst().person().toString()));
    for (String page : new String[] {"/", "/sign-in", "/demo", "/policies", "/nothing"}) {
      assertThat(browser.get(page).body()).as(page).contains("架空の団体です");
    }
    assertThat(browser.get("/?lang=en").body()).contains("does not exist");
  }

  @Test
  void aSecondStartKeepsEverything() {
    var before = parts.all();
    stage.open();
    assertThat(parts.all()).isEqualTo(before);
  }

  @Test
  void thePolicyIsThere() {
    Visitor browser = visitor.stranger();
    browser.post("/demo/sign-in", Map.of("person", parts.all().getFirst().person().toString()));
    assertThat(Pattern.compile("/policies/security").matcher(browser.get("/policies").body()))
        .matches(matcher -> matcher.find());
  }
}
