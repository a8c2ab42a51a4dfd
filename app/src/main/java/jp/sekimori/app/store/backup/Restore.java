package jp.sekimori.app.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sekimori.app.store.Database;
import jp.sekimori.app.store.Refused;
import jp.sekimori.app.store.StoreProblem;
import jp.sekimori.app.store.schema.Schema;

/**
 * Brings a backup back, into an empty database only. The file is read twice: once to its end before
 * the database is touched, once to load it.
 */
public final class Restore {
  private final Path file;
  private final Opener opener;
  private final Findings findings;

  public Restore(Path file, Opener opener) {
    this.file = file;
    this.opener = opener;
    this.findings = Findings.at(file);
  }

  /** What came of it. */
  public sealed interface Outcome {
    /**
     * @param takenAt when the backup was made, in ISO 8601
     * @param logs the journals, each checked from its first record to its last
     */
    record Restored(int tables, long rows, String takenAt, List<LogState> logs)
        implements Outcome {}

    record Failed(StoreProblem problem) implements Outcome {}
  }

  /** What came of reading it to its end. */
  public sealed interface Proof {

    /** It is what was written. Only such a one is loaded. */
    final class Sound implements Proof {
      private final Manifest manifest;

      private Sound(Manifest manifest) {
        this.manifest = manifest;
      }

      Manifest manifest() {
        return manifest;
      }
    }

    record Failed(StoreProblem problem) implements Proof {}
  }

  /** Reads the file to its end and compares everything with its manifest. */
  public Proof prove() {
    try {
      return new Proof.Sound(read(new Comparison()));
    } catch (Refused e) {
      return new Proof.Failed(e.problem());
    } catch (IOException | SQLException e) {
      return new Proof.Failed(unreadable(e).problem());
    }
  }

  /** Loads it. Whatever goes wrong, the database is empty again afterwards. */
  public Outcome load(Proof.Sound proven, Database database, Journals journals) {
    Manifest manifest = proven.manifest;
    try {
      Schemas.check(manifest.begun(), database, findings);
      var target = new Target(database, findings);
      target.checkIsEmpty();
      boolean hadTables = target.clear();
      try {
        Schema.migrateTo(manifest.begun().schema(), database);
        fill(target, manifest);
        Schema.migrate(database);
        target.check(manifest, journals);
      } catch (Refused | IOException | SQLException | RuntimeException e) {
        target.clear();
        if (hadTables) {
          Schema.migrate(database);
        }
        throw e;
      }
      return new Outcome.Restored(
          manifest.tables().size(), manifest.rows(), manifest.begun().takenAt(), manifest.logs());
    } catch (Refused e) {
      return new Outcome.Failed(e.problem());
    } catch (IOException e) {
      return new Outcome.Failed(unreadable(e).problem());
    } catch (SQLException e) {
      return new Outcome.Failed(
          Findings.at(database.owner().url()).database(String.valueOf(e.getMessage())).problem());
    }
  }

  private void fill(Target target, Manifest manifest) throws IOException, SQLException, Refused {
    Map<String, Manifest.Table> tables = new HashMap<>();
    manifest.tables().forEach(table -> tables.put(table.name(), table));
    try (Connection connection = target.connect();
        Loading loading = Loading.into(connection, tables.keySet())) {
      Manifest again =
          read(
              (name, rows) -> {
                Manifest.Table table = tables.get(name);
                if (table == null || !loading.load(table, rows)) {
                  throw findings.contradicts(name);
                }
              });
      if (!again.equals(manifest)) {
        throw findings.damaged();
      }
      loading.finish(manifest.sequences());
    }
  }

  private Manifest read(Contents.Tables tables) throws IOException, SQLException, Refused {
    try (Unsealing unsealing = Unsealing.of(file, opener)) {
      var contents = new Contents(unsealing.content(), findings);
      Manifest.Begun begun = contents.begun();
      Manifest manifest = contents.tables(tables);
      unsealing.verify();
      if (!manifest.begun().equals(begun)) {
        throw findings.damaged();
      }
      if (tables instanceof Comparison comparison) {
        comparison.compare(manifest, findings);
      }
      return manifest;
    }
  }

  /** A file that ends too early, or is no longer what was written, shows itself in many ways. */
  private Refused unreadable(Exception e) {
    return e instanceof FileSystemException system ? findings.file(system) : findings.damaged();
  }

  /** Only looks. */
  private static final class Comparison implements Contents.Tables {
    private final Map<String, Copying.Hashed> seen = new HashMap<>();

    @Override
    public void table(String name, InputStream rows) throws IOException {
      var hashed = new Copying.Hashed(rows);
      hashed.transferTo(OutputStream.nullOutputStream());
      seen.put(name, hashed);
    }

    void compare(Manifest manifest, Findings findings) throws Refused {
      for (Manifest.Table table : manifest.tables()) {
        Copying.Hashed hashed = seen.remove(table.name());
        if (hashed == null || !hashed.isAsSaid(table)) {
          throw findings.contradicts(table.name());
        }
      }
      if (!seen.isEmpty()) {
        throw findings.contradicts(seen.keySet().iterator().next());
      }
    }
  }
}
