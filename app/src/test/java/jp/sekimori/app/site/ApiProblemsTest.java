package jp.sekimori.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.sekimori.app.ApiTokens;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.policy.Importing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whatever goes wrong with a call is told in one shape, in the language that was asked for. */
@WebTest
@Import({Importing.class, Things.class, ApiTokens.class})
class ApiProblemsTest {
  private static final Pattern JAPANESE = Pattern.compile("[ぁ-んァ-ヶ一-龠]");

  private final Visitor visitors;
  private final Things things;
  private final ApiTokens tokens;
  private final Cast cast;
  private final Described described;

  @Autowired
  ApiProblemsTest(Visitor visitors, Things things, ApiTokens tokens, Cast cast) {
    this.visitors = visitors;
    this.things = things;
    this.tokens = tokens;
    this.cast = cast;
    String all = "Bearer " + tokens.of(Role.AUDITOR);
    described =
        new Described(visitors.stranger().get("/api/openapi.json", "Authorization", all).body());
  }

  static Stream<Route> calls() {
    return ApiDescriptionTest.calls();
  }

  private void isProblem(HttpResponse<String> answer, int status, String code, String language) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(described.misfits("/components/schemas/Problem", answer.body())).isEmpty();
    assertThat(answer.body()).contains("\"type\":\"urn:sekimori:problem:" + code + "\"");
    assertThat(JAPANESE.matcher(answer.body()).find()).isEqualTo(language.equals("ja"));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void noTokenAWrongOneOrOneWithoutTheRightIsTold(Route route) {
    String address = things.real(route);
    for (String language : Set.of("ja", "en")) {
      for (String token : Set.of("Bearer sekimori_nobody", "Basic YTph", "bearer ")) {
        var answer = send(route, address, token, "Accept-Language", language);
        isProblem(answer, 401, "401", language);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
      }
      if (route.access() instanceof Access.Holding(Right needed)) {
        Set<Right> other =
            Set.of(needed == Right.READ_POLICIES ? Right.READ_PEOPLE : Right.READ_POLICIES);
        String token = "Bearer " + tokens.of(cast.shirakawa(), Role.CISO, other);
        isProblem(
            send(route, address, token, "Accept-Language", language), 403, "rights", language);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void anotherMethodOrFormatIsTold(Route route) {
    String address = things.real(route);
    String token = "Bearer " + tokens.of(Role.AUDITOR);
    for (String language : Set.of("ja", "en")) {
      var deleted =
          visitors
              .stranger()
              .send(
                  address,
                  call ->
                      call.DELETE()
                          .header("Authorization", token)
                          .header("Accept-Language", language));
      isProblem(deleted, 405, "405", language);
      assertThat(deleted.body()).contains("\"where\":\"DELETE /api/");
      assertThat(deleted.headers().firstValue("Allow").orElse("")).contains(route.method().name());
      // No roles are adopted in the samples: what is not there has no format either.
      if (send(route, address, token).statusCode() != 404) {
        var image = send(route, address, token, "Accept-Language", language, "Accept", "image/png");
        isProblem(image, 406, "406", language);
      }
    }
  }

  private HttpResponse<String> send(
      Route route, String address, String authorization, String... headers) {
    return visitors
        .stranger()
        .send(address, call -> Calls.sample(route, call, authorization, headers));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/nothing, 404, 404, GET /api/v1/nothing",
    "/api/v2/me, 404, 404, GET /api/v2/me",
    "/api/v1/journal/records/x, 404, 404, GET /api/v1/journal/records/x",
    "/api/v1/journal/records/999999, 404, no-such-record, GET /api/v1/journal/records/999999",
    "/api/v1/journal/consistency?newer=1, 400, missing-parameter, query: older",
    "/api/v1/journal/consistency?older=x&newer=1, 400, unreadable-parameter, query: older",
    "/api/v1/people?page=x, 400, unreadable-parameter, query: page",
    "/api/v1/people?day=2026-02-30, 400, no-such-day, GET /api/v1/people",
    "/api/v1/people?q=%00, 400, unreadable-parameter, query: q",
    "/api//v1/me, 400, host, GET /api//v1/me",
    "/api/v1/me;x=1, 400, host, GET /api/v1/me;x=1",
  })
  void whatIsWrongIsNamedWithItsPlace(String address, int status, String code, String where) {
    String token = "Bearer " + tokens.of(Role.AUDITOR);
    for (String language : Set.of("ja", "en")) {
      var answer =
          visitors.stranger().get(address, "Authorization", token, "Accept-Language", language);
      isProblem(answer, status, code, language);
      assertThat(answer.body()).contains("\"where\":\"" + where + "\"");
    }
  }

  @Test
  void anUploadOfFormsIsRefused() {
    var answer =
        visitors
            .stranger()
            .send(
                "/api/v1/journal/checkpoint",
                call ->
                    call.header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofByteArray(new byte[50 << 20])));
    isProblem(answer, 413, "413", "ja");
  }

  @Test
  void anotherServersNameIsRefused() throws IOException {
    try (var socket = new Socket("127.0.0.1", visitors.port())) {
      String request = "GET /api/v1/me HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400").contains("problem:host");
    }
  }

  @Test
  void headAndOptionsAreAnsweredToo() {
    String token = "Bearer " + tokens.of(Role.AUDITOR);
    var head =
        visitors.stranger().send("/api/v1/me", call -> call.HEAD().header("Authorization", token));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    var options =
        visitors
            .stranger()
            .send("/api/v1/me", call -> call.method("OPTIONS", BodyPublishers.noBody()));
    assertThat(options.headers().firstValue("Allow").orElse("")).contains("GET", "HEAD");
  }
}
