package jp.sekimori.app.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What happens to servers. */
public final class Killing {
  private Killing() {}

  /** SIGKILL for the first process of the database of a folder; the others notice and end. */
  public static void database(Path data) throws IOException {
    kill(postmaster(data).pid());
  }

  static Postmaster postmaster(Path data) throws IOException {
    return Postmaster.read(new Layout(data).cluster()).orElseThrow();
  }

  static void kill(long pid) throws IOException {
    new Call(List.of("kill", "-9", String.valueOf(pid))).run();
  }

  /** Ends the server of a folder that nobody holds any more. */
  public static void orphanOf(Path data) throws IOException {
    var cluster = new Layout(data).cluster();
    if (!Files.isDirectory(cluster)) {
      return;
    }
    if (Postmaster.read(cluster).filter(left -> left.serves(cluster)).isPresent()) {
      kill(postmaster(data).pid());
    }
    while (Postmaster.isServed(cluster)) {
      Pause.of(Duration.ofMillis(20));
    }
  }
}
