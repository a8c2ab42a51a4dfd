package jp.sekimori.benchmarks.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;
import jp.sekimori.app.store.Login;
import jp.sekimori.app.store.Source;
import jp.sekimori.app.store.Store;

/** The database of a new data folder, as users have it: what is committed is on disk. */
final class Server implements AutoCloseable {
  private final Path folder;
  private final Store store;

  Server() throws IOException {
    folder = Files.createTempDirectory("sekimori-benchmark");
    store =
        switch (Store.toServe(new Source.Folder(folder.resolve("data")))) {
          case Store.Opening.Ready(Store ready) -> ready;
          case Store.Opening.Failed(var problem) ->
              throw new IllegalStateException(problem.toString());
        };
  }

  /** As the owner of the tables. */
  Connection connect() throws SQLException {
    return store.database().owner().connect();
  }

  /** What the application signs in with. */
  Login application() {
    return store.database().application();
  }

  void run(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    store.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
