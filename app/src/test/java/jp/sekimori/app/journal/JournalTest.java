package jp.sekimori.app.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.sekimori.app.Cast;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.tree.CompactRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

/** A record lives and dies with what it records, and gets a place in the log of its own. */
@WebTest
@Tag("database")
@Import(Bench.class)
class JournalTest {
  private final Bench bench;
  private final Cast cast;
  private final Journal journal;
  private final Sequencer sequencer;
  private final Tree tree;
  private final Queue queue;
  private final Pieces pieces;
  private final Checkpoints checkpoints;
  private final JdbcClient database;

  @Autowired
  JournalTest(
      Bench bench,
      Cast cast,
      Journal journal,
      Sequencer sequencer,
      Tree tree,
      Queue queue,
      Pieces pieces,
      Checkpoints checkpoints,
      JdbcClient database) {
    this.bench = bench;
    this.cast = cast;
    this.journal = journal;
    this.sequencer = sequencer;
    this.tree = tree;
    this.queue = queue;
    this.pieces = pieces;
    this.checkpoints = checkpoints;
    this.database = database;
  }

  @BeforeEach
  void anEmptyLog() {
    bench.found();
  }

  private void nothingWaits() {
    bench.outside(sequencer::catchUp);
  }

  private long size() {
    return bench.inside(tree::size);
  }

  @Test
  void outsideATransactionNothingIsRecorded() {
    assertThatThrownBy(() -> bench.outside(() -> journal.record(bench.event("e1"))))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void nobodyIsRecordedInTheLogOfAnotherOrganization() {
    var nakoso = cast.nakoso().id();
    assertThatThrownBy(
            () ->
                bench.inside(
                    () -> Tenant.in(nakoso, () -> fails(() -> journal.record(bench.event("e1"))))))
        .isInstanceOf(IllegalStateException.class);
  }

  private static boolean fails(Runnable work) {
    work.run();
    return false;
  }

  @Test
  void aRecordIsRolledBackWithWhatItRecords() {
    long before = size();
    assertThatThrownBy(
            () ->
                bench.inside(
                    () -> {
                      journal.record(bench.event("rolled-back"));
                      throw new IllegalArgumentException("The cause fails");
                    }))
        .hasMessage("The cause fails");
    nothingWaits();
    assertThat(size()).isEqualTo(before);
  }

  @Test
  void theSequencerNumbersByItselfWhatWasCommitted() throws InterruptedException {
    long before = size();
    bench.write("by-itself");
    for (int tries = 0; tries < 1_000 && size() == before; tries++) {
      Thread.sleep(10);
    }
    assertThat(size()).isEqualTo(before + 1);
  }

  @Test
  void sequencersAtWorkTogetherLeaveNoGapAndNumberNothingTwice() throws Exception {
    long before = size();
    try (var threads = Executors.newCachedThreadPool()) {
      List<? extends Future<?>> work =
          IntStream.range(0, 16)
              .mapToObj(worker -> threads.submit(() -> writeAndNumber(worker)))
              .toList();
      for (Future<?> each : work) {
        each.get();
      }
    }
    nothingWaits();
    assertThat(bench.inside(queue::length)).isZero();
    assertThat(size()).isEqualTo(before + 800);
    assertThat(bench.inside(() -> pieces.records(0, Long.MAX_VALUE)))
        .extracting(Pieces.Record::number)
        .isEqualTo(IntStream.range(0, (int) before + 800).mapToObj(Long::valueOf).toList());
    assertThat(bench.inside(pieces::lost)).isZero();
  }

  private void writeAndNumber(int worker) {
    for (int i = 0; i < 50; i++) {
      bench.write("concurrent-" + worker + "-" + i);
      if (worker % 4 == 0) {
        nothingWaits();
      }
    }
  }

  @Test
  void theStoredTreeIsThatOfTheRecords() {
    IntStream.range(0, 300).forEach(i -> bench.write("tree-" + i));
    nothingWaits();
    var computed = new CompactRange();
    bench.inside(() -> pieces.records(0, Long.MAX_VALUE)).stream()
        .map(record -> Numbered.bytes(record.content(), record.number()))
        .map(jp.sekimori.evidence.tree.Hash::ofLeaf)
        .forEach(computed::append);
    assertThat(bench.inside(() -> tree.end().root())).isEqualTo(computed.root());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update journal_record set content = content",
        "delete from journal_record",
        "truncate journal_record cascade",
        "update journal_leaf set number = number + 1",
        "delete from journal_leaf",
        "update journal_node set hash = hash",
        "delete from journal_node",
        "update journal_checkpoint set note = ''",
        "delete from journal_checkpoint",
        "update journal_clause set clause = ''",
        "delete from journal_clause",
        "update journal_detail set value = ''",
        "update journal_pending set record_id = record_id",
        "update journal_key set verifier = ''",
        "delete from journal_key",
        "select secret from journal_key",
      })
  void theDatabaseRefusesTheApplicationEveryAlteration(String sql) {
    assertThatThrownBy(
            () -> bench.inside(() -> fails(() -> database.sql(sql).query().listOfRows())))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"record", "clause", "detail", "leaf", "checkpoint", "key"})
  void aTenantSeesNothingOfAnothersLog(String table) {
    bench.write("seen by its own tenant only");
    bench.outside(checkpoints::sign);
    String sql = "select count(organization_id) from journal_" + table;
    assertThat(bench.inside(() -> database.sql(sql).query(Long.class).single())).isPositive();
    bench.found();
    assertThat(bench.inside(() -> database.sql(sql).query(Long.class).single())).isZero();
  }
}
