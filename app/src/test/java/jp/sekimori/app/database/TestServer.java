package jp.sekimori.app.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One PostgreSQL for all tests of a run, with an empty database for each that asks. It forgets at a
 * power cut, which no test survives anyway.
 */
public final class TestServer {
  public static final String OWNER = "sekimori_owner";
  public static final String APPLICATION = "sekimori_app";
  public static final String PASSWORD = "only-in-tests";

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestServer() {}

  private static final class Running {
    static final EmbeddedPostgres SERVER = start();
  }

  /** The address of a new, empty database that the owner owns. */
  public static String newDatabase() {
    String name = "test" + DATABASES.incrementAndGet();
    execute("create database " + name + " owner " + OWNER);
    return url(name);
  }

  private static String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + Running.SERVER.getPort() + "/" + database;
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setLocaleConfig("locale", "C.UTF-8")
          .setLocaleConfig("locale-provider", "icu")
          .setLocaleConfig("icu-locale", "ja-JP")
          .setServerConfig("max_connections", "100")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized void execute(String sql) {
    try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      if (!statement.executeQuery("select from pg_roles where rolname = '" + OWNER + "'").next()) {
        for (String role : new String[] {OWNER, APPLICATION}) {
          statement.execute("create role " + role + " login password '" + PASSWORD + "'");
        }
      }
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
