package jp.sekimori.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import jp.sekimori.app.store.Database;
import jp.sekimori.app.store.Login;
import jp.sekimori.app.store.Refused;
import jp.sekimori.app.store.embedded.TestFolder;
import jp.sekimori.app.store.schema.Schema;

/**
 * One PostgreSQL for all tests of a run, the same that a user's data folder has, and a database for
 * each test that asks. The system property {@code sekimori.postgresql.bin} names the programs of
 * another version.
 */
public final class TestServer {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestServer() {}

  private static final class Running {
    static final TestFolder SERVER = TestFolder.ofRun();
    static final Database TEMPLATE = template();

    private static Database template() {
      Database template = create("template_of_tests", "template0");
      try {
        Schema.migrate(template);
        return template;
      } catch (Refused e) {
        throw new IllegalStateException(e.problem().toString(), e);
      }
    }
  }

  /** A new database that has all tables and no rows. */
  public static Database newDatabase() {
    Login template = Running.TEMPLATE.owner();
    return create(newName(), template.url().replaceAll(".*/|\\?.*", ""));
  }

  /** A new database without tables, owned by the owner. */
  public static Database emptyDatabase() {
    return create(newName(), "template0");
  }

  /** The same, with properties that {@code create database} knows. */
  public static Database emptyDatabase(String properties) {
    return create(newName(), "template0 " + properties);
  }

  /** Both logins of a database that was made here. */
  public static Database at(String url) {
    Database usual = Running.SERVER.database();
    return new Database(
        new Login(url, usual.owner().user(), usual.owner().password()),
        new Login(url, usual.application().user(), usual.application().password()));
  }

  /** A role of its own, with options that {@code create role} knows. */
  public static Login newRole(String options) {
    Login usual = Running.SERVER.database().application();
    String name = newName();
    execute("create role %s login password '%s' %s".formatted(name, usual.password(), options));
    return new Login(usual.url(), name, usual.password());
  }

  private static String newName() {
    return "test" + DATABASES.incrementAndGet();
  }

  /** As superuser, in no database in particular. */
  public static Login superuser() {
    return Running.SERVER.superuser();
  }

  private static synchronized Database create(String name, String template) {
    Database usual = Running.SERVER.database();
    execute(
        "create database %s owner %s template %s".formatted(name, usual.owner().user(), template));
    return new Database(in(name, usual.owner()), in(name, usual.application()));
  }

  private static Login in(String database, Login login) {
    return new Login(
        login.url().replaceFirst("/sekimori\\?", "/" + database + "?"),
        login.user(),
        login.password());
  }

  /** Does one thing as superuser. */
  public static void execute(String sql) {
    try (Connection connection = superuser().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
