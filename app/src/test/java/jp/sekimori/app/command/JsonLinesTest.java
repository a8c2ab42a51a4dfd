package jp.sekimori.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.batch.Batch;
import jp.sekimori.rules.batch.Form;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.table.Given;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Lines of JSON are taken exactly where Jackson reads the same flat object with known facts. */
class JsonLinesTest {
  private static final JsonFactory JSON = new JsonFactory();
  private static final List<String> PARTS =
      List.of(
          "{",
          "}",
          "\"act\"",
          "\"send\"",
          ":",
          ",",
          "\"confidentiality\"",
          "\"C2\"",
          "true",
          "null",
          "1",
          "-0",
          "1.5e3",
          "01",
          "\"workers\"",
          "\"for-work\"",
          "\"\\u0061ct\"",
          "\"C\\u0032\"",
          " ",
          "\t",
          "\"\\x\"",
          "\"é\"",
          "[",
          "]",
          "\"",
          "tru",
          "\"機密性\"",
          "\\",
          "\u0001",
          "2");

  private final Rulebook rules = rules();

  private static Rulebook rules() {
    return switch (RulePack.open(RulePack.USUAL)) {
      case RulePack.Sound sound -> sound.rules().edition("2023-06-05").orElseThrow();
      case RulePack.Broken broken -> throw new AssertionError(broken.problems());
    };
  }

  @Test
  void linesAreTakenWhereAnotherReaderTakesThem() throws IOException {
    var random = new Random(8);
    int taken = 0;
    var lines = new StringBuilder();
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 30_000; i++) {
      String line = line(random);
      if (!line.isBlank()) {
        written.add(line);
        lines.append(line).append('\n');
      }
    }
    List<String> answers = answers(lines.toString());
    assertThat(answers).hasSameSizeAs(written);
    for (int i = 0; i < written.size(); i++) {
      Optional<String> expected = effect(written.get(i));
      taken += expected.isPresent() ? 1 : 0;
      assertThat(answers.get(i))
          .as(written.get(i))
          .startsWith(
              expected.map(each -> "{\"effect\":\"" + each).orElse("{\"errors\":[{\"line\":"));
      assertThat(members(answers.get(i))).isPresent();
    }
    assertThat(taken).isBetween(1_000, 29_000);
  }

  /** A whole object with one or two things out of place, or none. */
  private static String line(Random random) {
    var line =
        new StringBuilder(
            "{\"act\" : \"send\",\"confidentiality\":\"C2\", \"workers\":2,\"for-work\":true}");
    for (int faults = random.nextInt(3); faults > 0; faults--) {
      int at = random.nextInt(line.length());
      String part = PARTS.get(random.nextInt(PARTS.size()));
      line.replace(at, Math.min(line.length(), at + random.nextInt(10)), part);
    }
    return line.toString();
  }

  private List<String> answers(String lines) throws IOException {
    var out = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    Batch.under(rules).run(in, Form.JSON_LINES, out, Form.JSON_LINES);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private Optional<String> effect(String line) {
    return members(line)
        .filter(facts -> rules.vocabulary().read(facts) instanceof Given.Read)
        .map(
            facts ->
                switch (rules.vocabulary().read(facts)) {
                  case Given.Read(var read) ->
                      switch (rules.decide(read).orElseThrow()) {
                        case Decision.Answer answer -> answer.effect().id();
                        case Decision.Depends _ -> "depends";
                      };
                  case Given.Refused _ -> throw new IllegalStateException();
                });
  }

  /** The members of a flat object; empty where it is none, or says something twice. */
  private static Optional<Map<String, String>> members(String line) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      Map<String, String> members = new HashMap<>();
      Map<String, Boolean> seen = new HashMap<>();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        if (seen.put(name, true) != null) {
          return Optional.empty();
        }
        JsonToken token = json.nextToken();
        if (token == JsonToken.START_ARRAY || token == JsonToken.START_OBJECT) {
          json.skipChildren();
          members.put(name, "nested");
        } else if (token != JsonToken.VALUE_NULL) {
          members.put(
              name,
              token == JsonToken.VALUE_TRUE
                  ? "yes"
                  : token == JsonToken.VALUE_FALSE ? "no" : json.getString());
        }
      }
      return json.nextToken() == null ? Optional.of(members) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
