package jp.sekimori.benchmarks.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The PostgreSQL that is measured: the embedded one, or an empty one named by {@code
 * -Ddatabase=jdbc:postgresql://…} whose user may create roles.
 */
final class Database implements AutoCloseable {
  private static final String NAMED = System.getProperty("database", "");

  private final @Nullable EmbeddedPostgres embedded;
  private final String url;

  private Database(@Nullable EmbeddedPostgres embedded, String url) {
    this.embedded = embedded;
    this.url = url;
  }

  static Database open() throws IOException {
    if (!NAMED.isEmpty()) {
      return new Database(null, NAMED);
    }
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setServerConfig("shared_buffers", "256MB")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("max_connections", "60")
            .setLocaleConfig("locale", "C.UTF-8")
            .setLocaleConfig("locale-provider", "icu")
            .setLocaleConfig("icu-locale", "ja-JP")
            .start();
    return new Database(server, server.getJdbcUrl("postgres", "postgres"));
  }

  /** Past row-level security. */
  Connection owner() throws SQLException {
    return DriverManager.getConnection(url);
  }

  /** Under row-level security, for one organization. */
  Connection application(int organization) throws SQLException {
    String plain = url.replaceAll("[?&](user|password)=[^&]*", "");
    Connection connection = DriverManager.getConnection(plain, "bench_application", "bench");
    run(connection, "select set_config('sekimori.organization', '" + organization + "', false)");
    return connection;
  }

  void run(String sql) throws SQLException {
    try (Connection owner = owner()) {
      run(owner, sql);
    }
  }

  String value(String sql) throws SQLException {
    try (Connection owner = owner();
        Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  void script(String name) throws SQLException {
    try (InputStream in = Objects.requireNonNull(Database.class.getResourceAsStream(name))) {
      run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void load(EntryGenerator generator, int entries, Iterable<UUID> scope) throws SQLException {
    try (Connection owner = owner()) {
      CopyIn copy = owner.unwrap(PGConnection.class).getCopyAPI().copyIn("copy entry from stdin");
      for (int i = 0; i < entries; i++) {
        byte[] line = (generator.next(i).line() + "\n").getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(line, 0, line.length);
      }
      copy.endCopy();
    }
    for (UUID office : scope) {
      run("insert into scope values (%d, 1, '%s')".formatted(EntryGenerator.LARGE, office));
    }
  }

  @Override
  public void close() throws IOException {
    if (embedded != null) {
      embedded.close();
    }
  }
}
