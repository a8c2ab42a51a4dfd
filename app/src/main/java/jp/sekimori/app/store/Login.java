package jp.sekimori.app.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How to sign in to a database.
 *
 * @param url {@code jdbc:postgresql://…}, without user and password
 */
public record Login(String url, String user, String password) {

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** Without the password: this may end in a log. */
  @Override
  public String toString() {
    return user + " at " + url;
  }
}
