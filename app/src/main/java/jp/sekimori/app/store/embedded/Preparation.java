package jp.sekimori.app.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import jp.sekimori.app.store.Refused;

/** Makes a folder a data folder, or finds that it is one, or refuses it. */
final class Preparation {
  /** An empty cluster, the programs and some room to work in. */
  private static final long LEAST_SPACE = 300_000_000;

  private static final String WHAT_IT_IS =
      """
      関守のデータフォルダーです。中のファイルを書き換えたり消したりしないでください。
      控えはフォルダーの複写ではなく sekimori backup で取ります。

      This is a data folder of Sekimori. Do not change or delete anything in it.
      Do not copy it to keep it safe: make a backup (sekimori backup).
      """;

  private Preparation() {}

  static void of(Layout layout) throws IOException, Refused {
    Path folder = layout.folder();
    if (Files.exists(layout.marker())) {
      return;
    }
    if (!Files.exists(folder)) {
      Files.createDirectories(folder);
    } else if (!isEmpty(folder)) {
      throw Complaints.foreign(folder);
    }
    if (Files.getFileStore(folder).getUsableSpace() < LEAST_SPACE) {
      throw Complaints.diskFull(folder);
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    Files.writeString(layout.marker(), WHAT_IT_IS);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (NotDirectoryException e) {
      return false;
    }
  }

  /** Refuses a cluster of another PostgreSQL before anything of it is touched. */
  static void checkVersion(Layout layout, Programs programs) throws IOException, Refused {
    Path file = layout.cluster().resolve("PG_VERSION");
    if (!Files.exists(file)) {
      throw Complaints.incomplete(layout.folder(), file);
    }
    String found = Files.readString(file).strip();
    if (!found.equals(programs.major())) {
      throw Complaints.otherVersion(layout.folder(), found, programs.major());
    }
  }
}
