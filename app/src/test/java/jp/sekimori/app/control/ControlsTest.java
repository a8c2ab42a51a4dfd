package jp.sekimori.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.sekimori.app.control.Check.Period;
import jp.sekimori.app.control.Check.Schedule;
import jp.sekimori.app.control.Coverage.State;
import jp.sekimori.app.control.FieldType.Entry;
import org.junit.jupiter.api.Test;

class ControlsTest {
  private final Checked town = Packs.shipped("example-town").check();
  private final Checked fukushima = Packs.shipped("fukushima").check();

  @Test
  void anEditionHasItsOwnParts() {
    assertThat(period("2026-04-01")).isEqualTo(Period.HALF_YEAR);
    assertThat(period("2024-04-01")).isEqualTo(Period.YEAR);
    assertThat(controls(town).of("2026-04-01").checks()).hasSize(1);
    assertThat(controls(town).checks()).hasSize(2);
  }

  private Period period(String edition) {
    Check check = controls(town).of(edition).check("inventory").orElseThrow();
    return ((Schedule.Every) check.schedule().orElseThrow()).period();
  }

  @Test
  void aLedgerIsReadWhole() {
    Ledger ledger = controls(town).of("2026-04-01").ledger("take-outs").orElseThrow();
    assertThat(ledger.fields())
        .extracting(FormField::id)
        .containsExactly("item", "carrier", "purpose", "secrecy", "encrypted", "due");
    assertThat(ledger.allFields()).extracting(FormField::id).contains("returned-on");
    assertThat(((FormField.New) ledger.fields().getFirst()).type())
        .isInstanceOfSatisfying(
            Entry.class,
            entry -> assertThat(entry.where().wanted()).containsEntry("state", "in-use"));
    assertThat(ledger.reminders()).extracting(Reminder::days).containsExactly(1, 3);
    assertThat(ledger.basis().clauses()).containsExactly("第6条第4項");
    assertThat(ledger.basis().written().at("number").line())
        .isGreaterThan(ledger.basis().written().place().line());
  }

  @Test
  void whatIsWrittenInTheShippedControlsIsAllThere() {
    Controls controls = controls(fukushima);
    assertThat(controls.all()).extracting(Control::id).contains("take-out", "external-services");
    assertThat(controls.check("service-selection").orElseThrow().items()).hasSize(34);
    assertThat(controls.application("external-service").orElseThrow().route())
        .extracting(Step::kind)
        .containsExactly(
            Step.Kind.CONFIRM,
            Step.Kind.CONFIRM,
            Step.Kind.CONFIRM,
            Step.Kind.CONSULT,
            Step.Kind.DECIDE);
    assertThat(controls.ledger("connections").orElseThrow().compare()).hasSize(1);
  }

  @Test
  void everyClauseHasAControlOrDemandsNothingOrHasAReason() {
    for (Checked pack : List.of(town, fukushima)) {
      assertThat(pack.coverage()).hasSize(2);
      for (Coverage coverage : pack.coverage()) {
        assertThat(coverage.bare()).allMatch(clause -> coverage.reason(clause).isPresent());
      }
    }
    Coverage coverage = fukushima.coverage().getFirst();
    assertThat(coverage.count(Without.Kind.SAME)).isEqualTo(3);
    assertThat(coverage.count(Without.Kind.LATER)).isEqualTo(27);
    assertThat(coverage.bare()).hasSize(30);
    assertThat(coverage.count(State.CONTROLLED) + coverage.count(State.NOTHING_DEMANDED))
        .isEqualTo(246 - 30 - coverage.above());
    assertThat(coverage.of("S6-1(9)")).contains(State.CONTROLLED);
    assertThat(coverage.of("S6-1(11)")).contains(State.BARE);
    assertThat(coverage.of("S99")).isEmpty();
  }

  private static Controls controls(Checked pack) {
    return pack.controls().orElseThrow();
  }
}
