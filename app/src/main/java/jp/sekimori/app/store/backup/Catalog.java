package jp.sekimori.app.store.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What there is in a database, asked of the database itself: a new table is in the next backup. */
final class Catalog {
  /** Nobody should be signed in again by a restore. */
  private static final Set<String> SESSIONS = Set.of("spring_session", "spring_session_attributes");

  /** When the running program does what is done by the clock next: not those of another. */
  private static final String TASKS = "scheduled_tasks";

  /** Written again by the migrations, to the version that the backup names. */
  static final String HISTORY = "flyway_schema_history";

  private final Connection connection;

  Catalog(Connection connection) {
    this.connection = connection;
  }

  /** Tables whose rows are kept, by name, each with the columns that are not derived. */
  Map<String, List<String>> tables() throws SQLException {
    var tables = new LinkedHashMap<String, List<String>>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select c.relname, a.attname
                from pg_class c
                join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace
                  and c.relkind in ('r', 'p') and not c.relispartition
                  and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                order by c.relname collate "C", a.attnum
                """)) {
      while (rows.next()) {
        String table = rows.getString(1);
        if (!SESSIONS.contains(table) && !table.equals(TASKS) && !table.equals(HISTORY)) {
          tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(rows.getString(2));
        }
      }
    }
    return tables;
  }

  /** Tables in which there are rows. */
  List<String> filled() throws SQLException {
    var filled = new ArrayList<String>();
    for (String table : tables().keySet()) {
      if (!strings("select from " + quoted(table) + " limit 1", 0).isEmpty()) {
        filled.add(table);
      }
    }
    return filled;
  }

  List<Manifest.Sequence> sequences() throws SQLException {
    var sequences = new ArrayList<Manifest.Sequence>();
    for (String name :
        strings(
            """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'S'
            order by relname collate "C"
            """,
            1)) {
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery("select last_value, is_called from " + quoted(name))) {
        row.next();
        sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
      }
    }
    return sequences;
  }

  /** Statements that make the foreign keys there are. */
  record ForeignKey(String table, String name, String definition) {
    String drop() {
      return "alter table %s drop constraint %s".formatted(quoted(table), quoted(name));
    }

    String add() {
      return "alter table %s add constraint %s %s"
          .formatted(quoted(table), quoted(name), definition);
    }
  }

  List<ForeignKey> foreignKeys() throws SQLException {
    var keys = new ArrayList<ForeignKey>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select c.relname, k.conname, pg_get_constraintdef(k.oid)
                from pg_constraint k join pg_class c on c.oid = k.conrelid
                where k.contype = 'f' and k.conparentid = 0
                  and c.relnamespace = 'public'::regnamespace
                order by 1, 2
                """)) {
      while (rows.next()) {
        keys.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return keys;
  }

  /** The migrations that made the tables, oldest first. */
  List<Manifest.Migration> migrations() throws SQLException {
    var migrations = new ArrayList<Manifest.Migration>();
    try (PreparedStatement exists =
            connection.prepareStatement(
                "select to_regclass('public." + HISTORY + "') is not null");
        ResultSet answer = exists.executeQuery()) {
      answer.next();
      if (!answer.getBoolean(1)) {
        return migrations;
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select version, checksum from "
                    + HISTORY
                    + " where version is not null and success order by installed_rank")) {
      while (rows.next()) {
        migrations.add(new Manifest.Migration(rows.getString(1), rows.getInt(2)));
      }
    }
    return migrations;
  }

  /**
   * @param column whose values are wanted; 0 for as many empty words as there are rows
   */
  private List<String> strings(String sql, int column) throws SQLException {
    var found = new ArrayList<String>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(column == 0 ? "" : rows.getString(column));
      }
    }
    return found;
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
