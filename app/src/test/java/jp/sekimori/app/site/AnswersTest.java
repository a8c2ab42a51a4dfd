package jp.sekimori.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Headers, errors and languages, as a visitor meets them. */
@WebTest
class AnswersTest {
  private final Visitor visitor;

  @Autowired
  AnswersTest(Visitor visitor) {
    this.visitor = visitor.signIn(Role.STAFF);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/texts/help", "/texts/unknown", "/nowhere"})
  void everyPageForbidsWhatItDoesNotNeed(String path) {
    var response = visitor.get(path);
    assertThat(header(response, "Content-Security-Policy"))
        .isEqualTo(
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
                + " object-src 'none'");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(response, "Permissions-Policy")).contains("camera=()");
    assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(response, "Cache-Control")).contains("no-store");
    assertThat(response.body()).doesNotContain("style=").doesNotContain("<style");
  }

  @Test
  void whatAPageLinksToIsServedAndMayBeKept() {
    var page = visitor.get("/texts");
    assertThat(page.statusCode()).isEqualTo(200);
    var links =
        java.util.regex.Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"")
            .matcher(page.body())
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();
    assertThat(links).hasSizeGreaterThan(4);
    for (String link : links) {
      var response = visitor.get(link);
      assertThat(response.statusCode()).as(link).isEqualTo(200);
      assertThat(header(response, "Cache-Control")).contains("immutable");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example", "192.168.0.1"})
  void aNameThatIsNotTheLoopbackIsRefused(String host) throws IOException {
    assertThat(statusLineFor(host)).contains(" 400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]"})
  void namesOfTheLoopbackAreServed(String host) throws IOException {
    assertThat(statusLineFor(host)).contains(" 200");
  }

  private String statusLineFor(String host) throws IOException {
    try (var socket = new Socket("127.0.0.1", visitor.port())) {
      String request = "GET /sign-in HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .findFirst()
          .orElse("");
    }
  }

  @Test
  void aPageThatDoesNotExistSaysSo() {
    var response = visitor.get("/nowhere?secret=1");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("ページが見つかりません").doesNotContain("secret");
  }

  @Test
  void anIdThatCannotBeOneIsNotFound() {
    var ciso = visitor.signIn(Role.CISO);
    assertThat(ciso.get("/records/nobody").statusCode()).isEqualTo(404);
    assertThat(ciso.get("/journal?before=nobody").statusCode()).isEqualTo(400);
  }

  @Test
  void theAddressOfTheErrorPageIsNotAPage() {
    assertThat(visitor.get("/error").statusCode()).isEqualTo(404);
  }

  @Test
  void aFormWithoutItsTokenChangesNothing() {
    var response =
        visitor.send("/texts/sample", r -> r.POST(BodyPublishers.ofString("sample=table")));
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("画面の有効期限が切れています");
  }

  @Test
  void aListedAddressAskedInAnotherWayIsNotAllowed() {
    var response = visitor.post("/texts/help", java.util.Map.of());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.body()).contains("この方法では開けません");
  }

  @Test
  void anUploadThatIsTooLargeIsAnsweredWithAPage() {
    var response =
        visitor.upload("/texts/file", new Visitor.Upload("file", "a.txt", megabytes(60)));
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("ファイルが大きすぎます").contains("20MB");
  }

  private static byte[] megabytes(int count) {
    return new byte[count * 1024 * 1024];
  }

  @ParameterizedTest
  @CsvSource({
    "'', ja",
    "en, en",
    "'en-GB,en;q=0.9,ja;q=0.8', en",
    "'fr,ja;q=0.5', ja",
    "'zh-CN', ja",
  })
  void theBrowsersLanguageIsFollowedElseJapanese(String accepted, String language) {
    var response =
        accepted.isEmpty() ? visitor.get("/") : visitor.get("/", "Accept-Language", accepted);
    assertThat(response.body()).contains("<html lang=\"" + language + "\">");
  }

  @Test
  void aChosenLanguageStays() {
    assertThat(visitor.get("/?lang=en").body()).contains("<html lang=\"en\">");
    assertThat(visitor.get("/texts/help").body()).contains("<html lang=\"en\">");
    assertThat(visitor.get("/nowhere").body()).contains("Page not found");
    assertThat(visitor.get("/?lang=xx").body()).contains("<html lang=\"en\">");
    assertThat(visitor.get("/?lang=ja").body()).contains("<html lang=\"ja\">");
  }

  @Test
  void theSwitchOfLanguageKeepsTheQuery() {
    assertThat(visitor.get("/texts/help?a=1&lang=ja").body())
        .contains("href=\"/texts/help?a=1&amp;lang=en\"");
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
