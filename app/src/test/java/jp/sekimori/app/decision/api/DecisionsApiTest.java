package jp.sekimori.app.decision.api;

import static jp.sekimori.app.decision.api.Program.DECISIONS;
import static jp.sekimori.app.decision.api.Program.JSON;
import static jp.sekimori.app.decision.api.Program.SECRET;
import static jp.sekimori.app.decision.api.Program.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekimori.app.ApiTokens;
import jp.sekimori.app.Cast;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.decision.RuleChoices;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** One case as a program asks for it. */
@WebTest
@Import(ApiTokens.class)
class DecisionsApiTest {
  private final Visitor visitors;
  private final Cast cast;
  private final ApiTokens tokens;
  private final Program program;

  @Autowired
  DecisionsApiTest(Visitor visitors, Cast cast, ApiTokens tokens, RuleChoices choices) {
    this.visitors = visitors;
    this.cast = cast;
    this.tokens = tokens;
    program = new Program(visitors, tokens, cast, choices);
  }

  @Test
  void oneCaseIsAnsweredByTheEditionThatWasNamed() {
    JsonNode now = program.one("?edition=2023-06-05", SECRET);
    assertThat(now.get("effect").asString()).isEqualTo("forbidden");
    assertThat(texts(now.get("clauses"))).containsExactly("S10-2(1)");
    assertThat(texts(now.get("rows"))).containsExactly("general-secret");
    assertThat(now.has("labels")).isFalse();
    JsonNode draft = program.one("?edition=2023-draft", SECRET);
    assertThat(draft.get("effect").asString()).isEqualTo("needs-permit");
    assertThat(texts(draft.get("permits"))).containsExactly("service-general-manager");
    assertThat(draft.get("edition").asString()).isEqualTo("2023-draft");
  }

  @Test
  void withoutAnEditionTheDayDecidesAndTodayWithoutADay() {
    assertThat(program.one("", SECRET).get("edition").asString()).isEqualTo("2023-06-05");
    assertThat(program.one("?day=2023-06-05", SECRET).get("edition").asString())
        .isEqualTo("2023-06-05");
  }

  @Test
  void aDayWhoseTextIsNotHeldIsNotGuessed() {
    var answer = program.post("?day=2023-06-04", "application/json", SECRET);
    program.isProblem(answer, 409, "text-not-held");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("day").asString()).isEqualTo("2023-06-04");
    assertThat(problem.get("since").asString()).isEqualTo("2021-04-01");
    assertThat(texts(problem.get("editions"))).contains("2023-06-05");
    assertThat(problem.has("effect")).isFalse();
  }

  @Test
  void whatIsNotKnownIsAskedAndNotGuessed() {
    JsonNode open = program.one("", "{\"act\":\"external-service\",\"terms\":\"general\"}");
    assertThat(open.get("effect").asString()).isEqualTo("depends");
    assertThat(texts(open.get("open"))).containsExactly("confidentiality");
    assertThat(texts(open.get("possible"))).contains("forbidden");
    assertThat(texts(program.one("", "{}").get("open"))).containsExactly("act");
  }

  @Test
  void labelsAreInTheLanguageThatWasAskedFor() {
    assertThat(program.one("?labels=ja", SECRET).at("/labels/effect").asString())
        .isEqualTo("できません");
    JsonNode english = program.one("?labels=en&edition=2023-draft", SECRET).get("labels");
    assertThat(english.get("effect").asString()).isEqualTo("needs a permit");
    assertThat(english.get("obligations")).isNotEmpty();
    assertThat(texts(program.one("?labels=ja", "{}").at("/labels/open"))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?edition=nothing | 400 | no-such-edition",
        "?day=2026-02-30 | 400 | no-such-day",
        "?day=2026-04-01&edition=2023-06-05 | 400 | either-parameter",
        "?day=2026-04-01&day=2026-04-02 | 400 | unreadable-parameter",
        "?edition= | 400 | unreadable-parameter",
        "?editon=2023-06-05 | 400 | unknown-parameter",
        "?labels=fr | 400 | unreadable-parameter",
        "?carry=x | 400 | unknown-parameter",
      })
  void aQueryThatSaysNothingClearIsRefused(String query, int status, String type) {
    program.isProblem(program.post(query, "application/json", SECRET), status, type);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | body",
        "[] | body",
        "null | body",
        "{\"act\" | body: line 1",
        "{\"act\":\"send\"} {} | body: line 1",
        "{\"act\":\"send\",\"act\":\"give\"} | body: line 1",
        "{\"act\":[\"send\"]} | body: act",
        "{\"act\":\"fly\"} | body: act",
        "{\"colour\":\"red\",\"act\":\"send\"} | body: colour",
        "{\"act\":\"send\",\"confidentiality\":\"C9\"} | body: confidentiality",
      })
  void aBodyThatCannotBeReadIsRefusedWithItsPlace(String body, String where) {
    var answer = program.post("", "application/json", body);
    program.isProblem(answer, 400, "unreadable-facts");
    assertThat(answer.body()).contains("\"where\":\"" + where + "\"");
  }

  @Test
  void everythingThatIsWrongIsTold() {
    var answer =
        program.post("", "application/json", "{\"a\":\"1\",\"b\":\"2\"}", "Accept-Language", "en");
    assertThat(JSON.readTree(answer.body()).get("errors")).hasSize(2);
    assertThat(answer.body()).contains("There is no fact");
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, identity",
    "application/xml, identity",
    "application/x-www-form-urlencoded, identity",
    "text/csv;charset=Shift_JIS, identity",
    "application/json, gzip",
    "application/x-ndjson, gzip",
  })
  void otherKindsOfBodiesAreRefused(String type, String encoding) {
    program.isProblem(program.post("", type, SECRET, "Content-Encoding", encoding), 415, "415");
  }

  @Test
  void whatIsTooLargeIsRefused() {
    program.isProblem(program.post("", "application/json", " ".repeat(70_000)), 413, "413");
  }

  @Test
  void aTokenThatWasRevokedDecidesNothing() {
    String token = program.token();
    assertThat(asking(token).statusCode()).isEqualTo(200);
    tokens.revoke(Role.STAFF);
    program.isProblem(asking(token), 401, "401");
    assertThat(program.one("", SECRET).get("effect").asString()).isEqualTo("forbidden");
  }

  private HttpResponse<String> asking(String token) {
    return visitors
        .stranger()
        .send(
            DECISIONS,
            call ->
                call.header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(SECRET)));
  }

  @Test
  void everybodyAsksByTheRulesOfHisOwnOrganization() {
    String other = tokens.of(cast.nakoso(), Role.STAFF, Set.of(Right.READ_POLICIES));
    program.isProblem(asking(other), 409, "no-rules");
  }

  @Test
  void theFactsAreListedWithTheirValuesInTheWordsOfTheEdition() {
    JsonNode facts = program.facts();
    assertThat(facts.get("edition").asString()).isEqualTo("2023-06-05");
    Set<String> acts =
        facts
            .get("acts")
            .valueStream()
            .map(a -> a.get("id").asString())
            .collect(Collectors.toSet());
    JsonNode first =
        facts
            .at("/facts")
            .valueStream()
            .filter(f -> f.get("id").asString().equals("act"))
            .findFirst()
            .orElseThrow();
    assertThat(first.get("values").valueStream().map(v -> v.get("id").asString()))
        .containsExactlyInAnyOrderElementsOf(acts);
    assertThat(facts.toString()).contains("\"機密性３\"").contains("\"unit\"");
  }
}
