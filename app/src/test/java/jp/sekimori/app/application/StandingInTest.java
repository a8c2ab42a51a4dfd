package jp.sekimori.app.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.application.Deciding.Verb;
import jp.sekimori.app.decision.Body;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.ledger.Stage.Players;
import jp.sekimori.app.organization.Entry;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.Period;
import jp.sekimori.app.organization.Register;
import jp.sekimori.app.waiting.Waits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What is decided for somebody who is not there, and in a post that nobody holds. */
@WebTest
@Import({Body.class, jp.sekimori.app.ledger.Stage.class, Desk.Parts.class})
class StandingInTest extends Desk {
  private final Register register;
  private final JdbcClient database;
  private final TransactionOperations transaction;

  @Autowired
  StandingInTest(
      Parts parts, Register register, JdbcClient database, TransactionOperations transaction) {
    super(parts);
    this.register = register;
    this.database = database;
    this.transaction = transaction;
  }

  private void enter(Acting acting, Entry... entries) {
    in(
        acting,
        () -> {
          assertThat(register.enter(Optional.empty(), List.of(entries)).conflicts()).isEmpty();
          return true;
        });
  }

  @Test
  void whoWasStoodInForSeesWhatWasDecidedAndThatIsRecorded() {
    Players players = stage.players();
    Acting manager = players.manager();
    Acting deputy =
        in(manager, () -> stage.somebody(manager, players.office(), "補佐 四郎", Role.STAFF));
    var device = device(players, "PC-1");
    Period today = Period.from(LocalDate.now(clock));
    enter(
        manager,
        new Entry.Absent(manager.person(), "出張", today),
        new Entry.Holds(deputy.person(), manager.post().orElseThrow(), HoldingKind.DEPUTY, today));
    Applied applied = submitted(players.staff(), device);
    Applied permitted = done(decide(deputy, applied, Verb.PASS, ""));
    assertThat(whole(deputy, permitted.id()).acts().getLast().person().orElseThrow().seat())
        .isEqualTo("税務課 staff（税務課 manager 職務代理）");
    assertThat(reports(deputy)).as("news for one person").isEmpty();
    assertThat(reports(manager)).hasSize(1);
    assertThat(in(deputy, () -> applications.see(deputy, permitted.id()))).isFalse();
    assertThat(reports(manager)).hasSize(1);
    assertThat(in(manager, () -> applications.see(manager, permitted.id()))).isTrue();
    assertThat(whole(deputy, permitted.id()).acts().getLast().absent().orElseThrow().seen())
        .isPresent();
    assertThat(reports(manager)).isEmpty();
    assertThat(recorded(manager, permitted.id())).isEqualTo(1);
  }

  private List<Waits> reports(Acting acting) {
    return waits(acting).stream().filter(each -> each.task().startsWith(Tasks.REPORT)).toList();
  }

  private int recorded(Acting acting, UUID application) {
    return in(
        acting,
        () ->
            java.util.Objects.requireNonNull(
                transaction.execute(
                    _ ->
                        database
                            .sql(
                                """
                                select count(*) from journal_record
                                where organization_id = current_organization()
                                  and object_id = :id and content like '%application.see%'
                                  and content like :who
                                """)
                            .param("id", application.toString())
                            .param("who", "%" + acting.person() + "%")
                            .query(Integer.class)
                            .single())));
  }

  @Test
  void whoActsForAVacantPostIsNamedWithHisOwn() {
    Players players = stage.players();
    Acting manager = players.manager();
    Acting above =
        in(manager, () -> stage.somebody(manager, players.otherOffice(), "部長 五郎", Role.STAFF));
    var device = device(players, "PC-1");
    Period today = Period.from(LocalDate.now(clock));
    UUID post = manager.post().orElseThrow();
    enter(
        manager,
        new Entry.HoldsNot(manager.person(), post, today),
        new Entry.Holds(above.person(), post, HoldingKind.ACTING, today));
    Applied applied = submitted(players.staff(), device);
    done(decide(above, applied, Verb.PASS, ""));
    Act act = whole(players.staff(), applied.id()).acts().getLast();
    assertThat(act.person().orElseThrow().seat()).isEqualTo("道路課 staff（税務課 manager 事務取扱）");
    assertThat(act.absent()).as("nobody is there to be told").isEmpty();
  }
}
