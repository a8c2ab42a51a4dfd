package jp.sekimori.app.form;

import static jp.sekimori.app.form.Desk.field;
import static jp.sekimori.app.form.Desk.posted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.control.FieldType;
import jp.sekimori.app.control.FieldType.Plain;
import jp.sekimori.app.control.FormField.Bound;
import jp.sekimori.app.control.FormField.Past;
import jp.sekimori.app.control.FormField.Preset;
import jp.sekimori.app.form.Outcome.Faulty;
import jp.sekimori.app.form.Outcome.Filled;
import org.junit.jupiter.api.Test;

/** What is written knows what time it is. */
class LimitsTest {
  private static final FieldType PERSON = new FieldType.Person(Optional.empty());

  private final Desk desk = new Desk();

  private String fault(Form form, String... posted) {
    assertThat(form.read(posted(posted), desk.context())).isInstanceOf(Faulty.class);
    return ((Faulty) form.read(posted(posted), desk.context())).faults().getFirst().what().ja();
  }

  @Test
  void aMomentIsNotAfterNowAndADayNotAfterToday() {
    Form form =
        desk.form(field("at", Plain.TIME, now().asking()), field("on", Plain.DATE, now().asking()));
    assertThat(form.read(posted("at", "2026-11-23 14:30", "on", "2026-11-23"), desk.context()))
        .isInstanceOf(Filled.class);
    assertThat(fault(form, "at", "2026-11-23 14:31")).contains("今より後の日時です");
    assertThat(fault(form, "on", "2026-11-24")).contains("今日より後の日です");
  }

  @Test
  void aDayMayHaveToLieNotInThePastUnlessItStandsThereAlready() {
    Form form = desk.form(field("until", Plain.DATE, new Asks().notBehind(Past.TODAY).asking()));
    assertThat(form.read(posted("until", "2026-11-23"), desk.context())).isInstanceOf(Filled.class);
    assertThat(fault(form, "until", "R8.1.1")).contains("今日より前の日です");
    Context standing = desk.context().changing(new Values(Map.of("until", List.of("2026-01-01"))));
    assertThat(form.read(posted("until", "R8.1.1"), standing)).isInstanceOf(Filled.class);
  }

  @Test
  void nowTodayAndWhoOpensItStandThereAlready() {
    Form form =
        desk.form(
            field("at", Plain.TIME, now().preset(Preset.NOW).asking()),
            field("on", Plain.DATE, now().preset(Preset.TODAY).asking()),
            field("by", PERSON, now().preset(Preset.SELF).asking()));
    assertThat(form.preset(desk.context()).all())
        .containsEntry("at", List.of("2026-11-23T05:30:00Z"))
        .containsEntry("on", List.of("2026-11-23"))
        .containsEntry("by", List.of(desk.haruko.toString()));
  }

  private static Asks now() {
    return new Asks().notAfter(Bound.NOW);
  }
}
