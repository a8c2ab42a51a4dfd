package jp.sekimori.app.store;

import java.nio.file.Files;
import java.nio.file.Path;
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
    return opening(
        () -> {
          Store store =
              switch (source) {
                case Source.Folder(var path) -> started(EmbeddedDatabase.start(path, "serve"));
                case Source.Server(Database database) -> examined(database);
              };
          try {
            Schema.migrate(store.database);
            return store;
          } catch (Refused | RuntimeException e) {
            store.close();
            throw e;
          }
        });
  }

  /**
   * Opens what is there as it is, whether Sekimori is running on it or not.
   *
   * @param use what for, in one word
   */
  public static Opening toVisit(Source source, String use) {
    return opening(
        () ->
            switch (source) {
              case Source.Folder(var path) -> visited(path, use);
              case Source.Server(Database database) -> examined(database);
            });
  }

  /** The same, but a folder that does not exist yet is made. */
  public static Opening toFill(Source source, String use) {
    return opening(() -> toFillOrRefuse(source, use));
  }

  private static Store toFillOrRefuse(Source source, String use) throws Refused {
    return switch (source) {
      case Source.Folder(var path) ->
          Files.exists(path) ? visited(path, use) : started(EmbeddedDatabase.start(path, use));
      case Source.Server(Database database) -> examined(database);
    };
  }

  /** The same with the schema of this release, so that the application can run on it. */
  public static Opening toSetUp(Source source, String use) {
    return opening(
        () -> {
          Store store = toFillOrRefuse(source, use);
          try {
            Schema.migrate(store.database);
            return store;
          } catch (Refused | RuntimeException e) {
            store.close();
            throw e;
          }
        });
  }

  /** Throws away everything in a folder that holds nothing of value, unless it is in use. */
  public static Optional<StoreProblem> discard(Source.Folder folder) {
    try {
      EmbeddedDatabase.discard(folder.path());
      return Optional.empty();
    } catch (Refused e) {
      return Optional.of(e.problem());
    }
  }

  private interface Step {
    Store open() throws Refused;
  }

  private static Opening opening(Step step) {
    try {
      return new Opening.Ready(step.open());
    } catch (Refused e) {
      return new Opening.Failed(e.problem());
    }
  }

  private static Store visited(Path path, String use) throws Refused {
    Optional<Database> running = EmbeddedDatabase.running(path);
    return running.isPresent()
        ? new Store(running.get(), null)
        : started(EmbeddedDatabase.start(path, use));
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
