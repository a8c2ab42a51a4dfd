package jp.sekimori.app.journal;

import java.io.IOException;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.store.backup.Journals;
import jp.sekimori.app.store.backup.LogState;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.evidence.check.Finding;
import jp.sekimori.evidence.check.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The logs of a database on which no application needs to run: for backups and restores. */
public final class KeptLogs implements Journals {
  private final Clock clock;

  public KeptLogs(Clock clock) {
    this.clock = clock;
  }

  @Override
  public List<LogState> states(Connection connection) {
    JdbcClient database = JdbcClient.create(source(connection));
    return organizations(database)
        .map(organization -> Tenant.in(organization, () -> state(database)))
        .toList();
  }

  private static LogState state(JdbcClient database) {
    var tree = new Tree(database);
    return new LogState(
        new Logs(database).organization(), tree.size(), tree.end().root().toString());
  }

  @Override
  public List<Message> doubts(Connection connection) {
    DataSource source = source(connection);
    JdbcClient database = JdbcClient.create(source);
    var doubts = new ArrayList<Message>();
    organizations(database)
        .forEach(
            organization ->
                Tenant.run(
                    organization, () -> doubts.addAll(doubts(organization, database, source))));
    return doubts;
  }

  private List<Message> doubts(
      OrganizationId organization, JdbcClient database, DataSource source) {
    var log = new Log(database, new JdbcTransactionManager(source), clock);
    String code = new Logs(database).organization();
    if (log.keys.verifiers().isEmpty()) {
      // Nothing was signed so far, so there is nothing that it could contradict.
      return List.of();
    }
    try {
      Audit.Result result = log.audit().of(organization);
      return result.isIntact() ? List.of() : words(code, result);
    } catch (IOException e) {
      throw new IllegalStateException("A log could not be read", e);
    }
  }

  private static List<Message> words(String code, Audit.Result result) {
    if (result.lost() > 0) {
      return List.of(
          new Message(
              code + ": 証跡の中の場所を失った記録が " + result.lost() + " 件あります。",
              code + ": " + result.lost() + " records have lost their place in the log."));
    }
    return switch (result.verdict()) {
      case Verdict.Unusable(var why) ->
          List.of(new Message(code + ": " + why.ja(), code + ": " + why.en()));
      case Verdict.Checked checked ->
          checked.findings().stream().map(finding -> words(code, finding)).toList();
    };
  }

  private static Message words(String code, Finding finding) {
    var where = finding.place().words();
    return new Message(
        code + ": " + where.ja() + ": " + finding.what().ja(),
        code + ": " + where.en() + ": " + finding.what().en());
  }

  private static Stream<OrganizationId> organizations(JdbcClient database) {
    boolean kept =
        database
            .sql("select to_regclass('public.journal_leaf') is not null")
            .query(Boolean.class)
            .single();
    return kept
        ? database.sql("select organization_ids()").query(Integer.class).list().stream()
            .map(OrganizationId::new)
        : Stream.empty();
  }

  /** Everything asks on this one connection, which somebody else closes. */
  private static DataSource source(Connection connection) {
    return new SingleConnectionDataSource(connection, true);
  }

  /** The parts of one log, put together by hand: no application is started for a backup. */
  private static final class Log {
    private final JdbcClient database;
    private final PlatformTransactionManager transactions;
    private final Clock clock;
    private final Queue queue;
    private final Tree tree;
    private final Keys keys;
    private final Sequencer sequencer;

    Log(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
      this.database = database;
      this.transactions = transactions;
      this.clock = clock;
      this.queue = new Queue(database);
      this.tree = new Tree(database);
      this.sequencer = new Sequencer(queue, tree, transactions);
      var logs = new Logs(database);
      var journal = new Journal(new Records(database), logs, sequencer, new Ids(clock), clock);
      this.keys = new Keys(database, journal, logs, clock, "unused: nothing is signed here");
    }

    Audit audit() {
      var pieces = new Pieces(database);
      var checkpoints = new Checkpoints(database, queue, sequencer, tree, keys, clock);
      var export =
          new Export(pieces, tree, checkpoints, keys, new Logs(database), clock, transactions);
      return new Audit(export, new Audit.Inventory(queue, pieces));
    }
  }
}
