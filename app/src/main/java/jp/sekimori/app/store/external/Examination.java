package jp.sekimori.app.store.external;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jp.sekimori.app.store.Database;
import jp.sekimori.app.store.Login;
import jp.sekimori.app.store.Refused;

/**
 * Looks at a server before anything is written to it. What it finds wrong would otherwise show much
 * later: as a search that finds nothing, or as rows of one organization shown to another.
 */
public final class Examination {
  static final int OLDEST = 150_000;

  private final Database database;
  private final Findings findings;

  private Examination(Database database) {
    this.database = database;
    this.findings = new Findings(database.owner().url());
  }

  public static void of(Database database) throws Refused {
    new Examination(database).run();
  }

  private void run() throws Refused {
    examine(database.owner(), this::server);
    examine(database.application(), this::application);
  }

  /** What is looked at with one login. */
  private interface Look {
    void at(Connection connection) throws SQLException, Refused;
  }

  private void examine(Login login, Look look) throws Refused {
    try (Connection connection = login.connect()) {
      connection.setAutoCommit(false);
      look.at(connection);
      connection.rollback();
    } catch (SQLException e) {
      throw findings.noAccess(login, e);
    }
  }

  private void server(Connection connection) throws SQLException, Refused {
    checkVersion(Integer.parseInt(one(connection, "show server_version_num")), findings);
    String encoding = one(connection, "show server_encoding");
    if (!encoding.equals("UTF8")) {
      throw findings.encoding(encoding);
    }
    if (!holds(connection, "has_schema_privilege('public', 'CREATE')")) {
      throw findings.cannotCreate(database.owner().user());
    }
    // Rolled back: only to see whether it could be done, and what comes of it.
    for (String extension : new String[] {"pg_trgm", "btree_gist", "btree_gin"}) {
      create(connection, extension);
    }
    if (holds(connection, "cardinality(show_trgm('条例')) = 0")) {
      throw findings.collation(one(connection, LC_CTYPE));
    }
  }

  private static final String LC_CTYPE =
      "select datctype from pg_database where datname = current_database()";

  static void checkVersion(int number, Findings findings) throws Refused {
    if (number < OLDEST) {
      throw findings.version(number / 10_000);
    }
  }

  private void create(Connection connection, String extension) throws Refused {
    try (Statement statement = connection.createStatement()) {
      statement.execute("create extension if not exists " + extension);
    } catch (SQLException e) {
      throw findings.extension(extension, String.valueOf(e.getMessage()));
    }
  }

  private void application(Connection connection) throws SQLException, Refused {
    String user = database.application().user();
    if (holds(
        connection,
        "(select rolsuper or rolbypassrls from pg_roles where rolname = current_user)")) {
      throw findings.tooPowerful(user);
    }
    // A member can become the owner by "set role".
    String owner = database.owner().user().replace("'", "''");
    if (holds(connection, "pg_has_role('" + owner + "', 'MEMBER')")
        || holds(connection, "exists (select from pg_tables where tableowner = current_user)")
        || holds(connection, OWNS_DATABASE)) {
      throw findings.isOwner(user);
    }
  }

  private static final String OWNS_DATABASE =
      """
      exists (select from pg_database
              where datname = current_database() and pg_has_role(datdba, 'MEMBER'))
      """;

  private static boolean holds(Connection connection, String condition) throws SQLException {
    return one(connection, "select " + condition).equals("t");
  }

  private static String one(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return String.valueOf(result.getString(1));
    }
  }
}
