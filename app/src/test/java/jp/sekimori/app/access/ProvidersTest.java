package jp.sekimori.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in through an OpenID provider and a directory: first both are down, then they are up. */
@WebTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProvidersTest {
  private static final int PROVIDER_PORT = free();
  private static final int DIRECTORY_PORT = free();
  private static final TestDirectory DIRECTORY = TestDirectory.on(DIRECTORY_PORT);
  private static Optional<ConfigurableApplicationContext> provider = Optional.empty();

  private final Visitor visitors;
  private final Cast cast;
  private final Accounts accounts;
  private final Ids ids;

  @Autowired
  ProvidersTest(Visitor visitors, Cast cast, Accounts accounts, Ids ids) {
    this.visitors = visitors;
    this.cast = cast;
    this.accounts = accounts;
    this.ids = ids;
    cast.shirakawa();
    cast.nakoso();
  }

  @DynamicPropertySource
  static void providers(DynamicPropertyRegistry settings) {
    settings.add("sekimori.sign-in.oidc.issuer", () -> "http://127.0.0.1:" + PROVIDER_PORT);
    settings.add("sekimori.sign-in.oidc.client-id", () -> OpenIdProvider.CLIENT);
    settings.add("sekimori.sign-in.oidc.client-secret", () -> OpenIdProvider.SECRET);
    settings.add("sekimori.sign-in.oidc.scopes", () -> "openid,profile");
    settings.add("sekimori.sign-in.oidc.label", () -> "庁内共通認証");
    settings.add("sekimori.sign-in.oidc.organization", () -> "shirakawa");
    settings.add("sekimori.sign-in.ldap.url", () -> "ldap://127.0.0.1:" + DIRECTORY_PORT);
    settings.add("sekimori.sign-in.ldap.trust", () -> DIRECTORY.certificate().toString());
    settings.add("sekimori.sign-in.ldap.organization", () -> "shirakawa");
    settings.add("sekimori.sign-in.ldap.bind", () -> "uid={0},ou=people,dc=example,dc=org");
    settings.add("sekimori.sign-in.ldap.base", () -> "ou=people,dc=example,dc=org");
  }

  private static int free() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterAll
  static void stop() {
    provider.ifPresent(ConfigurableApplicationContext::close);
    DIRECTORY.stop();
  }

  private UUID person(String name, String number) {
    return Tenant.in(cast.shirakawa().id(), () -> cast.newPerson(name, Optional.of(number)));
  }

  private HttpResponse<String> typed(Visitor who, String organization, String name) {
    return who.post(
        "/sign-in",
        Map.of("organization", organization, "name", name, "password", TestDirectory.PASSWORD));
  }

  @Test
  @Order(1)
  void whileBothAreDownTheApplicationRunsAndLocalAccountsSignIn() {
    assertThat(visitors.get("/sign-in").body()).contains("庁内共通認証でサインイン");
    var away = visitors.stranger().get("/sign-in/oidc");
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.body()).contains("認証基盤に接続できません");
    var directory = typed(visitors.stranger(), "shirakawa", "tamura");
    assertThat(directory.statusCode()).isEqualTo(503);
    assertThat(visitors.signIn(Role.STAFF).get("/account").statusCode()).isEqualTo(200);
  }

  @Test
  @Order(2)
  void theyComeUpLater() {
    DIRECTORY.start();
    String back = "http://127.0.0.1:" + visitors.port() + "/sign-in/oidc/back";
    provider = Optional.of(OpenIdProvider.start(PROVIDER_PORT, back));
    assertThat(visitors.stranger().get("/sign-in/oidc").statusCode()).isEqualTo(302);
  }

  @Test
  @Order(3)
  void aPersonOfTheDirectoryIsKnownByTheStaffNumber() {
    person("田村 麻呂", "20001");
    Visitor visitor = visitors.stranger();
    assertThat(typed(visitor, "shirakawa", "Tamura").statusCode()).isEqualTo(302);
    assertThat(visitor.get("/account").body()).contains("田村 麻呂").contains("関守にパスワードはありません");
    assertThat(typed(visitors.stranger(), "shirakawa", "tamura").statusCode()).isEqualTo(302);
  }

  @Test
  @Order(4)
  void theDirectoryKnowsNobodyOfAnotherOrganizationAndNoEmptyPassword() {
    assertThat(typed(visitors.stranger(), "nakoso", "tamura").statusCode()).isEqualTo(422);
    var empty =
        visitors
            .stranger()
            .post(
                "/sign-in", Map.of("organization", "shirakawa", "name", "tamura", "password", ""));
    assertThat(empty.statusCode()).isEqualTo(422);
    var wrong =
        visitors
            .stranger()
            .post(
                "/sign-in", Map.of("organization", "shirakawa", "name", "tamura", "password", "x"));
    assertThat(wrong.statusCode()).isEqualTo(422);
  }

  @Test
  @Order(5)
  void whomTheDirectoryVouchesForAndNobodyRecordedIsRefused() {
    assertThat(typed(visitors.stranger(), "shirakawa", "nobody").statusCode()).isEqualTo(422);
    assertThat(typed(visitors.stranger(), "shirakawa", "*").statusCode()).isEqualTo(422);
  }

  @Test
  @Order(6)
  void aPersonOfTheProviderIsKnownByTheStaffNumberAndGoesOnToThePageAskedFor() {
    person("安積 疏水", "10001");
    var browser = new Browser();
    var end = browser.signIn("/sign-in/oidc?to=%2Faccount", "asaka");
    assertThat(end.uri().getPath()).isEqualTo("/account");
    assertThat(end.body()).contains("安積 疏水");
  }

  @Test
  @Order(7)
  void anAdministratorBindsWhomNoNumberBinds() {
    UUID person = person("石背 国造", "30001");
    UUID account = ids.next();
    Tenant.run(
        cast.shirakawa().id(),
        () -> accounts.create(Optional.empty(), account, person, "iwase-" + person));
    assertThat(new Browser().signIn("/sign-in/oidc", "stranger").statusCode()).isEqualTo(422);
    var bound =
        visitors
            .signIn(Role.ADMINISTRATOR)
            .post(
                "/accounts/" + account + "/identity",
                Map.of("provider", "oidc", "subject", "stranger"));
    assertThat(bound.statusCode()).isEqualTo(302);
    var end = new Browser().signIn("/sign-in/oidc?to=%2Faccount", "stranger");
    assertThat(end.body()).contains("石背 国造");
  }

  @Test
  @Order(8)
  void whoeverComesBackWithAnothersAnswerIsRefused() {
    var left = new Browser();
    var answer = left.untilBack("/sign-in/oidc", "iwase");
    assertThat(answer.getQuery()).contains("code=").contains("state=");
    var thief = visitors.stranger();
    assertThat(thief.get(answer.getPath() + "?" + answer.getRawQuery()).statusCode())
        .isEqualTo(422);
    thief.get("/sign-in/oidc");
    assertThat(thief.get(answer.getPath() + "?" + answer.getRawQuery()).statusCode())
        .isEqualTo(422);
    assertThat(thief.get("/account").statusCode()).isEqualTo(302);
  }

  @Test
  @Order(9)
  void whomTheProviderVouchesForAndNobodyRecordedIsRefused() {
    var end = new Browser().signIn("/sign-in/oidc", "impostor");
    assertThat(end.statusCode()).isEqualTo(422);
    assertThat(end.body()).contains("職員と結び付きません");
  }

  @Test
  @Order(10)
  void whenTheDirectoryGoesAwayItIsSaidAndOthersStillSignIn() {
    DIRECTORY.stop();
    assertThat(typed(visitors.stranger(), "shirakawa", "tamura").body()).contains("認証基盤に接続できません");
    assertThat(visitors.signIn(Role.CISO).get("/account").statusCode()).isEqualTo(200);
  }

  /** Goes from server to server, as a browser does. */
  private final class Browser {
    private static final Pattern FIELD = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private HttpResponse<String> send(HttpRequest request) {
      try {
        return client.send(request, BodyHandlers.ofString());
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private HttpResponse<String> get(URI address) {
      return send(HttpRequest.newBuilder(address).header("Accept", "text/html").build());
    }

    /** Signs in at the provider; returns the address it sends back to. */
    URI untilBack(String path, String name) {
      URI at = URI.create("http://127.0.0.1:" + visitors.port() + path);
      for (int steps = 0; steps < 10; steps++) {
        var answer = get(at);
        var location = answer.headers().firstValue("Location");
        var token = FIELD.matcher(answer.body());
        if (location.isEmpty() && token.find()) {
          location = logIn(at, name, token.group(1)).headers().firstValue("Location");
        }
        at = at.resolve(location.orElseThrow(() -> new AssertionError(answer.body())));
        if (at.getPath().equals("/sign-in/oidc/back")) {
          return at;
        }
      }
      throw new AssertionError("Sent around for ever, now to " + at);
    }

    private HttpResponse<String> logIn(URI at, String name, String token) {
      String form =
          "username="
              + name
              + "&password="
              + URLEncoder.encode(OpenIdProvider.PASSWORD, StandardCharsets.UTF_8)
              + "&_csrf="
              + token;
      return send(
          HttpRequest.newBuilder(at)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build());
    }

    HttpResponse<String> signIn(String path, String name) {
      var back = untilBack(path, name);
      var answer = get(back);
      var location = answer.headers().firstValue("Location");
      return location.map(to -> get(back.resolve(to))).orElse(answer);
    }
  }
}
