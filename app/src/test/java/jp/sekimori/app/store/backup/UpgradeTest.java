package jp.sekimori.app.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.app.database.TestServer;
import jp.sekimori.app.journal.KeptLogs;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.store.Database;
import jp.sekimori.app.store.embedded.Query;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The data of every release so far comes through all migrations since: its tables are made as they
 * were, filled, migrated to today's, and the journals checked. {@link UpgradeSampleTest} writes the
 * samples.
 */
@Tag("database")
class UpgradeTest {
  static final Path SAMPLES = Path.of("src/test/resources/jp/sekimori/app/store/backup");
  static final String WORDS = "only a sample of a release";

  static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".pgp")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyRowOfAnEarlierReleaseIsThereAfterTheUpgrade(Path sample) throws Exception {
    var restore = new Restore(sample, new Opener.Passphrase(WORDS));
    var sound = (Restore.Proof.Sound) restore.prove();
    Database database = TestServer.emptyDatabase();
    var outcome = restore.load(sound, database, new KeptLogs(Clock.system(Time.ZONE)));
    assumeFalse(
        outcome instanceof Restore.Outcome.Failed failed
            && failed.problem().reason().equals("backup-foreign")
            && sample.toString().endsWith("-SNAPSHOT.pgp"),
        "Migrations were changed before their release: write the sample again, see"
            + " UpgradeSampleTest.");
    assertThat(outcome).isInstanceOf(Restore.Outcome.Restored.class);
    for (Manifest.Table table : sound.manifest().tables()) {
      String rows = Query.one(database.owner(), "select count(*) from " + table.name());
      assertThat(Long.parseLong(rows)).as(table.name()).isEqualTo(table.rows());
    }
    assertThat(sound.manifest().rows()).isGreaterThan(500);
  }
}
