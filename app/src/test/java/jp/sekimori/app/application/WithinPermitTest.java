package jp.sekimori.app.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.MovingClock;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.application.Deciding.Order;
import jp.sekimori.app.application.Deciding.Verb;
import jp.sekimori.app.decision.Body;
import jp.sekimori.app.form.Fault;
import jp.sekimori.app.form.Outcome;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Result.Refused;
import jp.sekimori.app.ledger.Stage.Players;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Nothing is done before it was permitted, nor is a permit longer than what was applied for. */
@WebTest
@Import({
  Body.class,
  jp.sekimori.app.ledger.Stage.class,
  Desk.Parts.class,
  MovingClock.Instead.class
})
class WithinPermitTest extends Desk {
  private final MovingClock moving;

  @Autowired
  WithinPermitTest(Parts parts, MovingClock moving) {
    super(parts);
    this.moving = moving;
  }

  private Entry permitted(Players players, Entry device, Duration ago) {
    moving.moveOn(ago.negated());
    Applied applied = submitted(players.staff(), device);
    done(decide(players.manager(), applied, Verb.PASS, ""));
    moving.moveOn(ago);
    return entered(players.staff(), applied).getFirst();
  }

  @Test
  void nothingIsTakenOutBeforeItWasPermittedNeitherByACorrection() {
    Players players = stage.players();
    Entry entry = permitted(players, device(players, "PC-1"), Duration.ofHours(2));
    assertThat(move(players.staff(), entry, "take", taken(Duration.ofHours(3))))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.faults())
                    .singleElement()
                    .satisfies(
                        fault -> {
                          assertThat(fault.field()).isEqualTo("taken-at");
                          assertThat(fault.what().ja()).contains("許可された日時", "より前です");
                        }));
    Entry out = moved(move(players.staff(), entry, "take", taken(Duration.ofHours(1))));
    var before = Map.of("taken-at", List.of(ago(Duration.ofHours(3))));
    var posted = new HashMap<String, List<String>>(before);
    posted.put("reason-of-correction", List.of("日を誤って記録したため"));
    assertThat(correct(players.manager(), out, new Posted(posted))).isInstanceOf(Refused.class);
  }

  @Test
  void longerIsLaterThanWhatStands() {
    Players players = stage.players();
    Acting staff = players.staff();
    Entry entry = permitted(players, device(players, "PC-1"), Duration.ofHours(2));
    LocalDate due = LocalDate.parse(entry.values().one("due").orElseThrow());
    for (LocalDate day : List.of(due.minusDays(1), due)) {
      assertThat(longer(staff, entry, day))
          .as(day.toString())
          .extracting(Fault::field)
          .contains("due");
    }
    assertThat(longer(staff, entry, due.plusDays(1)))
        .extracting(Fault::field)
        .doesNotContain("due");
  }

  private List<Fault> longer(Acting staff, Entry entry, LocalDate day) {
    var posted =
        new Posted(
            Map.of(
                Blank.ENTRY,
                List.of(entry.id().toString()),
                "due",
                List.of(day.toString()),
                "reason",
                List.of("工事が延びたため")));
    return in(
        staff,
        () -> {
          Blank blank = applications.blank("longer-take-out").orElseThrow();
          return drafts.weigh(staff, blank, posted).outcome() instanceof Outcome.Faulty faulty
              ? faulty.faults()
              : List.of();
        });
  }

  @Test
  void thePermitEndsWithTheDayOfReturnAndNoOther() {
    Players players = stage.players();
    Applied applied = submitted(players.staff(), device(players, "PC-1"));
    LocalDate today = LocalDate.now(clock);
    for (LocalDate other : List.of(today.plusDays(2), today.plusYears(1))) {
      assertThat(decide(players.manager(), applied, other))
          .isInstanceOfSatisfying(
              Result.Faulty.class,
              faulty ->
                  assertThat(faulty.faults())
                      .extracting(Fault::field)
                      .containsExactly(Deciding.UNTIL));
    }
    Applied permitted = done(decide(players.manager(), applied, Verb.PASS, ""));
    assertThat(permitted.permit().until()).contains(today.plusDays(3));
  }

  private Result decide(Acting acting, Applied applied, LocalDate until) {
    var order = new Order(applied.version(), 0, Verb.PASS, "", Optional.of(until), Posted.NOTHING);
    return in(acting, () -> deciding.decide(acting, applied.id(), order));
  }
}
