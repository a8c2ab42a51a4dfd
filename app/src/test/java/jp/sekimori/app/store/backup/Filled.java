package jp.sekimori.app.store.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import jp.sekimori.app.database.TestServer;
import jp.sekimori.app.store.Database;
import jp.sekimori.app.store.embedded.Query;
import jp.sekimori.clauses.text.Message;

/** A database with rows of every awkward kind, and a journal that only counts. */
final class Filled {
  private static final String ROWS =
      """
      insert into organization (code, name, founded_at) values
        ('shirakawa', '白河県', '2026-04-01 09:00+09'), ('nakoso', E'勿来\\t町\\n', '2026-04-01');
      insert into office (organization_id, office_id)
        select o, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid
        from generate_series(1, 2) o, generate_series(1, 300) n;
      insert into office_state (organization_id, state_id, office_id, parent_id, name, kind, during, known)
        select organization_id, office_id, office_id, lag(office_id) over by_id,
          '課' || row_number() over by_id, 'section', '(,)', '[2026-04-01,)'
        from office window by_id as (partition by organization_id order by office_id);
      insert into attachment (organization_id, sha256, content, kept_at)
        select 1, sha256(content), content, now()
        from (select decode(string_agg(md5((n * 64 + k)::text), ''), 'hex') as content
              from generate_series(1, %d) n, generate_series(1, 6400) k group by n) files;
      """;

  private Filled() {}

  /**
   * @param files how many attachments of 100 kB there are
   */
  static Database database(int files) throws SQLException {
    Database database = TestServer.newDatabase();
    try (Connection connection = database.owner().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(ROWS.formatted(files));
    }
    return database;
  }

  /** Every row of every table, as one digest a table. */
  static String digest(Database database) throws SQLException {
    return Query.one(
        database.owner(),
        """
        select string_agg(name || ' ' || digest, E'\\n' order by name) from (
          select c.relname as name,
            (xpath('/row/d/text()', query_to_xml(format(
              'select md5(string_agg(t::text, E''\\\\n'' order by t::text)) as d from public.%I t',
              c.relname), false, true, '')))[1]::text as digest
          from pg_class c
          where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
            and c.relname <> 'flyway_schema_history') tables
        where digest is not null
        """);
  }

  /**
   * What a module answers that keeps one log for each organization: here the count of its offices.
   */
  record Offices(List<Message> doubts) implements Journals {
    static final Offices SOUND = new Offices(List.of());

    @Override
    public List<LogState> states(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement();
          var rows =
              statement.executeQuery(
                  """
                  select code, count(office_id) from organization left join office
                    using (organization_id) group by code order by code
                  """)) {
        var states = new ArrayList<LogState>();
        while (rows.next()) {
          states.add(new LogState(rows.getString(1), rows.getLong(2), "sha256:0"));
        }
        return states;
      }
    }

    @Override
    public List<Message> doubts(Connection connection) {
      return doubts;
    }
  }
}
