package jp.sekimori.app.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.sekimori.app.store.Database;
import jp.sekimori.app.store.Login;
import jp.sekimori.app.store.Refused;

/** A data folder that lives as long as the tests of a run. */
public final class TestFolder {
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private final Path path;
  private final EmbeddedDatabase running;
  private final Secrets secrets;

  private TestFolder(Path path, EmbeddedDatabase running, Secrets secrets) {
    this.path = path;
    this.running = running;
    this.secrets = secrets;
  }

  private static final class Run {
    static final TestFolder FOLDER = start();
  }

  /** The one that all tests of this run share; ended and deleted after the last of them. */
  public static TestFolder ofRun() {
    return Run.FOLDER;
  }

  private static TestFolder start() {
    shareUnpackedPrograms();
    try {
      Path folder = Files.createTempDirectory(Files.createDirectories(TARGET), "data");
      EmbeddedDatabase running = EmbeddedDatabase.start(folder, "test");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(running, folder)));
      return new TestFolder(folder, running, Secrets.read(new Layout(folder)));
    } catch (Refused e) {
      throw new IllegalStateException(e.problem().toString(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Unpacking takes longer than everything else; once for all folders of all runs is enough. */
  public static void shareUnpackedPrograms() {
    System.setProperty("sekimori.postgresql.unpacked", TARGET.resolve("postgresql").toString());
  }

  private static void end(EmbeddedDatabase running, Path folder) {
    running.abandon();
    try {
      Tree.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return path;
  }

  public Database database() {
    return running.database();
  }

  public Login superuser() {
    return secrets.superuserLogin();
  }
}
