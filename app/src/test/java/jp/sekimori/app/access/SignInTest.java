package jp.sekimori.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in and out with a password, as a browser meets it. */
@WebTest
class SignInTest {
  private final Visitor visitor;
  private final Cast cast;
  private final String account;

  @Autowired
  SignInTest(Visitor visitor, Cast cast) {
    this.visitor = visitor.stranger();
    this.cast = cast;
    cast.nakoso();
    this.account = cast.account(cast.shirakawa(), cast.shirakawa().own(), Role.STAFF);
  }

  private HttpResponse<String> signIn(Visitor who, String... fields) {
    var form = new HashMap<>(Map.of("organization", "shirakawa", "name", account));
    form.put("password", Cast.PASSWORD);
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return who.post("/sign-in", form);
  }

  @Test
  void whoeverIsNotSignedInIsAskedToAndThenSeesThePageAskedFor() {
    var asked = visitor.get("/texts?show=1");
    assertThat(asked.statusCode()).isEqualTo(302);
    assertThat(location(asked)).isEqualTo("/sign-in?to=%2Ftexts%3Fshow%3D1");
    assertThat(visitor.get(location(asked)).body()).contains("value=\"/texts?show=1\"");
    var in = signIn(visitor, "to", "/texts?show=1");
    assertThat(location(in)).isEqualTo("/texts?show=1");
    assertThat(visitor.get("/texts").body()).contains("白河県税務課 staff").contains("サインアウト");
  }

  @Test
  void theSameIsSaidForAnUnknownOrganizationAccountAndPassword() {
    var wrong = signIn(visitor.stranger(), "password", "もっともらしい 別の 言葉");
    var noAccount = signIn(visitor.stranger(), "name", "nobody");
    var noOrganization = signIn(visitor.stranger(), "organization", "nowhere");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("サインインできませんでした");
    for (var other : List.of(noAccount, noOrganization)) {
      assertThat(other.statusCode()).isEqualTo(422);
      assertThat(withoutWhatWasTyped(other.body())).isEqualTo(withoutWhatWasTyped(wrong.body()));
    }
  }

  private String withoutWhatWasTyped(String body) {
    return body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("name=\"(name|organization)\" value=\"[^\"]*\"", "");
  }

  @Test
  void theTypedPasswordIsNeverGivenBack() {
    var refused = signIn(visitor, "password", "typed-by-mistake-ひみつ");
    assertThat(refused.body()).doesNotContain("typed-by-mistake");
  }

  @Test
  void anAccountIsNotKnownInAnotherOrganization() {
    assertThat(signIn(visitor, "organization", "nakoso").statusCode()).isEqualTo(422);
  }

  @Test
  void theSessionHasAnotherIdAfterSigningIn() {
    signIn(visitor);
    String first = visitor.cookie("session");
    signIn(visitor);
    assertThat(visitor.cookie("session")).isNotEqualTo(first);
    Visitor thief = visitor.stranger();
    assertThat(thief.get("/texts", "Cookie", "session=" + first).statusCode()).isEqualTo(302);
  }

  @Test
  void theCookieOfTheSessionIsOutOfReachOfScriptsAndOtherSites() {
    var in = signIn(visitor);
    assertThat(in.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("session="))
        .singleElement()
        .asString()
        .contains("HttpOnly")
        .contains("SameSite=Lax")
        .doesNotContain("Secure");
  }

  @Test
  void afterSigningOutTheSessionIsGone() {
    signIn(visitor);
    String session = visitor.cookie("session");
    assertThat(location(visitor.post("/sign-out", Map.of()))).isEqualTo("/sign-in?out");
    assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    assertThat(visitor.stranger().get("/", "Cookie", "session=" + session).statusCode())
        .isEqualTo(302);
  }

  @Test
  void withoutTheTokenOfAFormNobodyIsSignedIn() {
    var answer =
        visitor.send(
            "/sign-in",
            request ->
                request
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(
                        java.net.http.HttpRequest.BodyPublishers.ofString(
                            "organization=shirakawa&name=" + account + "&password=x")));
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "/texts?page=2, /texts?page=2",
    "//evil.example/, /",
    "/\\evil.example, /",
    "https://example.org/, /",
    "javascript:alert(1), /",
    "'/texts\r\nSet-Cookie: a=b', /",
    "/sign-in?to=/, /",
    "/{x}, /",
    "'', /",
  })
  void onlyOurOwnPagesAreGoneOnTo(String to, String expected) {
    assertThat(location(signIn(visitor, "to", to))).isEqualTo(expected);
  }

  private static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElseThrow();
  }
}
