package jp.sekimori.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sekimori.app.policy.pack.BrokenPacks;
import jp.sekimori.app.policy.pack.BrokenPacks.Broken;
import jp.sekimori.rules.read.Problem;
import org.junit.jupiter.api.Test;

class PackCheckTest {
  /** What is as true of a broken pack as the fault that it is there for. */
  private static final Map<String, Set<String>> TRUE_AS_WELL =
      Map.of(
          "twice", Set.of("no-such-form-field"),
          "no-such-clause", Set.of("clause-without-control"),
          "no-such-fact", Set.of("no-such-form-field"),
          "no-such-ledger", Set.of("nobody-enters"),
          "no-such-state", Set.of("dead-state"),
          "permit-without-application", Set.of("stray-file"),
          "person-or-role", Set.of("no-such-form-field", "no-such-role"),
          "unknown-field", Set.of("missing-field"));

  private final Packs town = Packs.shipped("example-town");

  @Test
  void everyFaultIsFoundWhereItIs() {
    for (Broken broken : BrokenPacks.all()) {
      assertThat(found(broken))
          .as("%s in %s", broken, broken.foundIn())
          .anyMatch(finding -> isMeant(finding, broken));
    }
  }

  @Test
  void nothingElseIsFoundThatIsNotSoToo() {
    for (Broken broken : BrokenPacks.all()) {
      Set<String> others = TRUE_AS_WELL.getOrDefault(broken.finding(), Set.of());
      assertThat(found(broken))
          .as("%s", broken)
          .allMatch(
              finding ->
                  finding.fault().isNotice()
                      || finding.fault().id().equals(broken.finding())
                      || others.contains(finding.fault().id()));
    }
  }

  private List<Problem> found(Broken broken) {
    return town.with(broken.made(town.files())).check().findings();
  }

  private boolean isMeant(Problem finding, Broken broken) {
    int line = broken.line(town.files());
    return finding.fault().id().equals(broken.finding())
        && finding.place().file().equals(broken.foundIn())
        && (line == 0 || finding.place().line() == line);
  }

  @Test
  void theShippedPacksAreSound() {
    assertThat(town.check().findings()).isEmpty();
    Checked fukushima = Packs.shipped("fukushima").check();
    assertThat(fukushima.findings()).allMatch(finding -> finding.fault().isNotice());
    assertThat(fukushima.isSound()).isTrue();
  }

  @Test
  void oneRunShowsWhatIsWrongInEveryFile() {
    String send = town.text("controls/send.yaml").replace("act: send", "act: mail");
    String devices = town.text("controls/devices.yaml").replace("kept-by:", "keeper:");
    String facts = town.text("rules/obligations.yaml") + "- { id: burn, ja: 燃やす }\n";
    String without = town.text("controls/without.yaml") + "- { kind: none }\n";
    var broken = new HashMap<String, String>();
    broken.put("controls/send.yaml", send);
    broken.put("controls/devices.yaml", devices);
    broken.put("controls/without.yaml", without);
    assertThat(town.with(broken).check().findings())
        .extracting(finding -> finding.fault().id() + " " + finding.place().file())
        .contains(
            "no-such-act controls/send.yaml",
            "unknown-field controls/devices.yaml",
            "missing-field controls/without.yaml")
        .doesNotContain("nobody-enters controls/devices.yaml");
    broken.put("rules/obligations.yaml", facts);
    assertThat(town.with(broken).check().findings())
        .extracting(finding -> finding.fault().id() + " " + finding.place().file())
        .contains("one-language rules/obligations.yaml", "unknown-field controls/devices.yaml");
  }

  @Test
  void aWordLeftUntranslatedHidesNothing() {
    String devices =
        town.text("controls/devices.yaml")
            .replace("kept-by: manager", "kept-by: keeper")
            .replace("en: Product", "en: 品名");
    assertThat(town.with(Map.of("controls/devices.yaml", devices)).check().findings())
        .extracting(finding -> finding.fault().id())
        .containsExactly("no-such-role", "untranslated");
  }

  @Test
  void controlsNeedRoles() {
    var files = new HashMap<>(town.files());
    files.remove("roles.yaml");
    assertThat(new Packs("example-town", files).check().findings())
        .extracting(finding -> finding.fault().id() + " " + finding.place().file())
        .containsExactly("missing-file roles.yaml");
  }

  @Test
  void everyFindingSaysHowToMendItInBothLanguages() {
    for (Broken broken : BrokenPacks.all()) {
      assertThat(found(broken))
          .as("%s", broken)
          .allSatisfy(
              finding -> {
                assertThat(finding.what().ja()).matches("(?s).*[\\p{IsHan}\\p{IsHiragana}].*");
                assertThat(finding.mend().ja()).isNotEqualTo(finding.mend().en());
              });
    }
  }

  @Test
  void aFileWithAnyLineMissingOrSpoiltIsAnswered() {
    for (String file : List.of("controls/devices.yaml", "controls/send.yaml", "roles.yaml")) {
      List<String> lines = town.text(file).lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        var without = new ArrayList<>(lines);
        String line = without.remove(i);
        assertThat(spoilt(file, without).findings()).isNotNull();
        without.add(i, line.replaceFirst("[:,] .*", ": [x"));
        assertThat(spoilt(file, without).findings()).isNotNull();
        without.set(i, line.replaceFirst(": .*", ": { x: y }"));
        assertThat(spoilt(file, without).findings()).isNotNull();
      }
    }
  }

  private Checked spoilt(String file, List<String> lines) {
    return town.with(Map.of(file, String.join("\n", lines))).check();
  }
}
