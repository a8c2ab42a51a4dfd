package jp.sekimori.app.form;

import static jp.sekimori.app.form.Desk.asking;
import static jp.sekimori.app.form.Desk.choice;
import static jp.sekimori.app.form.Desk.field;
import static jp.sekimori.app.form.Desk.posted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A required choice of one value is a box to tick: nothing goes on before. */
class TickTest {
  private final Desk desk = new Desk();

  @Test
  void whatIsNotTickedIsNotTaken() {
    Form form = desk.form(field("a", choice("done"), asking(true)));
    assertThat(form.read(new Posted(Map.of()), desk.context()))
        .isInstanceOfSatisfying(
            Outcome.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.what().ja()).isEqualTo("「欄a」に印がありません。")));
    assertThat(form.read(posted("a", "done"), desk.context())).isInstanceOf(Outcome.Filled.class);
  }

  @Test
  void whatMayBeLeftOutIsNoBoxToTick() {
    Form form = desk.form(field("a", choice("done"), asking(false)));
    assertThat(form.read(posted("a", ""), desk.context())).isInstanceOf(Outcome.Filled.class);
    assertThat(form.fields()).noneMatch(Field::isTick);
  }
}
