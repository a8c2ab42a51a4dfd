package jp.sekimori.app.store.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import jp.sekimori.app.store.Refused;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs: those we bring, unpacked once, or those of the machine where a setting
 * names their folder.
 */
record Programs(Path bin, String major) {
  /** The version of the archive on the class path; the build file names it as well. */
  static final String VERSION = "18.6";

  /** Names the folder of {@code initdb} and {@code postgres}; used by tests on other versions. */
  private static final String INSTALLED = "sekimori.postgresql.bin";

  /** Names the folder to unpack into where every data folder need not have its own. */
  private static final String SHARED = "sekimori.postgresql.unpacked";

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  static Programs find(Layout layout) throws IOException, Refused {
    String installed = System.getProperty(INSTALLED);
    if (installed != null) {
      return new Programs(Path.of(installed), major(Path.of(installed)));
    }
    String shared = System.getProperty(SHARED);
    Path folder = shared == null ? layout.programs() : Path.of(shared);
    return unpacked(folder.resolve(VERSION), layout);
  }

  private static String major(Path bin) throws IOException {
    String said = Call.of(bin.resolve("postgres"), "--version").run().output();
    return said.replaceAll("(?s)\\D*(\\d+).*", "$1");
  }

  private static Programs unpacked(Path folder, Layout layout) throws IOException, Refused {
    if (!Files.isDirectory(folder)) {
      String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
      if (!platform.equals("Linux amd64")) {
        throw Complaints.platform(platform);
      }
      Path parent = Files.createDirectories(folder.getParent());
      // Unpacked aside and moved in one step: a start that is killed leaves no half of it in place.
      Path aside = Files.createTempDirectory(parent, "unpacking");
      unpack(aside);
      settle(aside, folder);
    }
    return new Programs(folder.resolve("bin"), VERSION.replaceAll("\\..*", ""));
  }

  private static void settle(Path aside, Path folder) throws IOException {
    try {
      Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException
        | DirectoryNotEmptyException
        | AtomicMoveNotSupportedException e) {
      Tree.delete(aside);
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  private static void unpack(Path folder) throws IOException {
    try (InputStream packed = Programs.class.getResourceAsStream(ARCHIVE)) {
      if (packed == null) {
        throw new IllegalStateException(ARCHIVE + " is not on the class path");
      }
      try (var tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
        for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
          unpack(entry, tar, folder);
        }
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    Path place = folder.resolve(entry.getName()).normalize();
    if (!place.startsWith(folder)) {
      throw new IllegalStateException("The archive leads outside: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(place);
      return;
    }
    Files.createDirectories(place.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, place);
      boolean runs = (entry.getMode() & 0100) != 0;
      if (runs && !place.toFile().setExecutable(true)) {
        throw new IOException("Cannot be made executable: " + place);
      }
    }
  }
}
