package jp.sekimori.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import jp.sekimori.app.ApiTokens;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

/** What visitors do wrong is answered and fills no log. */
@WebTest
@Import(ApiTokens.class)
@ExtendWith(OutputCaptureExtension.class)
class QuietAnswersTest {
  private final Visitor visitors;
  private final ApiTokens tokens;

  @Autowired
  QuietAnswersTest(Visitor visitors, ApiTokens tokens) {
    this.visitors = visitors;
    this.tokens = tokens;
  }

  @Test
  void whatIsAskedForWronglyIsNoWarning(CapturedOutput output) {
    assertThat(posting("text/plain", "/api/v1/decisions")).isEqualTo(415);
    assertThat(posting("application/json", "/api/v1/facts")).isEqualTo(405);
    assertThat(output.getAll()).doesNotContain("WARN").doesNotContain("Resolved [");
  }

  private int posting(String type, String address) {
    return visitors
        .stranger()
        .send(
            address,
            call ->
                call.header("Authorization", "Bearer " + tokens.of(Role.STAFF))
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofString("{}")))
        .statusCode();
  }
}
