package jp.sekimori.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.decision.Body;
import jp.sekimori.app.form.Fault;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Rights;
import jp.sekimori.app.ledger.Stage.Players;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries are kept by whoever keeps their ledger, once, numbered without a gap, and moved. */
@WebTest
@Import({Body.class, Stage.class})
class LedgersTest {
  private final Stage stage;
  private final Ledgers ledgers;
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Ids ids;

  @Autowired
  LedgersTest(
      Stage stage, Ledgers ledgers, JdbcClient database, TransactionTemplate transaction, Ids ids) {
    this.stage = stage;
    this.ledgers = ledgers;
    this.database = database;
    this.transaction = transaction;
    this.ids = ids;
  }

  @Test
  void whatIsEnteredHasANumberANameAndAState() {
    Players players = stage.players();
    Entry entry =
        stage.entered(players.manager(), players.office(), Stage.device("PC-1", Map.of()));
    assertThat(entry.number().words().ja()).matches("令和\\d+年度 機器 第1号");
    assertThat(entry.name()).isEqualTo("PC-1　携帯型パソコン");
    assertThat(entry.state()).isEqualTo("in-use");
    assertThat(entry.version()).isEqualTo(1);
    assertThat(find(players.staff(), entry.id())).contains(entry);
  }

  @Test
  void theSameFormSentTwiceEntersOneAndNoNumberIsLost() {
    Players players = stage.players();
    UUID id = ids.next();
    for (int i = 0; i < 2; i++) {
      assertThat(
              stage.enter(players.manager(), id, players.office(), Stage.device("PC-1", Map.of())))
          .isInstanceOf(Result.Done.class);
    }
    Entry next = stage.entered(players.manager(), players.office(), Stage.device("PC-2", Map.of()));
    assertThat(next.number().number()).isEqualTo(2);
    assertThat(records(players.manager())).isEqualTo(2);
  }

  @Test
  void manyAtOnceGetEachANumberOfTheirOwn() throws Exception {
    Players players = stage.players();
    var sent = new ArrayList<Callable<Result>>();
    IntStream.range(0, 12)
        .forEach(
            i ->
                sent.add(
                    () ->
                        stage.enter(
                            players.manager(),
                            players.office(),
                            Stage.device("PC-" + i % 10, Map.of()))));
    int refused = 0;
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var done : threads.invokeAll(sent)) {
        refused += done.get() instanceof Result.Done ? 0 : 1;
      }
    }
    assertThat(refused).as("two labels were given twice").isEqualTo(2);
    assertThat(list(players.manager(), ListQuery.ALL).entries())
        .extracting(entry -> entry.number().number())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).map(i -> 11 - i).boxed().toList());
  }

  @Test
  void whatOnlyOneMayHaveIsRefusedWithTheNumberOfWhoHasIt() {
    Players players = stage.players();
    stage.entered(players.manager(), players.office(), Stage.device("PC-1", Map.of()));
    Result again =
        stage.enter(players.otherManager(), players.otherOffice(), Stage.device("ｐｃ－1 ", Map.of()));
    assertThat(again)
        .isInstanceOfSatisfying(
            Result.Refused.class,
            refused -> {
              assertThat(refused.ofForm()).isFalse();
              assertThat(refused.faults())
                  .singleElement()
                  .extracting(Fault::field)
                  .isEqualTo("label");
              assertThat(refused.faults().getFirst().what().ja()).contains("第1号");
            });
    assertThat(records(players.manager())).isEqualTo(1);
  }

  @Test
  void whatIsMissingIsRefusedByTheForm() {
    Players players = stage.players();
    Result result =
        stage.enter(
            players.manager(), players.office(), new Posted(Map.of("kind", List.of("car"))));
    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Refused.class,
            refused ->
                assertThat(refused.faults()).extracting(Fault::field).contains("label", "kind"));
  }

  @Test
  void onlyWhoeverKeepsTheLedgerEntersAndOnlyForTheOwnOffice() {
    Players players = stage.players();
    Posted device = Stage.device("PC-1", Map.of());
    assertThat(stage.enter(players.staff(), players.office(), device))
        .isInstanceOf(Result.NotAllowed.class);
    assertThat(stage.enter(players.manager(), players.otherOffice(), device))
        .isInstanceOf(Result.NotAllowed.class);
    Acting manager = players.manager();
    var nobody =
        new Acting(
            manager.organization(), manager.code(), manager.person(), manager.post(), Rights.NONE);
    assertThatThrownBy(() -> stage.enter(nobody, players.office(), device))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(records(manager)).isZero();
  }

  @Test
  void aChangeIsKeptFieldByFieldAndAnOldFormIsStale() {
    Players players = stage.players();
    Entry entry =
        stage.entered(players.manager(), players.office(), Stage.device("PC-1", Map.of()));
    Posted posted = Stage.device("PC-1", Map.of("place", "執務室"));
    Result changed = change(players.manager(), entry, 1, posted);
    assertThat(changed)
        .isInstanceOfSatisfying(
            Result.Done.class,
            done -> {
              assertThat(done.entry().version()).isEqualTo(2);
              assertThat(done.entry().values().one("place")).contains("執務室");
            });
    assertThat(change(players.manager(), entry, 1, Stage.device("PC-2", Map.of())))
        .isInstanceOf(Result.Stale.class);
    assertThat(change(players.manager(), entry, 2, posted)).isEqualTo(changed);
    assertThat(records(players.manager())).as("what changes nothing is not recorded").isEqualTo(2);
    assertThat(change(players.staff(), entry, 2, Stage.device("PC-2", Map.of())))
        .isInstanceOf(Result.NotAllowed.class);
  }

  @Test
  void aMoveIsMadeByWhomItNamesFromWhereItCan() {
    Players players = stage.players();
    String holder = players.staff().person().toString();
    Entry entry =
        stage.entered(
            players.manager(), players.office(), Stage.device("PC-1", Map.of("holder", holder)));
    assertThat(moves(players.manager(), entry)).contains("store", "send-to-repair", "lose");
    assertThat(moves(players.staff(), entry))
        .as("whoever has it may lose it")
        .containsExactly("lose");
    assertThat(move(players.staff(), entry, "store", Map.of()))
        .isInstanceOf(Result.NotAllowed.class);
    assertThat(move(players.manager(), entry, "lend", Map.of("holder", holder)))
        .as("it is lent from a store only")
        .isInstanceOf(Result.NotAllowed.class);
    var stored = (Result.Done) move(players.manager(), entry, "store", Map.of());
    assertThat(stored.entry().state()).isEqualTo("stored");
    assertThat(stored.entry().holder()).as("what a move clears is empty").isEmpty();
    assertThat(move(players.manager(), stored.entry(), "lend", Map.of()))
        .as("it is lent to somebody")
        .isInstanceOf(Result.Refused.class);
    var lent =
        (Result.Done) move(players.manager(), stored.entry(), "lend", Map.of("holder", holder));
    assertThat(lent.entry().state()).isEqualTo("in-use");
    assertThat(lent.entry().holder()).map(UUID::toString).contains(holder);
  }

  @Test
  void whatAPermitEntersNeedsNoKeeperAndItsLinksAreSeenFromBothSides() {
    Players players = stage.players();
    Acting manager = players.manager();
    Entry device = stage.entered(manager, players.office(), Stage.device("PC-1", Map.of()));
    var takeOuts = Stage.in(manager, () -> ledgers.fields("take-outs")).orElseThrow();
    UUID id = ids.next();
    Posted posted =
        new Posted(
            Map.of(
                "item", List.of(device.id().toString()),
                "carrier", List.of(players.staff().person().toString()),
                "destination", List.of("県税事務所"),
                "out-on", List.of("2026-11-24"),
                "due", List.of("2026-11-30")));
    assertThat(
            Stage.in(
                manager,
                () -> ledgers.enter(manager, takeOuts.ledger(), id, players.office(), posted)))
        .as("nobody enters it by hand")
        .isInstanceOf(Result.NotAllowed.class);
    UUID permit = ids.next();
    Entry out =
        Objects.requireNonNull(
            Stage.in(
                manager,
                () ->
                    transaction.execute(
                        _ ->
                            ledgers.enterByPermit(
                                manager,
                                takeOuts.ledger(),
                                id,
                                players.office(),
                                new jp.sekimori.app.form.Values(posted.all()),
                                permit))));
    assertThat(out.name()).isEqualTo("PC-1　携帯型パソコン　県税事務所");
    assertThat(out.permit()).contains(permit);
    assertThat(out.due()).isPresent();
    assertThat(links(manager, device))
        .singleElement()
        .satisfies(link -> assertThat(link.back()).isTrue());
    assertThat(links(manager, out)).singleElement().extracting(Link::other).isEqualTo(device);
  }

  private List<Link> links(Acting acting, Entry entry) {
    return Stage.in(acting, () -> ledgers.links(acting, entry));
  }

  private Optional<Entry> find(Acting acting, UUID id) {
    return Stage.in(acting, () -> ledgers.find(acting, id));
  }

  private Result change(Acting acting, Entry entry, int version, Posted posted) {
    return Stage.in(
        acting, () -> ledgers.change(acting, entry.id(), version, entry.office(), posted));
  }

  private Result move(Acting acting, Entry entry, String move, Map<String, String> fields) {
    var posted = new java.util.HashMap<String, List<String>>();
    fields.forEach((id, value) -> posted.put(id, List.of(value)));
    return Stage.in(
        acting, () -> ledgers.move(acting, entry.id(), entry.version(), move, new Posted(posted)));
  }

  private List<String> moves(Acting acting, Entry entry) {
    return Stage.in(
        acting,
        () ->
            ledgers.moves(acting, stage.devices(acting), entry).stream()
                .map(move -> move.id())
                .toList());
  }

  private Listing list(Acting acting, ListQuery query) {
    return Stage.in(acting, () -> ledgers.list(acting, stage.devices(acting), query, 50, 0));
  }

  private long records(Acting acting) {
    return Objects.requireNonNull(
        Stage.in(
            acting,
            () ->
                transaction.execute(
                    _ ->
                        database
                            .sql("select count(*) from journal_record where kind = 'entry'")
                            .query(Long.class)
                            .single())));
  }
}
