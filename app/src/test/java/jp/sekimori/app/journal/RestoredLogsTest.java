package jp.sekimori.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.database.TestServer;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.store.Database;
import jp.sekimori.app.store.backup.Backup;
import jp.sekimori.app.store.backup.Lock;
import jp.sekimori.app.store.backup.Opener;
import jp.sekimori.app.store.backup.Restore;
import jp.sekimori.app.store.embedded.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** A restore is believed only when every journal in it passes the checker. */
@WebTest
@Tag("database")
@Import(Bench.class)
class RestoredLogsTest {
  private static final String WORDS = "勿来の関 吹く風を 思へども";

  private final Clock clock = Clock.system(Time.ZONE);
  private final KeptLogs logs = new KeptLogs(clock);
  private final Bench bench;
  private final Checkpoints checkpoints;
  private final Database original;
  private Path file;

  @Autowired
  RestoredLogsTest(Bench bench, Checkpoints checkpoints, Environment environment) {
    this.bench = bench;
    this.checkpoints = checkpoints;
    this.original = TestServer.at(environment.getRequiredProperty("spring.datasource.url"));
    this.file = Path.of("backup.pgp");
  }

  @BeforeEach
  void found(@TempDir Path folder) {
    file = folder.resolve("backup.pgp");
    bench.found();
  }

  @Test
  void logsComeBackAsTheyWere() throws Exception {
    IntStream.range(0, 30).forEach(i -> bench.write("edition-" + i));
    bench.outside(checkpoints::sign);
    var written = (Backup.Outcome.Written) backup();
    var restored = (Restore.Outcome.Restored) restore(TestServer.emptyDatabase());

    assertThat(written.logs())
        .anySatisfy(
            log -> {
              assertThat(log.organization()).isEqualTo(bench.acting().code());
              assertThat(log.size()).isEqualTo(31);
            });
    assertThat(restored.logs()).isEqualTo(written.logs());
  }

  @Test
  void aLogThatWasTamperedWithIsNotBroughtBack() throws Exception {
    IntStream.range(0, 30).forEach(i -> bench.write("edition-" + i));
    bench.outside(checkpoints::sign);
    bench.tamper(
        "update journal_record set content = replace(content, 'edition-7\"', 'edition-8\"')"
            + " where mine");
    backup();
    bench.tamper(
        "update journal_record set content = replace(content, 'edition-8\"', 'edition-7\"')"
            + " where mine and record_id = (select record_id from journal_record where mine"
            + " and content like '%edition-8\"%' order by record_id limit 1)");
    Database copy = TestServer.newDatabase();
    var refused = (Restore.Outcome.Failed) restore(copy);

    assertThat(refused.problem().reason()).isEqualTo("restore-journal");
    assertThat(refused.problem().what().ja()).contains(bench.acting().code());
    assertThat(Query.one(copy.owner(), "select count(*) from journal_record")).isEqualTo("0");
  }

  @Test
  void whatWasAcknowledgedBeforeABackupBeganIsInIt() throws Exception {
    drill(4, Duration.ofSeconds(1));
  }

  @Test
  @Tag("long")
  void aDrillUnderLoad() throws Exception {
    String told = drill(16, Duration.ofSeconds(60));
    Files.writeString(Path.of("target", "drill.txt"), told);
  }

  /** Lets people write, takes a backup in the middle, and restores it. */
  private String drill(int writers, Duration before) throws Exception {
    var acknowledged = new AtomicLong();
    var goOn = new AtomicBoolean(true);
    long known;
    long beganAt;
    long tookBackup;
    try (ExecutorService people = Executors.newFixedThreadPool(writers)) {
      for (int i = 0; i < writers; i++) {
        people.execute(() -> write(goOn, acknowledged));
      }
      Thread.sleep(before);
      known = acknowledged.get();
      beganAt = System.nanoTime();
      assertThat(backup()).isInstanceOf(Backup.Outcome.Written.class);
      tookBackup = System.nanoTime() - beganAt;
      goOn.set(false);
    }
    long restoreBegan = System.nanoTime();
    Database copy = TestServer.emptyDatabase();
    assertThat(restore(copy)).isInstanceOf(Restore.Outcome.Restored.class);
    long tookRestore = System.nanoTime() - restoreBegan;
    long inCopy = records(copy);
    assertThat(inCopy).isGreaterThanOrEqualTo(known).isPositive();
    return """
    writers %d, acknowledged before the backup began %d, until it ended %d
    backup %d ms, %d bytes; restore with all checks %d ms
    in the copy %d; written after its moment, so not in it, %d; of those before it, none lost
    """
        .formatted(
            writers,
            known,
            acknowledged.get(),
            tookBackup / 1_000_000,
            Files.size(file),
            tookRestore / 1_000_000,
            inCopy,
            acknowledged.get() - inCopy);
  }

  private void write(AtomicBoolean goOn, AtomicLong acknowledged) {
    while (goOn.get()) {
      bench.write("edition-" + acknowledged.get());
      acknowledged.incrementAndGet();
    }
  }

  private long records(Database database) throws SQLException {
    return Long.parseLong(
        Query.one(
            database.owner(),
            "select count(*) from journal_record where kind = 'edition' and organization_id = "
                + bench.organization()));
  }

  private Backup.Outcome backup() {
    return new Backup(original, logs, "test", clock).write(file, new Lock.Passphrase(WORDS));
  }

  private Restore.Outcome restore(Database copy) {
    var restore = new Restore(file, new Opener.Passphrase(WORDS));
    return switch (restore.prove()) {
      case Restore.Proof.Sound sound -> restore.load(sound, copy, logs);
      case Restore.Proof.Failed(var problem) -> new Restore.Outcome.Failed(problem);
    };
  }
}
