package jp.sekimori.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.sekimori.app.policy.pack.Overlay;
import jp.sekimori.app.policy.pack.Pack;
import jp.sekimori.app.policy.pack.Unrevised;
import jp.sekimori.app.text.HandedOver;
import jp.sekimori.clauses.Documents;
import jp.sekimori.clauses.Opened;
import jp.sekimori.clauses.outline.Outline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {
  private final Pack pack = Unrevised.packs().find("fukushima").orElseThrow();

  OwnWordsTest() throws IOException {}

  @ParameterizedTest
  @ValueSource(strings = {"2023-06-05", "2023-draft"})
  void everyClauseOfThePackIsFoundWhereItExpectsIt(String edition) {
    var findings = Overlay.of(pack, edition, outline(edition)).findings();
    assertThat(findings).hasSizeGreaterThan(200);
    assertThat(
            findings.entrySet().stream()
                .filter(found -> !(found.getValue() instanceof Overlay.Finding.Agrees))
                .map(Map.Entry::toString))
        .isEmpty();
  }

  @Test
  void itSaysThatItIsNotTheOfficialWording() {
    assertThat(new String(text("2023-06-05").bytes(), StandardCharsets.UTF_8))
        .contains("公式の文言ではない");
  }

  private HandedOver text(String edition) {
    return OwnWords.of(pack, pack.edition(edition).orElseThrow());
  }

  private Outline outline(String edition) {
    var file = text(edition);
    assertThat(List.of(file.name())).containsExactly(edition + ".txt");
    return ((Opened.Text) Documents.open(file.name(), file.bytes())).reading().outline();
  }
}
