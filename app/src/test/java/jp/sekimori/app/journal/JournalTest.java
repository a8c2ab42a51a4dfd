package jp.sekimori.app.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.sekimori.app.Cast;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.entry.Subject;
import jp.sekimori.evidence.tree.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A record lives and dies with what it records, and gets a place in the log of its own. */
@WebTest
class JournalTest {
  private final Cast cast;
  private final Journal journal;
  private final Sequencer sequencer;
  private final Tree tree;
  private final Queue queue;
  private final JdbcClient database;
  private final TransactionTemplate transaction;

  @Autowired
  JournalTest(
      Cast cast,
      Journal journal,
      Sequencer sequencer,
      Tree tree,
      Queue queue,
      JdbcClient database,
      PlatformTransactionManager transactions) {
    this.cast = cast;
    this.journal = journal;
    this.sequencer = sequencer;
    this.tree = tree;
    this.queue = queue;
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
  }

  @BeforeEach
  void nothingWaits() {
    inShirakawa(
        () -> {
          sequencer.catchUp();
          return true;
        });
  }

  private <T> T inShirakawa(Callable<T> work) {
    try {
      return Tenant.<T, Exception>in(cast.shirakawa().id(), work::call);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(String id) {
    inShirakawa(
        () -> {
          transaction.executeWithoutResult(_ -> journal.record(event(id)));
          return true;
        });
  }

  private Event event(String id) {
    return Event.by(cast.acting(Role.SECRETARIAT), "edition.confirm", new Subject("edition", id, 1))
        .changing(Change.of("state", "draft", "decided"), Change.personal("memo", "", "白河 花子"));
  }

  private long size() {
    return inShirakawa(() -> transaction.execute(_ -> tree.size()));
  }

  private long waiting() {
    return inShirakawa(() -> transaction.execute(_ -> queue.length()));
  }

  @Test
  void outsideATransactionNothingIsRecorded() {
    assertThatThrownBy(
            () ->
                inShirakawa(
                    () -> {
                      journal.record(event("e1"));
                      return true;
                    }))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void aRecordIsRolledBackWithWhatItRecords() {
    long before = size();
    inShirakawa(
        () -> {
          transaction.executeWithoutResult(
              status -> {
                journal.record(event("rolled-back"));
                status.setRollbackOnly();
              });
          sequencer.catchUp();
          return true;
        });
    assertThat(size()).isEqualTo(before);
    assertThat(waiting()).isZero();
  }

  @Test
  void sequencersAtWorkTogetherLeaveNoGapAndNumberNothingTwice() throws Exception {
    long before = size();
    try (var threads = Executors.newCachedThreadPool()) {
      List<? extends Future<?>> work =
          IntStream.range(0, 16)
              .mapToObj(
                  worker ->
                      threads.submit(
                          () -> {
                            for (int i = 0; i < 50; i++) {
                              write("concurrent-" + worker + "-" + i);
                              if (worker % 4 == 0) {
                                nothingWaits();
                              }
                            }
                          }))
              .toList();
      for (Future<?> each : work) {
        each.get();
      }
    }
    nothingWaits();
    assertThat(waiting()).isZero();
    assertThat(size()).isEqualTo(before + 800);
    List<Long> numbers =
        inShirakawa(
            () ->
                transaction.execute(
                    _ ->
                        database
                            .sql("select number from journal_leaf order by number")
                            .query(Long.class)
                            .list()));
    assertThat(numbers)
        .isEqualTo(IntStream.range(0, numbers.size()).mapToObj(Long::valueOf).toList());
  }

  @Test
  void theStoredTreeIsThatOfTheRecords() {
    IntStream.range(0, 300).forEach(i -> write("tree-" + i));
    nothingWaits();
    List<Hash> leaves =
        inShirakawa(
            () ->
                transaction.execute(
                    _ ->
                        database
                            .sql(
                                """
                                select number, content from journal_leaf
                                  join journal_record using (organization_id, record_id)
                                order by number
                                """)
                            .query(
                                (row, _) ->
                                    Hash.ofLeaf(
                                        Numbered.bytes(
                                            row.getString("content"), row.getLong("number"))))
                            .list()));
    var computed = new jp.sekimori.evidence.tree.CompactRange();
    leaves.forEach(computed::append);
    Hash stored = inShirakawa(() -> transaction.execute(_ -> tree.end().root()));
    assertThat(stored).isEqualTo(computed.root());
  }
}
