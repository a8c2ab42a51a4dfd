package jp.sekimori.app.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.MovingClock;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.application.Deciding.Verb;
import jp.sekimori.app.decision.Body;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.journal.About;
import jp.sekimori.app.journal.History;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Outlook;
import jp.sekimori.app.ledger.Result.NotAllowed;
import jp.sekimori.app.ledger.Stage.Players;
import jp.sekimori.app.waiting.Reminders;
import jp.sekimori.app.waiting.Waits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** A loss: told at once to whom it concerns, and known to the ledger of what was lost. */
@WebTest
@Import({
  Body.class,
  jp.sekimori.app.ledger.Stage.class,
  Desk.Parts.class,
  MovingClock.Instead.class
})
class LossTest extends Desk {
  private final Outlook outlook;
  private final Reminders reminders;
  private final History history;
  private final MovingClock moving;
  private final TransactionOperations transaction;

  @Autowired
  LossTest(
      Parts parts,
      Outlook outlook,
      Reminders reminders,
      History history,
      MovingClock moving,
      TransactionOperations transaction) {
    super(parts);
    this.outlook = outlook;
    this.reminders = reminders;
    this.history = history;
    this.moving = moving;
    this.transaction = transaction;
  }

  private Entry out(Players players, Entry device) {
    Applied applied = submitted(players.staff(), device);
    done(decide(players.manager(), applied, Verb.PASS, ""));
    Entry entry = entered(players.staff(), applied).getFirst();
    return moved(move(players.staff(), entry, "take", taken(Duration.ZERO)));
  }

  private jp.sekimori.app.ledger.Result lose(Acting acting, Entry out) {
    return move(
        acting,
        out,
        "lose",
        new Posted(
            Map.of(
                "lost-at", List.of(ago(Duration.ZERO)),
                "lost-how", List.of("車内に置き忘れた"),
                "reported", List.of("yes"))));
  }

  private jp.sekimori.app.ledger.Result settle(Acting acting, Entry lost, String recovered) {
    return move(
        acting,
        lost,
        "settle",
        new Posted(Map.of("recovered", List.of(recovered), "done-about-it", List.of("駅に届いていた"))));
  }

  private Entry now(Players players, Entry entry) {
    return in(players.manager(), () -> ledgers.find(players.manager(), entry.id())).orElseThrow();
  }

  @Test
  void whomALossConcernsIsToldAtOnceSeesItAndIsNamedOnItsPage() {
    Players players = stage.players();
    Acting chief =
        in(
            players.manager(),
            () -> stage.somebody(players.manager(), players.otherOffice(), "副知事", Role.CISO));
    Entry out = out(players, device(players, "PC-1"));
    assertThat(outlook(players.manager(), out).alarm()).isEmpty();
    Entry lost = moved(lose(players.staff(), out));
    Map<UUID, List<Reminders.Telling>> told =
        in(players.manager(), () -> transaction.execute(_ -> reminders.take(true)));
    assertThat(told).as("urgent mail").containsKeys(chief.person(), players.manager().person());
    assertThat(in(chief, () -> waiting.reminded(chief)))
        .filteredOn(Waits::urgent)
        .extracting(Waits::address)
        .containsExactly(lost.address());
    assertThat(in(chief, () -> ledgers.find(chief, lost.id()))).isPresent();
    var alarm = outlook(players.staff(), lost).alarm().orElseThrow();
    assertThat(alarm.whom().stream().flatMap(each -> each.people().stream()))
        .extracting(each -> each.person())
        .contains(chief.person(), players.manager().person());
    assertThat(alarm.clauses()).extracting(clause -> clause.id()).containsExactly("S6-6(1)");
  }

  private Outlook.Seen outlook(Acting acting, Entry entry) {
    return in(
        acting, () -> outlook.of(acting, ledgers.fields(entry.ledger()).orElseThrow(), entry));
  }

  @Test
  void whatIsLostOnTheWayIsLostInItsOwnLedgerTooUntilItIsFound() {
    Players players = stage.players();
    Entry device = device(players, "PC-1");
    Entry lost = moved(lose(players.staff(), out(players, device)));
    Entry gone = now(players, device);
    assertThat(gone.state()).isEqualTo("lost");
    assertThat(gone.values().one("lost-how")).contains("車内に置き忘れた");
    assertThat(recorded(players.manager(), gone)).contains(lost.number().words().ja());
    moved(settle(players.manager(), lost, "found"));
    Entry found = now(players, device);
    assertThat(found.state()).isEqualTo("stored");
    assertThat(found.values().one("found-note")).contains("駅に届いていた");
  }

  private String recorded(Acting acting, Entry entry) {
    return in(
            acting,
            () ->
                history.of(
                    acting,
                    new About.Thing("entry", entry.id().toString()),
                    java.util.Optional.empty()))
        .toString();
  }

  @Test
  void aLossIsRecordedThoughThePermitIsOver() {
    Players players = stage.players();
    Entry out = out(players, device(players, "PC-1"));
    moving.moveOn(Duration.ofDays(10));
    assertThat(moved(lose(players.staff(), out)).state()).isEqualTo("lost");
  }

  @Test
  void whatComesBackDamagedLeadsOnToItsRepair() {
    Players players = stage.players();
    Entry device = device(players, "PC-1");
    assertThat(next(players, returned(players, out(players, device), "sound"))).isEmpty();
    Entry damaged = returned(players, out(players, now(players, device)), "damaged");
    assertThat(next(players, damaged))
        .extracting(Outlook.Next::address)
        .containsExactly(device.address() + "/moves/send-to-repair");
  }

  private List<Outlook.Next> next(Players players, Entry entry) {
    return in(
        players.manager(),
        () -> outlook.next(players.manager(), ledgers.fields(entry.ledger()).orElseThrow(), entry));
  }

  private Entry returned(Players players, Entry out, String condition) {
    return moved(
        move(
            players.manager(),
            out,
            "return",
            new Posted(
                Map.of(
                    "returned-at", List.of(ago(Duration.ZERO)),
                    "condition", List.of(condition),
                    "data", List.of("none")))));
  }

  @Test
  void whatItsLedgerKnowsAlreadyIsNotWrittenTwice() {
    Players players = stage.players();
    Entry device = device(players, "PC-1");
    Entry lost = moved(lose(players.staff(), out(players, device)));
    Entry gone = now(players, device);
    moved(settle(players.manager(), lost, "gone"));
    assertThat(now(players, device).version()).isEqualTo(gone.version());
  }

  @Test
  void whereTheOtherLedgerCannotFollowNothingIsRecordedOfEither() {
    Players players = stage.players();
    Entry device = device(players, "PC-1");
    Entry out = out(players, device);
    Entry stored = moved(move(players.manager(), device, "store", Posted.NOTHING));
    Entry disposed =
        moved(
            move(
                players.manager(),
                stored,
                "dispose",
                new Posted(
                    Map.of(
                        "disposal", List.of("erased"),
                        "disposed-on", List.of("2026-04-01"),
                        "disposed-by", List.of("業者"),
                        "witness", List.of(players.staff().person().toString())))));
    assertThat(lose(players.staff(), out))
        .isInstanceOfSatisfying(
            NotAllowed.class,
            not -> assertThat(not.why().ja()).contains("PC-1", "「廃棄済み」なので", "何も記録していません"));
    assertThat(now(players, out).state()).isEqualTo("out");
    assertThat(now(players, disposed)).isEqualTo(disposed);
  }
}
