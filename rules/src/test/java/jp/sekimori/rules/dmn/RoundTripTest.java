package jp.sekimori.rules.dmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.rules.Packs;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.compare.Comparison;
import jp.sekimori.rules.read.Problem;
import jp.sekimori.rules.table.Table;
import org.junit.jupiter.api.Test;

class RoundTripTest {

  @Test
  void everyShippedTableComesBackAsItWas() {
    Rules shipped = Packs.fukushima();
    for (String edition : shipped.editions()) {
      Rulebook before = shipped.edition(edition).orElseThrow();
      Map<String, String> files = new HashMap<>();
      for (Table table : before.tables()) {
        files.put(table.file(), imported(Export.of(before, table)));
      }
      files.put("rules.yaml", only(edition));
      Rules.Loaded loaded =
          Rules.load(
              name -> Optional.ofNullable(files.get(name)).or(() -> Packs.files().read(name)),
              Packs.names());
      assertThat(loaded).isInstanceOf(Rules.Ready.class);
      Rulebook after = ((Rules.Ready) loaded).rules().edition(edition).orElseThrow();
      Comparison comparison = Comparison.of(before, after);
      assertThat(comparison.answers()).isEmpty();
      // Conditions may be written otherwise; nothing else is.
      assertThat(comparison.rows()).allMatch(row -> row.what().equals(List.of("if")));
    }
  }

  private static String only(String edition) {
    return Packs.files()
        .read("rules.yaml")
        .orElseThrow()
        .replaceFirst("editions: \\[.*]", "editions: [\"" + edition + "\"]");
  }

  private static String imported(String xml) {
    return switch (Import.read(xml)) {
      case Import.Text(String yaml) -> yaml;
      case Import.Refused refused -> throw new AssertionError(refused.problems());
    };
  }

  @Test
  void whatDoesNotFollowTheMappingIsRefusedByRule() {
    Rulebook rulebook = Packs.fukushima().edition("2023-06-05").orElseThrow();
    String xml = Export.of(rulebook, rulebook.tables().getFirst());
    assertThat(refusals(xml.replaceFirst("<text>\"insecure\"</text>", "<text>sum(1)</text>")))
        .containsExactly("Rule 1: This expression cannot be taken over: sum(1)");
    assertThat(refusals(xml.replace("RULE ORDER", "FIRST")))
        .containsExactly("There is no decision table \"rows\" with the hit policy RULE ORDER.");
    assertThat(refusals("<a>")).containsExactly("This cannot be read as XML.");
    assertThat(refusals("<a/>")).containsExactly("This is no DMN 1.5 model.");
    assertThat(refusals("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"))
        .containsExactly("There is a DOCTYPE.");
  }

  private static List<String> refusals(String xml) {
    return switch (Import.read(xml)) {
      case Import.Text text -> throw new AssertionError(text.yaml());
      case Import.Refused(List<Problem> problems) ->
          problems.stream().map(problem -> problem.what().en()).toList();
    };
  }
}
