package jp.sekimori.app.decision.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.ApiTokens;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks for decisions, of an organization that decides by a pack. */
final class Program {
  static final JsonMapper JSON = new JsonMapper();
  static final String DECISIONS = "/api/v1/decisions";
  static final String SECRET =
      "{\"act\":\"external-service\",\"terms\":\"general\",\"confidentiality\":\"C2\"}";

  private final Visitor visitors;
  private final ApiTokens tokens;

  Program(Visitor visitors, ApiTokens tokens, Cast cast, RuleChoices choices) {
    this.visitors = visitors;
    this.tokens = tokens;
    Tenant.run(
        cast.shirakawa().id(),
        () ->
            choices.choose(
                Optional.empty(), choices.current().version(), Optional.of("fukushima")));
  }

  String token() {
    return tokens.of(Role.STAFF);
  }

  JsonNode facts() {
    return JSON.readTree(
        visitors.stranger().get("/api/v1/facts", "Authorization", "Bearer " + token()).body());
  }

  HttpResponse<String> post(String query, String type, String body, String... headers) {
    return visitors
        .stranger()
        .send(
            DECISIONS + query,
            call -> {
              call.header("Authorization", "Bearer " + token())
                  .header("Content-Type", type)
                  .POST(BodyPublishers.ofString(body));
              return headers.length == 0 ? call : call.headers(headers);
            });
  }

  /** A call that has not sent everything yet. */
  Socket begins() throws IOException {
    return sends(1000, "{\"act\":");
  }

  /**
   * A call whose answer is not read yet.
   *
   * @param length of the body as announced; the bytes that are sent may be fewer
   */
  Socket sends(int length, String body) throws IOException {
    var socket = new Socket();
    // Little is on its way before the answer is read.
    socket.setReceiveBufferSize(1 << 12);
    socket.connect(new InetSocketAddress("127.0.0.1", visitors.port()));
    String head =
        "POST "
            + DECISIONS
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
            + token()
            + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  JsonNode one(String query, String body) {
    var answer = post(query, "application/json", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  void isProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body())
        .contains("\"urn:sekimori:problem:" + type + "\"")
        .contains("\"mend\"");
  }

  static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
