package jp.sekimori.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.sekimori.rules.table.Given;
import org.junit.jupiter.api.Test;

/** What is wrong is told with file, line and row; nothing that is wrong is loaded. */
class RefusalTest {

  @Test
  void theSmallPackHolds() {
    assertThat(new Small().problems()).isEmpty();
  }

  @Test
  void aRowThatNoFactsReachIsNamed() {
    assertThat(
            row(
                "{ id: x, if: { secrecy: '> C3' }, editions: [old], then: allowed, clauses: [S1],"
                    + " ja: あ, en: a }"))
        .containsExactly(
            "send.yaml:11 (x) Edition old: No facts reach this row. Change its conditions, or"
                + " remove it.");
  }

  @Test
  void aRowThatOthersForbidAltogetherIsNamed() {
    assertThat(
            row(
                "{ id: x, if: { secrecy: C3, outside: yes }, editions: [old], then: allowed,"
                    + " clauses: [S1], ja: あ, en: a }"))
        .containsExactly(
            "send.yaml:11 (x) Edition old: Other rows forbid whatever this row applies to. Change"
                + " its conditions, or remove it.");
  }

  @Test
  void aGapIsSaidWithAsFewConditionsAsWillDo() {
    String holed =
        Small.table("")
            .lines()
            .filter(line -> !line.contains("inside"))
            .reduce("", (a, b) -> a + b + "\n");
    assertThat(new Small().with("send.yaml", holed).problems())
        .containsExactly(
            "send.yaml:1 Edition old: No row covers this case: C3; Outside: No Add a row that"
                + " covers it.",
            "send.yaml:1 Edition new: No row covers this case: C3A; Outside: No Add a row that"
                + " covers it.");
  }

  @Test
  void rowsThatDemandDifferentPermitsForTheSameCaseAreNamed() {
    assertThat(
            new Small()
                .with(
                    "send.yaml",
                    Small.table(
                        """
                          - { id: x, if: { outside: yes }, then: needs-permit, permit: manager, clauses: [S1], ja: あ, en: a }
                          - { id: y, if: { secrecy: C1 }, then: needs-permit, permit: deputy, clauses: [S1], ja: あ, en: a }
                        """))
                .problems())
        .containsExactly(
            "send.yaml:12 (y) Edition old: This contradicts row \"x\" (they demand different"
                + " permits): C1; Outside: Yes Change the conditions so that the two do not meet.",
            "send.yaml:12 (y) Edition new: This contradicts row \"x\" (they demand different"
                + " permits): C1; Outside: Yes Change the conditions so that the two do not meet.");
  }

  @Test
  void obligationsThatExcludeEachOtherAreNamed() {
    assertThat(
            row(
                "{ id: x, if: { secrecy: C2 }, then: allowed-if, must: [leave-open], clauses: [S1],"
                    + " ja: あ, en: a }"))
        .hasSize(2)
        .first()
        .asString()
        .startsWith(
            "send.yaml:11 (x) Edition old: This contradicts row \"middle\" (Encrypt excludes Leave"
                + " it open): C2");
  }

  @Test
  void namesThatDoNotExistAreNamedWithThoseThatDo() {
    assertThat(
            row(
                "{ id: x, if: { secret: C2 }, then: allowed-if, must: [burn], clauses: [S1, T9],"
                    + " ja: あ, en: a }"))
        .containsExactly(
            "send.yaml:11 (x) There is no obligation \"burn\". There are: encrypt, leave-open.",
            "send.yaml:11 (x) Edition \"old\" has no clause \"T9\". Check the clause's id, or the"
                + " editions of the row.",
            "send.yaml:11 (x) There is no fact \"secret\". There are: secrecy, outside.",
            "send.yaml:11 (x) Edition \"new\" has no clause \"T9\". Check the clause's id, or the"
                + " editions of the row.");
    assertThat(row("{ id: x, if: { secrecy: C9 }, then: allowed, clauses: [S1], ja: あ, en: a }"))
        .contains(
            "send.yaml:11 (x) \"secrecy\" has no value \"C9\". Values: C1, C2, C3.",
            "send.yaml:11 (x) \"secrecy\" has no value \"C9\". Values: C1, C2, C3B, C3A.");
    assertThat(row("{ id: x, editions: [newer], then: allowed, clauses: [S1], ja: あ, en: a }"))
        .containsExactly("send.yaml:11 (x) There is no edition \"newer\". There are: old, new.");
    assertThat(row("{ id: x, then: maybe, clauses: [S1], ja: あ, en: a }"))
        .containsExactly(
            "send.yaml:11 (x) There is no effect \"maybe\". Use allowed, allowed-if, needs-permit"
                + " or forbidden.");
    assertThat(
            row("{ id: x, if: { outside: '>= yes' }, then: allowed, clauses: [S1], ja: あ, en: a }"))
        .containsExactly(
            "send.yaml:11 (x) The values of \"outside\" have no order to compare by. List the"
                + " values: yes, no");
  }

  @Test
  void anEffectWithoutWhatItNeedsIsNamed() {
    assertThat(row("{ id: x, then: needs-permit, clauses: [S1], ja: あ, en: a }"))
        .containsExactly(
            "send.yaml:11 (x) Permit and effect do not go together. Give \"permit\" with"
                + " needs-permit, and only there.");
    assertThat(row("{ id: x, then: allowed-if, clauses: [S1], ja: あ, en: a }"))
        .containsExactly(
            "send.yaml:11 (x) A row that allows if has no obligation. Give \"must\", or use"
                + " allowed.");
  }

  @Test
  void theSameIdTwiceInAnEditionIsNamed() {
    assertThat(row("{ id: open, then: allowed, clauses: [S1], ja: あ, en: a }"))
        .containsExactly("send.yaml:11 (open) \"open\" stands twice. Give each its own id.");
  }

  @Test
  void whatIsNoYamlIsNamedWithItsLine() {
    assertThat(new Small().with("send.yaml", "table: send\nfacts: [a\n").problems().getFirst())
        .startsWith("send.yaml:2 This cannot be read as YAML");
    assertThat(new Small().with("rules.yaml", "editions: [old]\n").problems())
        .contains("rules.yaml:1 \"facts\" is missing. Add \"facts\".");
  }

  @Test
  void factsThatCannotBeReadAreAllNamed() {
    Given given =
        new Small()
            .rules()
            .vocabulary()
            .read(Map.of("count", "101", "day", "2026-02-30", "secrecy", "C9", "secret", "C1"));
    assertThat(((Given.Refused) given).refusals())
        .extracting(refusal -> refusal.what().en() + " " + refusal.mend().en())
        .containsExactlyInAnyOrder(
            "\"count\" cannot be \"101\". Give a whole number from 0 to 100.",
            "\"day\" cannot be \"2026-02-30\". Give a day of the calendar as 2023-06-05.",
            "\"secrecy\" cannot be \"C9\". Values: C1, C2, C3, C3B, C3A.",
            "There is no fact \"secret\". Did you mean \"secrecy\"? Facts: act, count, day,"
                + " outside, secrecy.");
  }

  private static List<String> row(String row) {
    return new Small().row(row).problems();
  }
}
