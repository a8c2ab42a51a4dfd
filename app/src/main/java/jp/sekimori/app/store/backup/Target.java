package jp.sekimori.app.store.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import jp.sekimori.app.store.Database;
import jp.sekimori.app.store.Refused;
import jp.sekimori.clauses.text.Message;

/** The database that a backup is brought back into. */
final class Target {
  /** Everything of ours in it, and nothing that belongs to an extension. */
  private static final String OBJECTS =
      """
      select 'drop table if exists ' || c.oid::regclass || ' cascade'
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      union all
      select 'drop sequence if exists ' || c.oid::regclass || ' cascade'
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'S'
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('e', 'a', 'i'))
      union all
      select 'drop view if exists ' || c.oid::regclass || ' cascade'
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      union all
      select 'drop routine if exists ' || p.oid::regprocedure || ' cascade'
      from pg_proc p
      where p.pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      union all
      select 'drop type if exists ' || t.oid::regtype || ' cascade'
      from pg_type t
      where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd')
        and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')
      """;

  private final Database database;
  private final Findings findings;

  Target(Database database, Findings findings) {
    this.database = database;
    this.findings = findings;
  }

  Connection connect() throws SQLException {
    return database.owner().connect();
  }

  /** Nothing that anybody entered is ever deleted. */
  void checkIsEmpty() throws SQLException, Refused {
    try (Connection connection = connect()) {
      List<String> filled = new Catalog(connection).filled();
      if (!filled.isEmpty()) {
        throw Findings.at(database.owner().url()).notEmpty(filled);
      }
    }
  }

  /**
   * Takes the tables away, which are empty or were filled by a restore that failed.
   *
   * @return whether there were any
   */
  boolean clear() throws SQLException {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      List<String> drops = drops(connection);
      try (Statement statement = connection.createStatement()) {
        for (String drop : drops) {
          statement.execute(drop);
        }
      }
      connection.commit();
      return !drops.isEmpty();
    }
  }

  private static List<String> drops(Connection connection) throws SQLException {
    var drops = new ArrayList<String>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(OBJECTS)) {
      while (rows.next()) {
        drops.add(rows.getString(1));
      }
    }
    return drops;
  }

  /** The journals are what they were, and sound from their first record to their last. */
  void check(Manifest manifest, Journals journals) throws SQLException, Refused {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      List<LogState> now = journals.states(connection);
      for (LogState log : manifest.logs()) {
        if (!now.contains(log)) {
          throw findings.journalDiffers(log.organization());
        }
      }
      List<Message> doubts = journals.doubts(connection);
      connection.rollback();
      if (!doubts.isEmpty()) {
        throw findings.journalDoubtful(doubts);
      }
    }
  }
}
