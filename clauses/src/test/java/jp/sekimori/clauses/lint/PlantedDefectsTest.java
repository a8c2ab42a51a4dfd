package jp.sekimori.clauses.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import jp.sekimori.clauses.fixtures.Style;
import jp.sekimori.clauses.fixtures.Typesetter;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.OutlineReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the linter finds where the truth is known: nothing in clean policies of every style, and
 * each planted defect. With -Dsekimori.lint.table=true it prints the table of docs/lint-rules.md.
 */
class PlantedDefectsTest {
  private static final int SEEDS = 3;
  private static final int SIZE = 90;

  @ParameterizedTest
  @EnumSource(Style.class)
  void findsNothingInACleanPolicy(Style style) {
    for (long seed = 0; seed < 15; seed++) {
      Outline clean = CleanPolicies.policy(style, seed, SIZE);
      assertThat(serious(Linted.findings(clean))).as("seed %d", seed).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void findsNothingInACleanPolicyReadFromItsLines(Style style) {
    for (long seed = 0; seed < 3; seed++) {
      var printed = Typesetter.unwrapped(style, CleanPolicies.policy(style, seed, SIZE));
      var reading = OutlineReader.read(printed.lines());
      assertThat(serious(Linter.lint(reading, Finding.Column.NEW))).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void findsEveryPlantedDefectAndLittleElse() {
    var tallies = new TreeMap<String, Tally>();
    var missed = new ArrayList<String>();
    for (Defect defect : Defect.values()) {
      for (Style style : Style.values()) {
        for (long seed = 0; seed < SEEDS; seed++) {
          var clean = CleanPolicies.policy(style, seed, SIZE);
          Optional<Outline> planted = defect.plant(clean, new Random(seed));
          if (planted.isPresent() && !count(defect, planted.get(), tallies)) {
            missed.add(defect + " in " + style + " " + seed);
          }
        }
      }
    }
    if (Boolean.getBoolean("sekimori.lint.table")) {
      print(tallies);
    }
    assertThat(missed).isEmpty();
    assertThat(tallies.keySet()).contains(Rules.OF_TEXT.getFirst().id());
    tallies.forEach(
        (rule, tally) -> assertThat(tally.precision()).as(rule).isGreaterThanOrEqualTo(0.9));
  }

  /** How often a rule spoke, and how often it was right to. */
  private static final class Tally {
    private int planted;
    private int found;
    private int told;
    private int wrong;

    double precision() {
      return told == 0 ? 1 : (told - wrong) / (double) told;
    }
  }

  private static boolean count(Defect defect, Outline text, Map<String, Tally> tallies) {
    Tally own = tallies.computeIfAbsent(defect.rule(), r -> new Tally());
    own.planted++;
    boolean found = false;
    for (Finding finding : Linted.findings(text)) {
      Tally tally = tallies.computeIfAbsent(finding.rule(), r -> new Tally());
      boolean right = isRight(finding, defect);
      found |= right;
      if (finding.severity() != Finding.Severity.QUESTION || right) {
        tally.told++;
        tally.wrong += right ? 0 : 1;
      }
    }
    own.found += found ? 1 : 0;
    return found;
  }

  /** A list that lost its first number may seem to carry on the one before. */
  private static boolean isRight(Finding finding, Defect defect) {
    return finding.rule().equals(defect.rule())
        || (defect == Defect.NUMBER_START && finding.rule().equals("number-start-continued"));
  }

  private static void print(Map<String, Tally> tallies) {
    System.out.println("| rule | planted | found | told | wrong | precision |");
    tallies.forEach(
        (rule, t) ->
            System.out.printf(
                "| `%s` | %d | %d | %d | %d | %.2f |%n",
                rule, t.planted, t.found, t.told, t.wrong, t.precision()));
  }

  private static List<String> serious(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.severity() != Finding.Severity.QUESTION)
        .map(f -> f.rule() + " " + f.path() + " " + f.evidence())
        .toList();
  }
}
