package jp.sekimori.app.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackReaderTest {
  private static final String MAIN =
      """
      pack: town
      policy: security
      title: { ja: 規程, en: Policy }
      editions:
        - id: "2026"
          name: { ja: 令和8年, en: "2026" }
          status: in-force
      roles:
        - id: staff
          name: { ja: 職員等, en: Staff }
      clauses: [a.yaml]
      """;

  private static final String CLAUSE =
      """
      - id: S1
        title: { ja: 目的, en: Purpose }
        binds: [staff]
        summary: { ja: 目的を定める。, en: States the purpose. }
        at: { "2026": 第１ }
      """;

  @Test
  void aSoundPackIsReadWhole() {
    var sound = (PackReading.Sound) read(MAIN, CLAUSE);
    PackClause clause = sound.pack().clause("S1").orElseThrow();
    assertThat(clause.path("2026")).contains("第１");
    assertThat(clause.title().orElseThrow().ja()).isEqualTo("目的");
    assertThat(sound.pack().role("staff").ja()).isEqualTo("職員等");
  }

  @Test
  void anElidedClauseNeedsNeitherTitleNorSummary() {
    var sound =
        (PackReading.Sound) read(MAIN, "- {id: S1, elided: \"true\", at: {\"2026\": 第１～３}}\n");
    assertThat(sound.pack().clause("S1").orElseThrow().isElided()).isTrue();
  }

  @Test
  void everyProblemIsToldWithItsFileAndLine() {
    String broken =
        CLAUSE
            + """
            - id: S1
              title: { ja: 別の条項, en: Another }
              binds: [nobody]
              summary: { ja: 別。, en: Another. }
              sumary: x
              at: { "2026": 第１, "2025": 第２, "2026b": 第３//４ }
            - id: S3/4
              summary: { ja: 三。 }
            """;
    assertThat(problems(MAIN, broken))
        .containsExactlyInAnyOrder(
            "a.yaml:10 There is no field \"sumary\".",
            "a.yaml:11 Another clause has this address in this edition: 第１",
            "a.yaml:11 There is no edition \"2025\".",
            "a.yaml:11 There is no edition \"2026b\".",
            "a.yaml:8 There is no role \"nobody\".",
            "a.yaml:6 \"S1\" stands twice.",
            "a.yaml:12 The id has characters that it cannot have, or is too long: S3/4",
            "a.yaml:12 \"at\" is missing.",
            "a.yaml:12 There is neither a title nor a word to know the clause by.",
            "a.yaml:13 \"en\" is missing.");
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    for (String path : List.of("/第１", "第１/", "第１#1", "第１#0", "第１#2#3", "¶0", "第 １")) {
      assertThat(problems(MAIN, CLAUSE.replace("第１", "\"" + path + "\"")))
          .as(path)
          .containsExactly("a.yaml:5 This is no address: " + path);
    }
  }

  @Test
  void aFileThatIsMissingIsNamedWhereItWasAskedFor() {
    assertThat(problems(MAIN.replace("a.yaml", "b.yaml"), CLAUSE))
        .containsExactly("pack.yaml:11 b.yaml cannot be read.");
  }

  @Test
  void whatIsNoYamlIsRefusedWithItsLine() {
    assertThat(problems(MAIN, CLAUSE + "  : [\n")).singleElement().asString().startsWith("a.yaml:");
    assertThat(problems("", "")).containsExactly("pack.yaml:1 The file is empty.");
    assertThat(problems("&a [*a, *a]\n", "")).isNotEmpty();
  }

  private static PackReading read(String main, String clauses) {
    Map<String, String> files = Map.of("pack.yaml", main, "a.yaml", clauses);
    return PackReader.read(name -> Optional.ofNullable(files.get(name)));
  }

  private static List<String> problems(String main, String clauses) {
    var broken = (PackReading.Broken) read(main, clauses);
    return broken.problems().stream()
        .map(problem -> problem.file() + ":" + problem.line() + " " + problem.what().en())
        .toList();
  }
}
