package jp.sekimori.app.store.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jp.sekimori.app.store.Login;

/** Asks a database one thing. */
public final class Query {
  private Query() {}

  /** The one value that the last of these statements gives. */
  public static String one(Login login, String sql) throws SQLException {
    try (Connection connection = login.connect();
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return String.valueOf(result.getString(1));
      }
    }
  }
}
