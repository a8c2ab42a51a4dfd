package jp.sekimori.app.store;

import java.util.Optional;
import jp.sekimori.app.store.embedded.EmbeddedDatabase;
import jp.sekimori.app.store.external.Examination;
import jp.sekimori.app.store.schema.Schema;
import org.jspecify.annotations.Nullable;

/** A database, opened before anything else of the application starts. */
public final class Store implements AutoCloseable {
  private final Database database;
  private final @Nullable EmbeddedDatabase ours;

  private Store(Database database, @Nullable EmbeddedDatabase ours) {
    this.database = database;
    this.ours = ours;
  }

  /** What came of opening it. */
  public sealed interface Opening {
    record Ready(Store store) implements Opening {}

    record Failed(StoreProblem problem) implements Opening {}
  }

  /** Opens it to serve: as the only one in a folder, and with the schema of this release. */
  public static Opening toServe(Source source) {
    try {
      Store store =
          switch (source) {
            case Source.Folder(var path) -> started(EmbeddedDatabase.start(path, "serve"));
            case Source.Server(Database database) -> examined(database);
          };
      try {
        Schema.migrate(store.database);
        return new Opening.Ready(store);
      } catch (Refused | RuntimeException e) {
        store.close();
        throw e;
      }
    } catch (Refused e) {
      return new Opening.Failed(e.problem());
    }
  }

  /**
   * Opens it as it is, whether Sekimori is running on it or not.
   *
   * @param use what for, in one word
   */
  public static Opening toVisit(Source source, String use) {
    try {
      return new Opening.Ready(
          switch (source) {
            case Source.Folder(var path) -> {
              Optional<Database> running = EmbeddedDatabase.running(path);
              yield running.isPresent()
                  ? new Store(running.get(), null)
                  : started(EmbeddedDatabase.start(path, use));
            }
            case Source.Server(Database database) -> examined(database);
          });
    } catch (Refused e) {
      return new Opening.Failed(e.problem());
    }
  }

  private static Store examined(Database database) throws Refused {
    Examination.of(database);
    return new Store(database, null);
  }

  private static Store started(EmbeddedDatabase embedded) {
    return new Store(embedded.database(), embedded);
  }

  public Database database() {
    return database;
  }

  /** Stops the server if it was started for this. */
  @Override
  public void close() {
    if (ours != null) {
      ours.close();
    }
  }
}
