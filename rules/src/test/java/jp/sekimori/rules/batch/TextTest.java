package jp.sekimori.rules.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.Small;
import org.junit.jupiter.api.Test;

/** Answers as people read them. */
class TextTest {
  private static final Rules RULES = new Small().rules();
  private static final Rulebook OLD = RULES.edition("old").orElseThrow();
  private static final Rulebook NEW = RULES.edition("new").orElseThrow();

  private static String read(Batch batch, String json) {
    var in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    return Run.of(batch, Form.JSON_LINES, Form.TEXT, in).out();
  }

  @Test
  void anAnswerSaysWhatToDoAndWhy() {
    assertThat(
            read(
                Batch.under(OLD).carrying(List.of("id")),
                """
                {"id":"A1","act":"send","secrecy":"C2","outside":true}
                {"id":"A2","act":"send","secrecy":"C3"}
                {"act":"send","secrecy":"c3"}
                """))
        .isEqualTo(
            """
            line 1    A1    allowed on conditions
                because: Encrypt
                you must: Encrypt
                clauses: S2
            line 2    A2    depends on: Outside
            line 3        cannot be decided
                secrecy: "secrecy" cannot be "c3". Did you mean "C3"? Values: C1, C2, C3, C3B, C3A.
            """);
  }

  @Test
  void aDifferenceShowsBothSides() {
    assertThat(
            read(
                Batch.between(NEW, OLD), "{\"act\":\"send\",\"secrecy\":\"C3B\",\"outside\":true}"))
        .startsWith("line 1    allowed on conditions → ")
        .contains("    new\n    because: Encrypt\n", "    old\n");
  }
}
