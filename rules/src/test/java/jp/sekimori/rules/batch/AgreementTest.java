package jp.sekimori.rules.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import jp.sekimori.rules.Packs;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.decide.Redecision;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Given;
import jp.sekimori.rules.table.Value;
import org.junit.jupiter.api.Test;

/** Generated cases, written in every way that CSV allows, are decided as each is by itself. */
class AgreementTest {
  private static final Rules RULES = Packs.fukushima();
  private static final Rulebook IN_FORCE = RULES.edition("2023-06-05").orElseThrow();
  private static final Rulebook DRAFT = RULES.edition("2023-draft").orElseThrow();

  private final Random random = new Random(5);

  @Test
  void everyLineIsDecidedAsItWouldBeAlone() {
    for (int round = 0; round < 40; round++) {
      List<Fact> columns = new ArrayList<>(RULES.vocabulary().facts());
      Collections.shuffle(columns, random);
      List<Map<String, String>> cases = cases(columns, 400);
      int place = random.nextInt(columns.size() + 1);
      Run run =
          Run.of(
              Batch.under(IN_FORCE).carrying(List.of("n")),
              Form.CSV,
              Form.CSV,
              inPieces(csv(columns, cases, place)));
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < cases.size(); i++) {
        Decision decision = IN_FORCE.decide(facts(cases.get(i))).orElseThrow();
        expected.add(i + "," + answer(decision) + ",2023-06-05,");
      }
      assertThat(run.lines().subList(1, run.lines().size())).isEqualTo(expected);
    }
  }

  @Test
  void underTwoEditionsThoseAreToldThatDiffer() {
    List<Fact> columns = RULES.vocabulary().facts();
    List<Map<String, String>> cases = cases(columns, 8_000);
    Run run =
        Run.of(
            Batch.between(DRAFT, IN_FORCE).carrying(List.of("n")),
            Form.CSV,
            Form.CSV,
            inPieces(csv(columns, cases, 0)));
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      Facts facts = facts(cases.get(i));
      Decision before = DRAFT.decide(facts).orElseThrow();
      Decision after = IN_FORCE.decide(facts).orElseThrow();
      if (!Redecision.isSame(before, after)) {
        expected.add(i + "," + answer(before) + "," + answer(after) + ",");
      }
    }
    assertThat(expected).hasSizeGreaterThan(10);
    assertThat(run.lines().stream().skip(1).map(line -> line.substring(line.indexOf(',') + 1)))
        .isEqualTo(expected);
  }

  private static String answer(Decision decision) {
    Fields fields = Fields.of(decision);
    return fields.effect()
        + List.of(
                fields.obligations(),
                fields.permits(),
                fields.clauses(),
                fields.rows(),
                fields.questions(),
                fields.open())
            .stream()
            .map(parts -> "," + CsvRendering.cell(String.join(";", parts)))
            .collect(Collectors.joining());
  }

  private static Facts facts(Map<String, String> given) {
    return ((Given.Read) RULES.vocabulary().read(given)).facts();
  }

  private List<Map<String, String>> cases(List<Fact> columns, int count) {
    List<Map<String, String>> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, String> given = new LinkedHashMap<>();
      for (Fact fact : columns) {
        List<Value> values = RULES.vocabulary().values(fact);
        if (random.nextInt(8) > 0) {
          given.put(
              fact.id(),
              values.isEmpty()
                  ? String.valueOf(1 + random.nextInt(30))
                  : values.get(random.nextInt(values.size())).id());
        }
      }
      cases.add(given);
    }
    return cases;
  }

  /** With a number in one column, quotes here and there, labels for ids, and both line ends. */
  private byte[] csv(List<Fact> columns, List<Map<String, String>> cases, int place) {
    var csv = new StringBuilder();
    List<String> heads =
        new ArrayList<>(
            columns.stream().map(fact -> written(fact.id(), fact.label().ja())).toList());
    heads.add(place, "n");
    csv.append(String.join(",", heads)).append('\n');
    for (int i = 0; i < cases.size(); i++) {
      List<String> cells = new ArrayList<>();
      for (Fact fact : columns) {
        String id = cases.get(i).getOrDefault(fact.id(), "");
        String label =
            RULES.vocabulary().values(fact).stream()
                .filter(value -> value.id().equals(id))
                .map(value -> value.label().ja())
                .findFirst()
                .orElse(id);
        cells.add(written(id, label));
      }
      cells.add(place, String.valueOf(i));
      csv.append(String.join(",", cells)).append(random.nextBoolean() ? "\r\n" : "\n");
    }
    return csv.toString().getBytes(UTF_8);
  }

  private String written(String id, String label) {
    String text = random.nextInt(4) == 0 ? label : id;
    return random.nextInt(6) == 0 || text.contains(",") ? "\"" + text + "\"" : text;
  }

  /** A stream that gives what it pleases. */
  private InputStream inPieces(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] into, int from, int length) {
        return super.read(into, from, Math.min(length, 1 + random.nextInt(5_000)));
      }
    };
  }
}
