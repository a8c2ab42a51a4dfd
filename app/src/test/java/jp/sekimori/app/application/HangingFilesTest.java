package jp.sekimori.app.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.Visitor.Upload;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that hang on an application. */
@WebTest
class HangingFilesTest {
  private static final Pattern KEPT = Pattern.compile("value=\"(sha256:([0-9a-f]{64}):[^\"]+)\"");

  private final Visitor visitors;
  private final Cast cast;
  private final RuleChoices choices;

  @Autowired
  HangingFilesTest(Visitor visitors, Cast cast, RuleChoices choices) {
    this.visitors = visitors;
    this.cast = cast;
    this.choices = choices;
  }

  @BeforeEach
  void rules() {
    Tenant.in(
        cast.shirakawa().id(),
        () ->
            choices.choose(
                Optional.empty(), choices.current().version(), Optional.of("fukushima")));
  }

  @Test
  void aFileIsHandedOverKeptWithTheDraftAndDownloadedByWhoeverSeesIt() {
    Visitor manager = visitors.signIn(Role.MANAGER);
    byte[] content = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    HttpResponse<String> sent =
        manager.upload(
            "/applications/new/subcontracting",
            Map.of("id", UUID.randomUUID().toString(), "step", "draft"),
            new Upload("f-measures", "対策.pdf", content));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    String draft = Visitor.target(sent);
    assertThat(manager.get(draft).body()).doesNotContain("ファイルを受け取れていません");
    Matcher kept = KEPT.matcher(manager.get(draft + "/form").body());
    assertThat(kept.find()).isTrue();
    HttpResponse<String> file = manager.get(draft + "/files/" + kept.group(2));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).startsWith("%PDF-1.4");
    assertThat(visitors.signIn(Role.CISO).get(draft + "/files/" + kept.group(2)).statusCode())
        .isEqualTo(404);
  }

  @Test
  void whatIsNoFileThatIsTakenIsSaidAtItsField() {
    Visitor manager = visitors.signIn(Role.MANAGER);
    HttpResponse<String> sent =
        manager.upload(
            "/applications/new/subcontracting",
            Map.of("id", UUID.randomUUID().toString(), "step", "draft"),
            new Upload("f-measures", "対策.exe", new byte[] {77, 90, 0, 1}));
    assertThat(sent.statusCode()).isEqualTo(400);
    assertThat(sent.body()).contains("f-measures-problem");
  }
}
