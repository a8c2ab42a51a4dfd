package jp.sekimori.app.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import jp.sekimori.app.store.Database;
import jp.sekimori.app.store.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database of a data folder, run by this process. A server that was killed is started again;
 * one whose Sekimori was killed is taken over. Nothing is ever wiped.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(3);

  private final FolderLock lock;
  private final Server server;
  private final Secrets secrets;
  private boolean closing;

  private EmbeddedDatabase(FolderLock lock, Server server, Secrets secrets) {
    this.lock = lock;
    this.server = server;
    this.secrets = secrets;
  }

  /**
   * Starts the database of a folder, which is made where there is none.
   *
   * @param use what for, in one word; whoever else wants the folder is told
   */
  public static EmbeddedDatabase start(Path folder, String use) throws Refused {
    var layout = new Layout(folder);
    try {
      Preparation.of(layout);
      FolderLock lock = FolderLock.take(layout, use);
      try {
        return start(layout, lock);
      } catch (Refused | IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw Complaints.file(layout.folder(), e);
    }
  }

  /**
   * How to sign in to the database of a folder that another process runs.
   *
   * @return empty where none does
   */
  public static Optional<Database> running(Path folder) throws Refused {
    var layout = new Layout(folder);
    try {
      if (!Files.exists(layout.marker())) {
        throw Files.exists(folder)
            ? Complaints.foreign(layout.folder())
            : Complaints.noFolder(layout.folder());
      }
      return FolderLock.isFree(layout)
          ? Optional.empty()
          : Optional.of(Secrets.read(layout).database());
    } catch (IOException e) {
      throw Complaints.file(layout.folder(), e);
    }
  }

  /**
   * Deletes a data folder with its database; one that does not exist is gone already. A server
   * whose Sekimori was killed is ended first.
   */
  public static void discard(Path folder) throws Refused {
    var layout = new Layout(folder);
    if (!Files.exists(layout.folder())) {
      return;
    }
    start(folder, "serve").abandon();
    try {
      Tree.delete(layout.folder());
    } catch (IOException e) {
      throw Complaints.file(layout.folder(), e);
    }
  }

  private static EmbeddedDatabase start(Layout layout, FolderLock lock)
      throws IOException, Refused {
    Programs programs = Programs.find(layout);
    if (Files.exists(layout.cluster())) {
      Preparation.checkVersion(layout, programs);
    } else {
      Secrets secrets = Secrets.random();
      secrets.write(layout);
      Cluster.make(layout, programs, secrets);
    }
    var server = new Server(layout, programs);
    ProcessHandle process = server.run(Secrets.read(layout));
    // Read again: the port may be another one now.
    Secrets secrets = Secrets.read(layout);
    try {
      Accounts.complete(secrets);
    } catch (SQLException e) {
      server.stop("fast");
      throw Complaints.failed(layout.folder(), "postgres", String.valueOf(e.getMessage()));
    }
    var database = new EmbeddedDatabase(lock, server, secrets);
    database.watch(process);
    return database;
  }

  /** How to sign in. The same at every start of this folder, but for the port. */
  public Database database() {
    return secrets.database();
  }

  private void watch(ProcessHandle process) {
    process.onExit().thenRun(() -> Thread.startVirtualThread(this::startAgain));
  }

  /** The server ended although nobody told it to: killed, or out of memory. */
  private void startAgain() {
    while (!restarted()) {
      Pause.of(BEFORE_ANOTHER_TRY);
    }
  }

  private synchronized boolean restarted() {
    if (closing) {
      return true;
    }
    LOG.error("データベースが止まったため、始め直します。/ The database has ended; starting it again.");
    try {
      watch(server.run(secrets));
      return true;
    } catch (Refused | IOException e) {
      LOG.error("データベースを始め直せませんでした。/ The database could not be started again.", e);
      return false;
    }
  }

  /**
   * Ends the server in order: everything committed is in the tables, nothing is left to recover.
   */
  @Override
  public void close() {
    end("fast");
  }

  /** What is not in the tables yet is left in the log of writes; for folders that go away. */
  void abandon() {
    end("immediate");
  }

  private synchronized void end(String mode) {
    closing = true;
    try (lock) {
      lock.announceEnd();
      server.stop(mode);
    } catch (IOException e) {
      LOG.error("データベースを止められませんでした。/ The database could not be stopped.", e);
    }
  }
}
