package jp.sekimori.app.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.organization.Seed;
import jp.sekimori.app.organization.SmallPrefecture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who is who, as programs are told. */
@WebTest
@Import(Seed.class)
class PeopleApiTest {
  private static final Pattern TOKEN = Pattern.compile("sekimori_[A-Za-z0-9_-]{20,}");

  private final Seed.Ground prefecture;
  private final Visitor visitors;
  private String token = "";

  @Autowired
  PeopleApiTest(Seed seed, Visitor visitors) {
    this.prefecture = SmallPrefecture.of(seed);
    this.visitors = visitors;
  }

  @BeforeEach
  void someoneHasAToken() {
    token = token(Right.READ_PEOPLE);
  }

  private String token(Right right) {
    var made =
        prefecture
            .signIn("鈴木 次郎")
            .post(
                "/account/tokens",
                Map.of(
                    "id",
                    "" + UUID.randomUUID(),
                    "label",
                    "電話帳",
                    "days",
                    "1",
                    "right",
                    right.name()));
    return TOKEN.matcher(made.body()).results().map(MatchResult::group).findFirst().orElseThrow();
  }

  private HttpResponse<String> get(String path) {
    return visitors.stranger().get("/api/v1" + path, "Authorization", "Bearer " + token);
  }

  /** With each id as what it stands for. */
  private String json(String path) {
    var answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String body = answer.body();
    for (String name :
        new String[] {"総務部", "税務課", "道路課", "佐藤 花子", "鈴木 次郎", "髙橋 三郎", "税務課 課長", "道路課 課長"}) {
      body = body.replace("" + prefecture.id(name), "#" + name);
    }
    return body;
  }

  private String holders(String role, String office, String day) {
    return json("/roles/" + role + "/holders?office=" + prefecture.id(office) + "&day=" + day);
  }

  @Test
  void peopleAreFoundWithTheirPosts() {
    String query = URLEncoder.encode("さとう はなこ", StandardCharsets.UTF_8);
    assertThat(json("/people?q=" + query + "&day=2021-07-10"))
        .isEqualTo(
            """
            {"day":"2021-07-10","count":1,"page":1,"pages":1,"people":[\
            {"id":"#佐藤 花子","name":"佐藤 花子","kana":"さとう はなこ","staffNumber":"100003","absent":true,"posts":[\
            {"id":"#税務課 課長","name":"課長","office":{"id":"#税務課","name":"税務課"},"kind":"main"}]}]}\
            """);
    assertThat(json("/people?q=none")).contains("\"count\":0").contains("\"people\":[]");
  }

  @Test
  void whoActsIsSaidWithTheReasons() {
    assertThat(holders("manager", "税務課", "2021-07-10"))
        .isEqualTo(
            """
            {"role":"manager","name":"情報セキュリティ管理者","office":{"id":"#税務課","name":"税務課"},\
            "day":"2021-07-10","vacant":false,"holders":[{"person":{"id":"#鈴木 次郎","name":"鈴木 次郎"},\
            "post":{"id":"#税務課 課長","name":"課長","office":{"id":"#税務課","name":"税務課"},"kind":null},\
            "source":"ex-officio","standing":"by-order"}],"reasons":[\
            {"kind":"carried","subject":"税務課 課長","ja":"この役割の充て職：税務課 課長","en":"Post that carries the role: 税務課 課長"},\
            {"kind":"absent","subject":"佐藤 花子","ja":"不在：佐藤 花子","en":"Absent: 佐藤 花子"},\
            {"kind":"by-order","subject":"鈴木 次郎","ja":"代理順位による代理：鈴木 次郎","en":"Deputy by the order: 鈴木 次郎"}]}\
            """);
  }

  @Test
  void aVacantRoleAndAnAppointmentAreAnswersToo() {
    assertThat(holders("manager", "道路課", "2021-07-10"))
        .contains("\"vacant\":true,\"holders\":[]")
        .contains("\"ja\":\"代わる者がいない\"");
    assertThat(holders("itl", "税務課", "2021-08-01"))
        .contains("\"name\":\"髙橋 三郎\"},\"post\":null,\"source\":\"appointed\"");
    assertThat(json("/roles/ciso/holders"))
        .contains("\"office\":null")
        .contains("\"kind\":\"no-post\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"day=2026-02-30", "day=x", "believed=yesterday", "believed=2999-01-01T00:00"})
  void aDayThatDoesNotExistIsAProblem(String query) {
    for (String path : new String[] {"/people?q=a&", "/roles/ciso/holders?"}) {
      var answer = get(path + query);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("urn:sekimori:problem:no-such-day");
    }
  }

  @Test
  void unknownRolesAndOfficesAreNotFound() {
    assertThat(get("/roles/nothing/holders").statusCode()).isEqualTo(404);
    String office = "/roles/manager/holders?office=";
    assertThat(get(office + UUID.randomUUID()).statusCode()).isEqualTo(404);
    assertThat(get(office + prefecture.id("税務課") + "&day=2020-03-31").statusCode()).isEqualTo(404);
    assertThat(get(office + "x").statusCode()).isEqualTo(400);
  }

  @Test
  void aTokenWithoutTheRightIsRefused() {
    token = token(Right.READ_POLICIES);
    assertThat(get("/people?q=a").statusCode()).isEqualTo(403);
    assertThat(get("/roles/ciso/holders").statusCode()).isEqualTo(403);
    token = "nothing";
    assertThat(get("/people?q=a").statusCode()).isEqualTo(401);
  }
}
