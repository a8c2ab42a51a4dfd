package jp.sekimori.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * The first page of a list, 50 entries with their bodies, newest first, and the total of all.
 *
 * @param binds strings, numbers, and lists of offices
 */
record Query(String sql, List<?> binds) {
  /**
   * Not count(*) over (): with a limit, PostgreSQL 15 plans as if 50 rows were all it has to read.
   */
  private static final String PAGE =
      """
      select entry.id, entry.body,
             (select count(*) from entry where %1$s) as total
        from (select organization_id, id, changed
                from entry
               where %1$s
               order by changed desc
               limit 50) page
        join entry using (organization_id, id)
       order by page.changed desc
      """;

  /** What a search finds is gathered once, for the page and for the total. */
  private static final String PAGE_OF_SEARCH =
      """
      with found as materialized (select organization_id, id, changed from entry where %s)
      select entry.id, entry.body, (select count(*) from found) as total
        from (select * from found order by changed desc limit 50) page
        join entry using (organization_id, id)
       order by page.changed desc
      """;

  private static final String PAGE_OF_FUNCTION =
      """
      select entry.id, entry.body, page.total
        from %s page
        join entry on entry.id = page.id and entry.organization_id = %d
       order by page.changed desc
      """;

  /** A list under real columns only. */
  static Query list(Reader reader, String conditions, Object... binds) {
    var twice = new ArrayList<Object>(List.of(binds));
    twice.addAll(List.of(binds));
    return new Query(PAGE.formatted(reader.fence() + conditions), twice);
  }

  /** A search; no offices means all of the organization. */
  static Query search(Reader reader, Way way, String word, List<UUID> offices) {
    var binds = new ArrayList<Object>(Collections.nCopies(way.mentions(), word));
    if (way.isFunction()) {
      binds.add(offices);
      return new Query(PAGE_OF_FUNCTION.formatted(way.sql, reader.organization()), binds);
    }
    String conditions = way.sql;
    if (!offices.isEmpty()) {
      conditions += " and office_id = any(?)";
      binds.add(offices);
    }
    return new Query(PAGE_OF_SEARCH.formatted(reader.fence() + conditions), binds);
  }

  PreparedStatement prepare(Connection connection) throws SQLException {
    return prepare(connection, "");
  }

  private PreparedStatement prepare(Connection connection, String prefix) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(prefix + sql);
    for (int i = 0; i < binds.size(); i++) {
      switch (binds.get(i)) {
        case List<?> offices when offices.isEmpty() -> statement.setArray(i + 1, null);
        case List<?> offices ->
            statement.setArray(i + 1, connection.createArrayOf("uuid", offices.toArray()));
        case Object value -> statement.setObject(i + 1, value);
      }
    }
    return statement;
  }

  /** Reads the page whole and returns the total. */
  static long read(PreparedStatement statement) throws SQLException {
    long total = 0;
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        rows.getString(2);
        total = rows.getLong(3);
      }
    }
    return total;
  }

  String plan(Connection connection) throws SQLException {
    var lines = new StringBuilder();
    try (PreparedStatement statement =
            prepare(connection, "explain (analyze, costs off, timing off, buffers off) ");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        lines.append(rows.getString(1).replaceAll("'\\{[^']*}'", "'{…}'")).append('\n');
      }
    }
    return lines.toString();
  }
}
