package jp.sekimori.app.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.application.Deciding.Verb;
import jp.sekimori.app.decision.Body;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Stage.Players;
import jp.sekimori.clauses.text.Message;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What a permit is good for after it was given, and what can be asked for from an entry. */
@WebTest
@Import({Body.class, jp.sekimori.app.ledger.Stage.class, Desk.Parts.class})
class PermitUseTest extends Desk {
  private final FromEntries onward;
  private final JdbcClient database;
  private final TransactionOperations transaction;

  @Autowired
  PermitUseTest(
      Parts parts, FromEntries onward, JdbcClient database, TransactionOperations transaction) {
    super(parts);
    this.onward = onward;
    this.database = database;
    this.transaction = transaction;
  }

  private static String why(jp.sekimori.app.ledger.Result result) {
    return result instanceof jp.sekimori.app.ledger.Result.NotAllowed(Message why)
        ? why.ja()
        : result.toString();
  }

  @Test
  void whatLapsedIsNotTakenOutAndCanBeCancelled() {
    Players players = stage.players();
    Entry device = device(players, "PC-1");
    Applied applied = submitted(players.staff(), device);
    done(decide(players.manager(), applied, Verb.PASS, ""));
    Entry entry = entered(players.staff(), applied).getFirst();
    change(players, device, Map.of("confidentiality", "C3"));
    assertThat(why(move(players.staff(), entry, "take", taken(Duration.ZERO))))
        .contains("令和", "第1号", "失効", "あらためて申請");
    assertThat(move(players.staff(), entry, "cancel", Posted.NOTHING))
        .isInstanceOf(jp.sekimori.app.ledger.Result.Done.class);
  }

  @Test
  void whatIsPastItsLastDayIsNotTakenOut() {
    Players players = stage.players();
    Applied applied = submitted(players.staff(), device(players, "PC-1"));
    done(decide(players.manager(), applied, Verb.PASS, ""));
    Entry entry = entered(players.staff(), applied).getFirst();
    LocalDate yesterday = LocalDate.now(clock).minusDays(1);
    in(
        players.staff(),
        () ->
            transaction.execute(
                _ ->
                    database
                        .sql(
                            """
                            update application set valid_until = :day
                            where application_id = :id
                              and organization_id = current_organization()
                            """)
                        .param("day", yesterday)
                        .param("id", applied.id())
                        .update()));
    assertThat(why(move(players.staff(), entry, "take", taken(Duration.ZERO)))).contains("過ぎています");
  }

  @Test
  void whatIsPermittedIsTakenOut() {
    Players players = stage.players();
    Applied applied = submitted(players.staff(), device(players, "PC-1"));
    done(decide(players.manager(), applied, Verb.PASS, ""));
    Entry entry = entered(players.staff(), applied).getFirst();
    assertThat(move(players.staff(), entry, "take", taken(Duration.ZERO)))
        .isInstanceOf(jp.sekimori.app.ledger.Result.Done.class);
  }

  private List<String> ways(Acting acting, Entry entry) {
    return in(acting, () -> onward.of(acting, ledgers.fields(entry.ledger()).orElseThrow(), entry))
        .stream()
        .map(way -> way.address())
        .toList();
  }

  @Test
  void fromADeviceOneAppliesToTakeItOutAndFromThatForLonger() {
    Players players = stage.players();
    Entry device = device(players, "PC-1");
    assertThat(ways(players.staff(), device))
        .contains("/applications/new/take-out?item=" + device.id())
        .noneMatch(address -> address.contains("longer-take-out"));
    Applied applied = submitted(players.staff(), device);
    done(decide(players.manager(), applied, Verb.PASS, ""));
    Entry entry = entered(players.staff(), applied).getFirst();
    assertThat(ways(players.staff(), entry))
        .containsExactly("/applications/new/longer-take-out?entry=" + entry.id());
    move(players.staff(), entry, "cancel", Posted.NOTHING);
    Optional<Entry> closed = in(players.staff(), () -> ledgers.find(players.staff(), entry.id()));
    assertThat(ways(players.staff(), closed.orElseThrow())).isEmpty();
  }
}
