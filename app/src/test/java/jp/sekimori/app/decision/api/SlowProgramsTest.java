package jp.sekimori.app.decision.api;

import static jp.sekimori.app.decision.api.Program.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import jp.sekimori.app.ApiTokens;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.decision.RuleChoices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Programs that send, fetch or wait beyond the limits, which are small here. */
@WebTest
@Import(ApiTokens.class)
@TestPropertySource(
    properties = {
      "sekimori.decisions.largest-body=8MB",
      "sekimori.decisions.longest=2s",
      "sekimori.decisions.patience=100ms"
    })
class SlowProgramsTest {
  private static final String MANY = (SECRET + "\n").repeat(80_000);

  private final Visitor visitors;
  private final Program program;

  @Autowired
  SlowProgramsTest(Visitor visitors, Cast cast, ApiTokens tokens, RuleChoices choices) {
    this.visitors = visitors;
    program = new Program(visitors, tokens, cast, choices);
  }

  @Test
  void whoSendsForTooLongIsToldSo() throws Exception {
    try (Socket socket = program.begins()) {
      for (int i = 0; i < 25; i++) {
        Thread.sleep(100);
        socket.getOutputStream().write(' ');
      }
      byte[] told = new byte[1 << 14];
      int length = socket.getInputStream().readNBytes(told, 0, 100);
      assertThat(new String(told, 0, length, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 408");
    }
  }

  @Test
  void anAnswerThatIsFetchedTooSlowlyIsCutAndDoesNotLookWhole() throws Exception {
    try (Socket socket = program.sends(MANY.length(), MANY)) {
      Thread.sleep(2_500);
      String answer = rest(socket);
      assertThat(answer).startsWith("HTTP/1.1 200");
      assertThat(answer).contains("Transfer-Encoding: chunked").contains("\"forbidden\"");
      assertThat(answer).doesNotEndWith("0\r\n\r\n");
    }
  }

  @Test
  void whoWaitsInVainForAPlaceIsToldWhenToComeAgain() throws Exception {
    int places = ManyDecisionsApi.DECIDED_AT_ONCE / 2;
    var slow = new Socket[places];
    try {
      for (int i = 0; i < places; i++) {
        slow[i] = program.sends(MANY.length(), MANY);
        slow[i].getInputStream().read();
      }
      var refused = program.post("", "application/x-ndjson", SECRET);
      program.isProblem(refused, 429, "429");
      assertThat(refused.headers().firstValue("Retry-After")).contains("5");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedAlsoWhereItsLengthWasNotAnnounced() {
    byte[] body = (MANY + MANY).getBytes(StandardCharsets.US_ASCII);
    var answer =
        visitors
            .stranger()
            .send(
                Program.DECISIONS,
                call ->
                    call.header("Authorization", "Bearer " + program.token())
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    program.isProblem(answer, 413, "413");
  }

  private static String rest(Socket socket) throws IOException {
    var all = new StringBuilder();
    byte[] part = new byte[1 << 16];
    try {
      InputStream in = socket.getInputStream();
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        all.append(new String(part, 0, read, StandardCharsets.UTF_8));
      }
    } catch (IOException _) {
      // A connection that is cut may end so as well.
    }
    return all.toString();
  }
}
