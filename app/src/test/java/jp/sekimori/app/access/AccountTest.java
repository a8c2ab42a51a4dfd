package jp.sekimori.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to accounts, by their holders and by administrators. */
@WebTest
@Tag("database")
class AccountTest {
  private static final String OTHER = "ひぐらしの 声 とぎれて 月";
  private static final Pattern LINK =
      Pattern.compile("http:/{2}[\\w.:]+/password\\?link=([\\w-]+)");
  private static final Pattern TOKEN = Pattern.compile("sekimori_[\\w-]+");
  private static final Pattern KEY = Pattern.compile("/account/sessions/(\\w+)/end");

  private final Visitor visitors;
  private final Cast cast;
  private final Ids ids;
  private UUID person = new UUID(0, 0);
  private UUID post = new UUID(0, 0);
  private UUID account = new UUID(0, 0);
  private Visitor administrator;

  @Autowired
  AccountTest(Visitor visitor, Cast cast, Ids ids) {
    this.visitors = visitor;
    this.administrator = visitor;
    this.cast = cast;
    this.ids = ids;
  }

  /** Somebody new, with an account that an administrator creates. */
  @BeforeEach
  void somebodyNew() {
    administrator = visitors.signIn(Role.ADMINISTRATOR);
    Tenant.run(
        cast.shirakawa().id(),
        () -> {
          person = cast.newPerson("安達 太良", Optional.empty());
          post = cast.newPost(cast.shirakawa().own().id(), "主事");
          cast.hold(person, post, Period.from(Cast.BEGINNING));
          cast.bind(Role.STAFF, post, Optional.empty(), Period.from(Cast.BEGINNING));
        });
    account = ids.next();
    var created =
        administrator.post(
            "/accounts", Map.of("id", "" + account, "person", "" + person, "name", name()));
    assertThat(Visitor.target(created)).isEqualTo("/accounts/" + account);
    setPassword(link(), OTHER);
  }

  private String name() {
    return "adachi-" + person;
  }

  private String link() {
    return found(LINK, administrator.post("/accounts/" + account + "/link", Map.of()), 1);
  }

  private HttpResponse<String> setPassword(String link, String password) {
    return visitors
        .stranger()
        .post("/password", Map.of("link", link, "password", password, "again", password));
  }

  private Visitor signIn(String password) {
    Visitor visitor = visitors.stranger();
    visitor.post(
        "/sign-in", Map.of("organization", "shirakawa", "name", name(), "password", password));
    return visitor;
  }

  private static boolean isIn(Visitor visitor) {
    return visitor.get("/account").statusCode() == 200;
  }

  private static String found(Pattern pattern, HttpResponse<String> page, int group) {
    var found = pattern.matcher(page.body());
    assertThat(found.find()).as(page.body()).isTrue();
    return found.group(group);
  }

  @Test
  void theSameFormSentTwiceCreatesOneAccount() {
    var again =
        administrator.post(
            "/accounts", Map.of("id", "" + account, "person", "" + person, "name", name()));
    assertThat(Visitor.target(again)).isEqualTo("/accounts/" + account);
    var second =
        administrator.post(
            "/accounts", Map.of("id", "" + ids.next(), "person", "" + person, "name", "other"));
    assertThat(second.statusCode()).isEqualTo(422);
    assertThat(second.body()).contains("既にアカウントがあります");
  }

  @Test
  void aLinkSetsAPasswordOnceAndOnlyTheLatestDoes() {
    String first = link();
    String second = link();
    assertThat(setPassword(first, OTHER).statusCode()).isEqualTo(404);
    assertThat(setPassword(second, "短い").statusCode()).isEqualTo(422);
    assertThat(setPassword(second, Cast.PASSWORD).statusCode()).isEqualTo(302);
    assertThat(setPassword(second, OTHER).statusCode()).isEqualTo(404);
    assertThat(isIn(signIn(OTHER))).isFalse();
    assertThat(isIn(signIn(Cast.PASSWORD))).isTrue();
  }

  @Test
  void whoeverChangesHisPasswordIsSignedOutEverywhereAndTheOldOneIsVoid() {
    Visitor here = signIn(OTHER);
    Visitor elsewhere = signIn(OTHER);
    var wrong = Map.of("present", "x", "password", Cast.PASSWORD, "again", Cast.PASSWORD);
    assertThat(here.post("/account/password", wrong).body()).contains("現在のパスワードが違います");
    var right = Map.of("present", OTHER, "password", Cast.PASSWORD, "again", Cast.PASSWORD);
    assertThat(here.post("/account/password", right).statusCode()).isEqualTo(302);
    assertThat(isIn(here)).isFalse();
    assertThat(isIn(elsewhere)).isFalse();
    assertThat(isIn(signIn(OTHER))).isFalse();
    assertThat(isIn(signIn(Cast.PASSWORD))).isTrue();
  }

  @Test
  void aDisabledAccountIsOutAtOnceAndMayComeBack() {
    Visitor visitor = signIn(OTHER);
    administrator.post("/accounts/" + account + "/disable", Map.of());
    assertThat(isIn(visitor)).isFalse();
    assertThat(isIn(signIn(OTHER))).isFalse();
    administrator.post("/accounts/" + account + "/enable", Map.of());
    assertThat(isIn(signIn(OTHER))).isTrue();
  }

  @Test
  void oneSessionOrAllCanBeEnded() {
    Visitor here = signIn(OTHER);
    Visitor elsewhere = signIn(OTHER);
    String key = found(KEY, here.get("/account"), 1);
    assertThat(here.post("/account/sessions/" + key + "/end", Map.of()).statusCode())
        .isEqualTo(302);
    assertThat(isIn(elsewhere)).isFalse();
    assertThat(isIn(here)).isTrue();
    Visitor third = signIn(OTHER);
    here.post("/account/sessions/end", Map.of());
    assertThat(isIn(here)).isFalse();
    assertThat(isIn(third)).isFalse();
  }

  @Test
  void anAdministratorSignsSomebodyOutEverywhere() {
    Visitor visitor = signIn(OTHER);
    administrator.post("/accounts/" + account + "/sign-out", Map.of());
    assertThat(isIn(visitor)).isFalse();
  }

  @Test
  void aRoleGivenOrTakenCountsInSessionsThatAreOpen() {
    Visitor visitor = signIn(OTHER);
    assertThat(visitor.get("/accounts").statusCode()).isEqualTo(403);
    assertThat(visitor.get("/accounts").body()).contains("権限がありません");
    String roles = "/posts/" + post + "/roles";
    var bind = Map.of("product-role", "administrator", "from", "" + LocalDate.EPOCH);
    assertThat(administrator.post(roles, bind).statusCode()).isEqualTo(302);
    assertThat(visitor.get("/accounts").statusCode()).isEqualTo(200);
    var end = new HashMap<>(bind);
    end.put("was", LocalDate.EPOCH + ".administrator");
    end.put("until", "2021-01-01");
    assertThat(administrator.post(roles, end).statusCode()).isEqualTo(302);
    assertThat(visitor.get("/accounts").statusCode()).isEqualTo(403);
  }

  @Test
  void whatNoFormSendsIsRefusedAndIsNoFault() {
    var tooLong = administrator.post("/people/new", Map.of("person-name", "名".repeat(201)));
    assertThat(tooLong.statusCode()).isEqualTo(422);
    assertThat(tooLong.body()).contains("長すぎます");
    var nul = administrator.post("/people/new", Map.of("person-name", "総務\0課"));
    assertThat(nul.statusCode()).isEqualTo(422);
    assertThat(administrator.get("/accounts?q=%00").statusCode()).isEqualTo(400);
    for (String day : List.of("+999999999-12-31", "-4713-01-01", "2026-13-01")) {
      var late =
          administrator.post(
              "/posts/" + post + "/roles", Map.of("product-role", "staff", "from", day));
      assertThat(late.statusCode()).as(day).isEqualTo(422);
    }
  }

  private HttpResponse<String> makeToken(Visitor visitor, UUID id, String right, String days) {
    return visitor.post(
        "/account/tokens",
        Map.of("id", id.toString(), "label", "月次検証", "days", days, "right", right));
  }

  private HttpResponse<String> ask(String path, String token) {
    return visitors.stranger().get(path, "Authorization", "Bearer " + token);
  }

  @Test
  void aTokenDoesWhatItsScopeSaysUntilItIsRevoked() {
    Visitor visitor = signIn(OTHER);
    UUID id = ids.next();
    var made = makeToken(visitor, id, "READ_PEOPLE", "30");
    String token = found(TOKEN, made, 0);
    assertThat(ask("/api/v1/me", token).body())
        .contains("\"organization\":\"shirakawa\"")
        .contains("\"rights\":[\"READ_PEOPLE\"]");
    assertThat(visitor.get("/account").body()).doesNotContain(token);
    assertThat(makeToken(visitor, id, "READ_PEOPLE", "30").body()).contains("既にトークンを作りました");
    visitor.post("/account/tokens/" + id + "/revoke", Map.of());
    var refused = ask("/api/v1/me", token);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void aTokenGivesNoMoreThanItsMakerHasAndNotForLongerThanAYear() {
    Visitor visitor = signIn(OTHER);
    assertThat(makeToken(visitor, ids.next(), "MANAGE_ACCOUNTS", "30").body()).contains("一つ以上選んで");
    assertThat(makeToken(visitor, ids.next(), "READ_PEOPLE", "366").body()).contains("1から365まで");
  }

  @Test
  void aTokenOpensNoPageAndASessionOpensNoApi() {
    Visitor visitor = signIn(OTHER);
    String token = found(TOKEN, makeToken(visitor, ids.next(), "READ_PEOPLE", "30"), 0);
    assertThat(ask("/account", token).statusCode()).isEqualTo(302);
    assertThat(visitor.get("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(ask("/api/nothing", token).statusCode()).isEqualTo(404);
    assertThat(ask("/api/nothing", token).body()).contains("\"status\":404");
    var posted =
        visitors
            .stranger()
            .send(
                "/api/v1/me",
                r -> r.header("Authorization", "Bearer " + token).POST(BodyPublishers.noBody()));
    assertThat(posted.statusCode()).isEqualTo(405);
  }

  @Test
  void theTokenOfADisabledAccountIsRefused() {
    String token = found(TOKEN, makeToken(signIn(OTHER), ids.next(), "READ_PEOPLE", "30"), 0);
    administrator.post("/accounts/" + account + "/disable", Map.of());
    assertThat(ask("/api/v1/me", token).statusCode()).isEqualTo(401);
  }
}
