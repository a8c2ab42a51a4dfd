package jp.sekimori.app.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.application.Deciding.Verb;
import jp.sekimori.app.decision.Body;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Stage.Players;
import jp.sekimori.app.waiting.Waits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who decides, who does not, and what follows, by the rules of a real pack. */
@WebTest
@Import({Body.class, jp.sekimori.app.ledger.Stage.class, Desk.Parts.class})
class DecidingTest extends Desk {
  @Autowired
  DecidingTest(Parts parts) {
    super(parts);
  }

  @Test
  void whatIsPermittedIsEnteredOnceForEachDevice() {
    Players players = stage.players();
    Entry one = device(players, "PC-1");
    Entry two = device(players, "PC-2");
    Applied applied = submitted(players.staff(), one, two);
    assertThat(applied.name().ja()).matches("令和\\d+年度 申請 第1号");
    assertThat(applied.stage()).isEqualTo(Stage.SUBMITTED);
    assertThat(waits(players.manager())).extracting(Waits::task).containsExactly("decide");
    Applied permitted = done(decide(players.manager(), applied, Verb.PASS, ""));
    assertThat(permitted.stage()).isEqualTo(Stage.PERMITTED);
    assertThat(permitted.permit().until()).contains(LocalDate.now(clock).plusDays(3));
    assertThat(entered(players.staff(), permitted))
        .hasSize(2)
        .allMatch(entry -> entry.ledger().equals("take-outs") && entry.state().equals("permitted"))
        .allMatch(entry -> entry.permit().equals(Optional.of(permitted.id())))
        .extracting(entry -> entry.values().one("item").orElseThrow())
        .containsExactlyInAnyOrder(one.id().toString(), two.id().toString());
    assertThat(waits(players.manager())).isEmpty();
  }

  @Test
  void whatTheRulesAnswerIsFrozenWithTheForm() {
    Players players = stage.players();
    Applied applied = submitted(players.staff(), device(players, "PC-1"));
    Frozen frozen = applied.frozen().orElseThrow();
    assertThat(frozen.told().orElseThrow().duties())
        .extracting(duty -> duty.id())
        .contains("keep-take-out-record", "return-by", "locked-case-or-encrypt");
    assertThat(frozen.duties()).as("a field or the ledger is there for each").isEmpty();
    assertThat(frozen.told().orElseThrow().handling()).isNotEmpty();
    assertThat(frozen.form())
        .extracting(line -> line.field() + "=" + line.said().getFirst().ja())
        .contains("destination=会津若松市", "confidentiality=機密性２", "for-work=はい");
    assertThat(frozen.form().stream().filter(Frozen.Line::personal))
        .extracting(Frozen.Line::field)
        .contains("carrier");
  }

  @Test
  void nobodyDecidesHisOwnAndItGoesToTheSecretariatWithAReason() {
    Players players = stage.players();
    Acting secretary = secretary(players);
    Applied own = submitted(players.manager(), device(players, "PC-1"));
    assertThat(decide(players.manager(), own, Verb.PASS, "急ぐため"))
        .isInstanceOf(Result.Stopped.class);
    assertThat(decide(players.otherManager(), own, Verb.PASS, ""))
        .isInstanceOf(Result.Stopped.class);
    assertThat(waits(secretary)).extracting(Waits::thing).contains(own.id());
    assertThat(decide(secretary, own, Verb.PASS, " ")).isInstanceOf(Result.Faulty.class);
    Applied permitted = done(decide(secretary, own, Verb.PASS, "上に管理者がいないため"));
    assertThat(permitted.stage()).isEqualTo(Stage.PERMITTED);
    assertThat(in(secretary, () -> applications.overridden(secretary, 10)))
        .extracting(each -> each.applied().id())
        .containsExactly(own.id());
  }

  @Test
  void whereNobodyElseIsThereOnesOwnIsDecidedWithAReasonThatIsListed() {
    Players players = stage.players();
    Acting manager = players.manager();
    Applied own = submitted(manager, device(players, "PC-1"));
    assertThat(decide(manager, own, Verb.PASS, "")).isInstanceOf(Result.Faulty.class);
    done(decide(manager, own, Verb.PASS, "職員が一人しかいないため"));
    assertThat(in(manager, () -> applications.overridden(manager, 10)))
        .extracting(each -> each.act().comment())
        .containsExactly("職員が一人しかいないため");
  }

  @Test
  void whoeverCarriesItDoesNotDecideItEither() {
    Players players = stage.players();
    secretary(players);
    Applied applied =
        done(
            submit(
                players.staff(),
                draft(players.staff(), takeOut(players.manager(), device(players, "PC-1")))));
    assertThat(decide(players.manager(), applied, Verb.PASS, ""))
        .isInstanceOf(Result.Stopped.class);
  }

  @Test
  void ofTwoAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
    Players players = stage.players();
    Acting second =
        in(
            players.manager(),
            () -> stage.somebody(players.manager(), players.office(), "課長 二郎", Role.MANAGER));
    Applied applied = submitted(players.staff(), device(players, "PC-1"));
    List<Callable<Result>> both =
        List.of(
            () -> decide(players.manager(), applied, Verb.PASS, ""),
            () -> decide(second, applied, Verb.REFUSE, "要らない"));
    List<Result> results;
    try (var threads = Executors.newFixedThreadPool(2)) {
      results =
          threads.invokeAll(both).stream().map(java.util.concurrent.Future::resultNow).toList();
    }
    assertThat(results.stream().filter(Result.Done.class::isInstance)).hasSize(1);
    Result.Late late =
        results.stream()
            .flatMap(it -> it instanceof Result.Late told ? Stream.of(told) : Stream.empty())
            .findFirst()
            .orElseThrow();
    assertThat(late.last().orElseThrow().person()).isPresent();
    assertThat(late.now().stage()).isIn(Stage.PERMITTED, Stage.REFUSED);
    int entries = late.now().stage() == Stage.PERMITTED ? 1 : 0;
    assertThat(whole(players.staff(), applied.id()).entered()).hasSize(entries);
  }
}
