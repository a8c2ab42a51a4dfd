package jp.sekimori.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.ApiTokens;
import jp.sekimori.app.Visitor;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.policy.Importing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The description of the API says what there is: no more, no less, nothing else. */
@WebTest
@Import({Importing.class, Things.class, ApiTokens.class})
class ApiDescriptionTest {
  private static final String HERE = "/api/openapi.json";

  private final Visitor visitors;
  private final Things things;
  private final ApiTokens tokens;
  private final Described described;

  @Autowired
  ApiDescriptionTest(Visitor visitors, Things things, ApiTokens tokens) {
    this.visitors = visitors;
    this.things = things;
    this.tokens = tokens;
    described =
        new Described(
            visitors
                .stranger()
                .get(HERE, "Authorization", "Bearer " + tokens.of(Role.STAFF))
                .body());
  }

  static Stream<Route> calls() {
    return Routes.ALL.stream().filter(route -> route.pattern().startsWith("/api/"));
  }

  @Test
  void everyCallIsDescribedWithItsRightAndNothingElse() {
    Map<String, String> calls = new TreeMap<>();
    calls().forEach(route -> calls.put(route.method() + " " + route.pattern(), right(route)));
    assertThat(described.rights()).isEqualTo(calls);
  }

  private static String right(Route route) {
    return switch (route.access()) {
      case Access.Holding(Right right) -> right.name();
      case Access.SignedIn() -> "SIGNED_IN";
      case Access.Anyone(), Access.InDemo() -> "of no call";
    };
  }

  @Test
  void theDescriptionIsOpenApi() throws IOException {
    try (InputStream schema = getClass().getResourceAsStream("/vendor/openapi/schema-3.1.json")) {
      var rules =
          SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
              .getSchema(Optional.ofNullable(schema).orElseThrow(), InputFormat.JSON);
      assertThat(rules.validate(described.root())).isEmpty();
    }
  }

  @Test
  void everySchemaIsOne() {
    var dialect = Dialects.getDraft202012();
    var rules =
        SchemaRegistry.withDefaultDialect(dialect).getSchema(SchemaLocation.of(dialect.getId()));
    var found = new ArrayList<JsonNode>();
    collect(described.root(), "schema", found);
    described.root().at("/components/schemas").forEach(found::add);
    assertThat(found).hasSizeGreaterThan(20);
    for (JsonNode schema : found) {
      assertThat(rules.validate(schema)).as(schema.toString()).isEmpty();
    }
  }

  private static void collect(JsonNode node, String name, List<JsonNode> found) {
    if (node.isObject() && node.has(name)) {
      found.add(node.get(name));
    }
    node.forEach(child -> collect(child, name, found));
  }

  @Test
  void everyExampleIsAsItsSchemaSays() {
    var wrong = new ArrayList<String>();
    int examples = examples(described.root(), "", wrong);
    assertThat(examples).isGreaterThan(5);
    assertThat(wrong).isEmpty();
  }

  private int examples(JsonNode node, String at, List<String> wrong) {
    int[] count = {0};
    if (node.isObject() && node.has("example") && node.has("schema")) {
      JsonNode example = node.get("example");
      // Lines of text are no JSON document; they are tried where they are answered.
      if (!example.isString()) {
        described.misfits(at + "/schema", example).forEach(misfit -> wrong.add(at + ": " + misfit));
        count[0]++;
      }
    }
    if (node.isObject()) {
      node.forEachEntry(
          (name, child) -> {
            String step = name.replace("~", "~0").replace("/", "~1");
            count[0] += examples(child, at + "/" + step, wrong);
          });
    }
    return count[0];
  }

  @ParameterizedTest
  @MethodSource("calls")
  void everyRealAnswerIsAsDescribed(Route route) {
    for (Role role : Role.values()) {
      String token = tokens.of(role);
      for (String address : List.of(things.real(route), things.unknown(route))) {
        var answer =
            visitors.stranger().send(address, call -> Calls.sample(route, call, "Bearer " + token));
        described.isAnswer(route, answer);
        assertThat(answer.statusCode()).isLessThan(500);
        if (address.equals(things.real(route)) && role.rights().containsAll(needed(route))) {
          assertThat(answer.statusCode()).as(answer.body()).isIn(200, 404);
        }
      }
    }
  }

  private static List<Right> needed(Route route) {
    return route.access() instanceof Access.Holding(Right right) ? List.of(right) : List.of();
  }

  @Test
  void everyProblemIsWordedAndDescribed() throws IOException {
    var wording = new Properties();
    try (InputStream file = getClass().getResourceAsStream("/messages/problem_en.properties")) {
      wording.load(
          new java.io.InputStreamReader(
              Optional.ofNullable(file).orElseThrow(), StandardCharsets.UTF_8));
    }
    var name = Pattern.compile("problem\\.(.+)\\.title");
    assertThat(described.problems())
        .isEqualTo(
            wording.stringPropertyNames().stream()
                .map(name::matcher)
                .filter(key -> key.matches())
                .map(key -> key.group(1))
                .collect(Collectors.toSet()));
    for (Problem problem : Problem.values()) {
      assertThat(described.problems()).contains(problem.code());
    }
  }

  @Test
  void rightsAreThoseThatThereAre() {
    var rights = new ArrayList<String>();
    described.root().at("/components/schemas/Right/enum").forEach(r -> rights.add(r.asString()));
    assertThat(rights)
        .containsExactlyElementsOf(Stream.of(Right.values()).map(Right::name).toList());
  }
}
