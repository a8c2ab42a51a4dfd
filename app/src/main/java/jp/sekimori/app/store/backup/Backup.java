package jp.sekimori.app.store.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import jp.sekimori.app.store.Database;
import jp.sekimori.app.store.Refused;
import jp.sekimori.app.store.StoreProblem;

/**
 * Writes everything that one moment's snapshot shows into an encrypted file, while others go on
 * writing. Memory does not grow with the data.
 */
public final class Backup {
  private final Database database;
  private final Journals journals;
  private final String release;
  private final Clock clock;

  /**
   * @param release of this program, for whoever looks at the file later
   */
  public Backup(Database database, Journals journals, String release, Clock clock) {
    this.database = database;
    this.journals = journals;
    this.release = release;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * @param size of the file, in bytes
     */
    record Written(int tables, long rows, long size, List<LogState> logs) implements Outcome {}

    record Failed(StoreProblem problem) implements Outcome {}
  }

  /** Replaces an older file of that name only when the new one is whole and on the disk. */
  public Outcome write(Path file, Lock lock) {
    try {
      Manifest manifest = writeAside(file.toAbsolutePath(), lock);
      return new Outcome.Written(
          manifest.tables().size(), manifest.rows(), Files.size(file), manifest.logs());
    } catch (Refused e) {
      return new Outcome.Failed(e.problem());
    } catch (IOException e) {
      return new Outcome.Failed(Findings.at(file).file(e).problem());
    } catch (SQLException e) {
      return new Outcome.Failed(
          Findings.at(database.owner().url()).database(String.valueOf(e.getMessage())).problem());
    }
  }

  private Manifest writeAside(Path file, Lock lock) throws IOException, SQLException, Refused {
    Path aside =
        Files.createTempFile(
            file.getParent(),
            file.getFileName().toString(),
            ".unfinished",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Manifest manifest;
      try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
        manifest = seal(Channels.newOutputStream(channel), lock);
        channel.force(true);
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return manifest;
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private Manifest seal(OutputStream out, Lock lock) throws IOException, SQLException, Refused {
    var buffered = new BufferedOutputStream(out, 1 << 16);
    Manifest manifest;
    try (Sealing sealing = Sealing.with(lock, buffered);
        Archive archive = new Archive(sealing.content())) {
      manifest = snapshot(archive);
    }
    buffered.flush();
    return manifest;
  }

  private Manifest snapshot(Archive archive) throws IOException, SQLException {
    try (Connection connection = database.owner().connect()) {
      Copying copying = Copying.on(connection);
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setReadOnly(true);
      Manifest manifest = write(archive, new Catalog(connection), copying, connection);
      connection.rollback();
      return manifest;
    }
  }

  private Manifest write(Archive archive, Catalog catalog, Copying copying, Connection connection)
      throws IOException, SQLException {
    Manifest.Begun begun = begun(catalog.migrations());
    archive.begin(begun);
    var tables = new ArrayList<Manifest.Table>();
    for (var table : catalog.tables().entrySet()) {
      try (OutputStream rows = archive.table(table.getKey())) {
        tables.add(copying.out(table.getKey(), table.getValue(), rows));
      }
    }
    var manifest = new Manifest(begun, tables, catalog.sequences(), journals.states(connection));
    archive.end(manifest);
    return manifest;
  }

  private Manifest.Begun begun(List<Manifest.Migration> migrations) {
    return new Manifest.Begun(
        Manifest.Begun.FORMAT,
        release,
        migrations.isEmpty() ? "0" : migrations.getLast().version(),
        migrations,
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
  }
}
