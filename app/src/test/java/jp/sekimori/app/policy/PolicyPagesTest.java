package jp.sekimori.app.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.Visitor.Upload;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.policy.web.Addresses;
import jp.sekimori.app.text.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From a file to the page of a clause, as a member of the secretariat walks it. */
@WebTest
@Import(Importing.class)
class PolicyPagesTest {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
  private static final String POLICY =
      """
      白河県情報管理規程
      第１条　この規程は、次のとおりとする。
      (1)　目的を定める。
      ア　詳細は別に定める。
      (2)　用語を定める。
      (2)　用語を再び定める。
      第２条　職員は、要領に従う。
      附則
      この規程は、令和２年４月１日から施行する。
      """;

  private final Visitor visitor;
  private final Importing importing;
  private final Cast cast;

  @Autowired
  PolicyPagesTest(Visitor visitor, Importing importing, Cast cast) {
    this.cast = cast;
    this.visitor = visitor;
    this.importing = importing;
  }

  @Test
  void aFileBecomesAnEditionWithPagesForItsClauses() {
    Visitor secretary = visitor.signIn(Role.SECRETARIAT);
    String review = open(secretary, POLICY);
    assertThat(secretary.get(review + "?show=all").body())
        .contains("白河県情報管理規程")
        .contains("ア</span> 詳細は別に定める。");

    var struck = secretary.post(review + "/decisions", decision(secretary, review, "strike", 6));
    assertThat(struck.statusCode()).isEqualTo(302);
    assertThat(secretary.get(review + "?show=struck").body()).contains("用語を再び定める。");

    String confirm = secretary.get(review + "/confirm").body();
    assertThat(confirm)
        .contains("value=\"2020-04-01\"")
        .contains("附則から読み取った案は令和2年4月1日です。")
        .contains("value=\"白河県情報管理規程\"");
    String code = importing.code();
    var fields = hidden(confirm);
    fields.putAll(
        Map.of(
            "policy", "new",
            "policy.code", code,
            "policy.title", "白河県情報管理規程",
            "newer.name", "令和２年制定",
            "newer.code", "2020-04-01",
            "newer.status", "in-force",
            "newer.inForce", "2020-04-01"));
    var confirmed = secretary.post(review + "/confirm", fields);
    assertThat(confirmed.body()).isEmpty();
    assertThat(Visitor.target(confirmed)).isEqualTo("/policies/" + code);
    assertThat(Visitor.target(secretary.post(review + "/confirm", fields)))
        .as("sent twice")
        .isEqualTo("/policies/" + code);

    Visitor staff = visitor.signIn(Role.STAFF);
    assertThat(staff.get("/policies").body()).contains("白河県情報管理規程").contains("令和２年制定");
    assertThat(staff.get("/policies/" + code).body()).contains("施行中").contains("令和２年制定");
    assertThat(staff.get("/policies/" + code + "?on=2019-04-01").body()).contains("本文未登録");
    String edition = "/policies/" + code + "/2020-04-01";
    assertThat(staff.get(edition).body())
        .contains("詳細は別に定める。")
        .doesNotContain("用語を再び定める。")
        .contains("/clauses/%E7%AC%AC%EF%BC%91%E6%9D%A1/%281%29/%E3%82%A2");
    var clause = staff.get(edition + "/clauses/%E7%AC%AC%EF%BC%91%E6%9D%A1/(1)/%E3%82%A2");
    assertThat(clause.body())
        .contains("<h1 lang=\"ja\">第１条第１号ア</h1>")
        .contains("白河県情報管理規程（令和２年制定）第１条第１号ア");
    assertThat(staff.get(edition + "/decisions").body()).contains("用語を再び定める。").contains("SHA-256");
    assertThat(staff.get(edition + "/lint").statusCode()).isEqualTo(200);
    assertThat(new String(staff.download(edition + "/original").body(), StandardCharsets.UTF_8))
        .isEqualTo(POLICY);
    assertThat(secretary.get(edition + "/decisions").body()).contains("/history/edition/");
    String history = secretary.get(edition + "/decisions").body();
    var link = Pattern.compile("/history/edition/[0-9a-f-]+").matcher(history);
    assertThat(link.find()).isTrue();
    assertThat(secretary.get(link.group()).body())
        .contains("版の取込みの確定")
        .contains("白河県情報管理規程 令和２年制定");
    assertThat(staff.get(edition + "/dates").statusCode()).isEqualTo(403);
    assertThat(staff.get(edition + "/clauses/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void editionsOfATableCompareAndTheirClausesKnowOneAnother() {
    var table = new Samples().table();
    var editions = importing.imported(table.name(), table.bytes(), Importing.from("2025-04-01"));
    String policy = "/policies/" + editions.getFirst().policy().code();
    Visitor staff = visitor.signIn(Role.STAFF);
    String comparison = policy + "/newer/compare/older";
    assertThat(staff.get(comparison).body()).contains("<ins>").contains("<del>");
    assertThat(staff.get(policy + "/older/compare/newer").body()).contains("<ins>");
    assertThat(staff.get(comparison + "/download").statusCode()).isEqualTo(200);
    assertThat(
            staff
                .download(
                    comparison
                        + "/table?title=a&newerHead=b&olderHead=c&first=new&elide=0&format=docx")
                .statusCode())
        .isEqualTo(200);
    assertThat(staff.get(comparison + "/table").statusCode()).isEqualTo(400);
    var text = importing.text(editions.getFirst());
    for (Held held : text.clauses()) {
      var page = staff.get(Addresses.of(editions.getFirst(), held.node()));
      assertThat(page.statusCode()).as(held.node().path().toString()).isEqualTo(200);
      assertThat(page.body()).contains("ほかの版の同じ条項");
    }
  }

  @Test
  void oddLabelsHaveAddressesToo() {
    String odd =
        """
        ⑴　かっこ付き数字
        第8条の2　枝番号
        ①　丸数字
        ｱ　半角の片仮名
        ｲ　二つ目
        イ　いろは
        ㈱　会社の記号は番号ではない。
        ⑴　同じ番号
        2-4-1　複合番号
        """;
    var edition = importing.imported("奇.txt", odd.getBytes(StandardCharsets.UTF_8)).getFirst();
    Visitor staff = visitor.signIn(Role.STAFF);
    for (Held held : importing.text(edition).clauses()) {
      String address = Addresses.of(edition, held.node());
      assertThat(staff.get(address).statusCode())
          .as(held.node().path() + " at " + address)
          .isEqualTo(200);
    }
  }

  @Test
  void aFileThatCannotBeReadIsRefusedWithTheLibrarysWords() {
    Visitor secretary = visitor.signIn(Role.SECRETARIAT);
    var answer =
        secretary.upload(
            "/imports",
            Map.of("id", UUID.randomUUID().toString()),
            new Upload("file", "誤り.bin", new byte[] {0, 1, 2, 3}));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("誤り.bin").contains("field-problem");
  }

  @Test
  void theSecondOfTwoReviewersIsTold() {
    Visitor first = visitor.signIn(Role.SECRETARIAT);
    String review = open(first, POLICY);
    var shown = decision(first, review, "strike", 3);
    first.post(review + "/decisions", decision(first, review, "accept", 2));
    var second = first.post(review + "/decisions", shown);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("ほかの担当者がこの取込みを更新しました");
  }

  @Test
  void aLabelThatIsNoneIsSaidAtItsFieldAndWhatWasTypedStays() {
    Visitor secretary = visitor.signIn(Role.SECRETARIAT);
    String review = open(secretary, POLICY);
    var typed = new HashMap<>(decision(secretary, review, "mend", 3));
    typed.putAll(Map.of("label", "ほげ", "caption", "", "text", "改めた本文", "level", "2"));
    var answer = secretary.post(review + "/decisions", typed);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"label-problem\"")
        .contains("value=\"ほげ\"")
        .contains("改めた本文");
    typed.put("label", "(3)");
    assertThat(secretary.post(review + "/decisions", typed).statusCode()).isEqualTo(302);
    assertThat(secretary.get(review + "?show=decided").body()).contains("改めた本文").contains("修正");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?column=x", "?show=x", "?page=x"})
  void aListThatDoesNotExistIsABadRequest(String query) {
    Visitor secretary = visitor.signIn(Role.SECRETARIAT);
    assertThat(secretary.get(open(secretary, POLICY) + query).statusCode()).isEqualTo(400);
  }

  @Test
  void anotherTenantIsToldThatNothingIsThere() {
    Visitor secretary = visitor.signIn(Role.SECRETARIAT);
    String review = open(secretary, POLICY);
    var edition = importing.imported("規程.txt", POLICY.getBytes(StandardCharsets.UTF_8)).getFirst();
    String at = Addresses.of(edition);
    var nakoso = cast.nakoso();
    Visitor stranger = visitor.signIn(nakoso, nakoso.own(), Role.SECRETARIAT);
    String nothing = stranger.get("/policies/nowhere/at-all").body();
    String clause = Addresses.of(edition, importing.text(edition).clauses().get(2).node());
    for (String path :
        List.of(
            Addresses.of(edition.policy()),
            at,
            clause,
            at + "/original",
            at + "/decisions",
            at + "/lint",
            at + "/dates",
            review,
            review + "/items/1",
            review + "/confirm",
            review + "/original")) {
      var answer = stranger.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(page(answer.body(), path))
          .as(path)
          .isEqualTo(page(nothing, "/policies/nowhere/at-all"));
    }
    assertThat(stranger.get("/policies").body()).doesNotContain(edition.policy().code());
    assertThat(stranger.get("/imports").body()).doesNotContain(review);
  }

  /** Of a box that is not ticked, a browser sends nothing at all. */
  @Test
  void datesAreSetWithoutEndingTheEditionBefore() {
    Visitor secretary = visitor.signIn(Role.SECRETARIAT);
    var edition = importing.imported("規程.txt", POLICY.getBytes(StandardCharsets.UTF_8)).getFirst();
    String dates = Addresses.of(edition) + "/dates";
    var slip =
        secretary.post(
            dates,
            Map.of(
                "version", "" + edition.version(), "status", "decided", "decided", "0022-03-01"));
    assertThat(slip.statusCode()).isEqualTo(422);
    assertThat(slip.body()).contains("西暦4桁");
    var set =
        secretary.post(
            dates,
            Map.of(
                "version", "" + edition.version(), "status", "decided", "decided", "2022-03-01"));
    assertThat(Visitor.target(set)).isEqualTo(Addresses.of(edition.policy()));
    assertThat(secretary.get(Addresses.of(edition.policy())).body()).contains("令和4年3月1日決定");
  }

  /** What a page says, without the address it was asked at. */
  private static String page(String body, String path) {
    String main = body.substring(body.indexOf("<main"), body.indexOf("</main>"));
    return main.replace(path, "");
  }

  private static String open(Visitor secretary, String text) {
    UUID id = UUID.randomUUID();
    var answer =
        secretary.upload(
            "/imports", Map.of("id", id.toString()), Upload.text("file", "規程.txt", text));
    assertThat(Visitor.target(answer)).isEqualTo("/imports/" + id);
    return "/imports/" + id;
  }

  private static Map<String, String> decision(
      Visitor secretary, String review, String kind, int item) {
    var fields = hidden(secretary.get(review + "?show=all").body());
    fields.put("kind", kind);
    fields.put("item", Integer.toString(item));
    return fields;
  }

  private static Map<String, String> hidden(String page) {
    var fields = new HashMap<String, String>();
    HIDDEN.matcher(page).results().forEach(found -> fields.put(found.group(1), found.group(2)));
    fields.remove("_csrf");
    return fields;
  }
}
