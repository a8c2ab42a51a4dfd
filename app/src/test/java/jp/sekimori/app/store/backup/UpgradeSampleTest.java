package jp.sekimori.app.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import jp.sekimori.app.Cast;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.database.TestServer;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.journal.KeptLogs;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.entry.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what {@link UpgradeTest} starts from: a backup of this release with people, accounts and a
 * journal. Done once for each release, and again while a release is in the making:
 *
 * <pre>mvn -pl app -am test -Dtest=UpgradeSampleTest -Dsekimori.upgrade=0.1.0-SNAPSHOT</pre>
 */
@WebTest
@EnabledIfSystemProperty(named = "sekimori.upgrade", matches = ".+")
class UpgradeSampleTest {
  private final Cast cast;
  private final Journal journal;
  private final Clock clock;
  private final Environment environment;
  private final TransactionTemplate transaction;

  @Autowired
  UpgradeSampleTest(
      Cast cast,
      Journal journal,
      Clock clock,
      Environment environment,
      PlatformTransactionManager transactions) {
    this.cast = cast;
    this.journal = journal;
    this.clock = clock;
    this.environment = environment;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Test
  void writesTheSampleOfARelease() {
    String release = System.getProperty("sekimori.upgrade", "");
    Acting secretary = cast.acting(Role.SECRETARIAT);
    for (int i = 0; i < 300; i++) {
      record(secretary, "edition-" + i);
    }
    var database = TestServer.at(environment.getRequiredProperty("spring.datasource.url"));
    Path file = UpgradeTest.SAMPLES.resolve(release + ".pgp");
    var outcome =
        new Backup(database, new KeptLogs(clock), release, clock)
            .write(file, new Lock.Passphrase(UpgradeTest.WORDS));
    assertThat(outcome).isInstanceOf(Backup.Outcome.Written.class);
  }

  private void record(Acting acting, String edition) {
    Tenant.run(
        acting.organization(),
        () ->
            transaction.executeWithoutResult(
                _ ->
                    journal.record(
                        Event.by(acting, "edition.confirm", new Subject("edition", edition, 1))
                            .changing(Change.of("state", "draft", "decided")))));
  }
}
