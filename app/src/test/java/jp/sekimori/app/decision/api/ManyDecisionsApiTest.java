package jp.sekimori.app.decision.api;

import static jp.sekimori.app.decision.api.Program.DECISIONS;
import static jp.sekimori.app.decision.api.Program.JSON;
import static jp.sekimori.app.decision.api.Program.SECRET;
import static jp.sekimori.app.decision.api.Program.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.sekimori.app.ApiTokens;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.decision.RuleChoices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Many cases, a line each. */
@WebTest
@Import(ApiTokens.class)
class ManyDecisionsApiTest {
  private final Visitor visitors;
  private final Program program;

  @Autowired
  ManyDecisionsApiTest(Visitor visitors, Cast cast, ApiTokens tokens, RuleChoices choices) {
    this.visitors = visitors;
    program = new Program(visitors, tokens, cast, choices);
  }

  @Test
  void manyCasesAreAnsweredInTheirOrderAndBadOnesInTheirPlace() {
    String lines =
        SECRET + "\n{\"act\":\"fly\"}\n\n" + SECRET.replace("C2", "C1") + "\n{\"act\":\"se";
    var answer = program.post("", "application/x-ndjson", lines);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    List<JsonNode> told = answer.body().lines().map(JSON::readTree).toList();
    assertThat(told).hasSize(4);
    assertThat(told.get(0).get("effect").asString()).isEqualTo("forbidden");
    assertThat(told.get(1).at("/errors/0/line").asInt()).isEqualTo(2);
    assertThat(told.get(2).get("effect").asString()).isEqualTo("needs-permit");
    assertThat(told.get(3).at("/errors/0/line").asInt()).isEqualTo(5);
  }

  @Test
  void aTableIsAnsweredAsOneAndCarriesItsColumns() {
    String table =
        "番号,act,契約の形,confidentiality\n1,external-service,約款によるサービス,C2\n2,external-service,なし,C2\n";
    var answer =
        program.post("?carry=番号", "text/csv;charset=utf-8", table, "Accept-Language", "en");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    List<String> lines = answer.body().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("番号,effect,").endsWith(",error");
    assertThat(lines.get(1)).startsWith("1,forbidden,").contains("S10-2(1)");
    assertThat(lines.get(2)).startsWith("2,,").contains("Line 3");
    var json = program.post("?carry=番号", "text/csv", table, "Accept", "application/x-ndjson");
    assertThat(JSON.readTree(json.body().lines().findFirst().orElseThrow()).get("番号").asString())
        .isEqualTo("1");
  }

  @Test
  void headsThatMeanNothingAreRefusedBeforeAnyAnswer() {
    var answer = program.post("", "text/csv", "colour,act\nred,send\n");
    program.isProblem(answer, 400, "unreadable-facts");
    assertThat(answer.body()).contains("body: line 1, colour");
    program.isProblem(program.post("", "text/csv", ""), 400, "unreadable-facts");
    program.isProblem(
        program.post("?carry=effect", "application/x-ndjson", ""), 400, "unreadable-facts");
    assertThat(program.post("", "application/x-ndjson", "").body()).isEmpty();
  }

  /** More than is kept in memory, so that it lies in a file meanwhile. */
  @Test
  void manyLinesAreAnsweredWhoeverWritesAllBeforeReading() throws IOException {
    int count = 60_000;
    String body = (SECRET + "\n").repeat(count);
    assertThat(body.length()).isGreaterThan(10 * Spool.IN_MEMORY);
    try (var socket = new Socket("127.0.0.1", visitors.port())) {
      String head =
          "POST "
              + DECISIONS
              + " HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer "
              + program.token()
              + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      try (InputStream in = socket.getInputStream()) {
        String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).contains(" 200");
        assertThat(answer.lines().filter(line -> line.contains("\"effect\""))).hasSize(count);
      }
    }
  }

  /** Many more of them than are decided at once, none of which has sent everything. */
  @Test
  void whoSendsSlowlyHoldsUpNobodyUntilHalfOfThePlacesAreTaken() throws Exception {
    int half = ManyDecisionsApi.TAKEN_AT_ONCE / 2;
    var senders = new ArrayDeque<Socket>();
    try {
      HttpResponse<String> answer = decided();
      while (answer.statusCode() == 200 && senders.size() < 2 * half) {
        senders.push(program.begins());
        Thread.sleep(50);
        answer = decided();
      }
      assertThat(senders.size()).isGreaterThanOrEqualTo(half);
      program.isProblem(answer, 429, "429");
      assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    } finally {
      for (Socket sender : senders) {
        sender.close();
      }
    }
    for (int i = 0; i < 100 && decided().statusCode() == 429; i++) {
      Thread.sleep(50);
    }
    assertThat(decided().statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> decided() {
    return program.post("", "application/x-ndjson", SECRET);
  }

  @Test
  void everyActIsAnsweredFromItsFacts() {
    JsonNode facts = program.facts();
    String lines =
        facts
            .get("acts")
            .valueStream()
            .map(act -> "{\"act\":\"" + act.get("id").asString() + "\"}\n")
            .collect(Collectors.joining());
    List<String> told = program.post("", "application/x-ndjson", lines).body().lines().toList();
    assertThat(told).hasSameSizeAs(facts.get("acts"));
    IntStream.range(0, told.size())
        .forEach(
            i ->
                assertThat(texts(JSON.readTree(told.get(i)).get("open")))
                    .isSubsetOf(texts(facts.at("/acts/" + i + "/facts"))));
  }
}
