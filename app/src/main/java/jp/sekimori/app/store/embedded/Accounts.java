package jp.sekimori.app.store.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import jp.sekimori.app.store.Login;

/**
 * Makes what an empty cluster lacks: the two roles and the database. Asked at each start, so that a
 * first start that was killed in between is simply completed.
 */
final class Accounts {
  private Accounts() {}

  static void complete(Secrets secrets) throws SQLException {
    try (Connection connection = secrets.superuserLogin().connect()) {
      Login owner = secrets.database().owner();
      Login application = secrets.database().application();
      role(connection, owner);
      role(connection, application);
      if (missing(connection, "select from pg_database where datname = '%s'", Secrets.DATABASE)) {
        execute(connection, "create database %s owner %s", Secrets.DATABASE, owner.user());
        execute(
            connection,
            "revoke all on database %s from public; grant connect on database %s to %s",
            Secrets.DATABASE,
            Secrets.DATABASE,
            application.user());
      }
    }
  }

  /** Whether somebody who has the superuser's password of this folder can sign in. */
  static boolean answers(Secrets secrets) {
    try (Connection connection = secrets.superuserLogin().connect()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  private static void role(Connection connection, Login login) throws SQLException {
    if (missing(connection, "select from pg_roles where rolname = '%s'", login.user())) {
      // The names are constants of ours and the passwords hexadecimal digits: nothing to escape.
      execute(
          connection,
          "create role %s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'",
          login.user(),
          login.password());
    }
  }

  private static boolean missing(Connection connection, String query, String name)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return !statement.executeQuery(query.formatted(name)).next();
    }
  }

  private static void execute(Connection connection, String sql, Object... names)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String one : sql.formatted(names).split(";")) {
        statement.execute(one);
      }
    }
  }
}
