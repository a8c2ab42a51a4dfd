package jp.sekimori.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Data folders that live as long as a benchmark. */
final class Folders {
  private Folders() {}

  interface Work {
    void in(Path data) throws Exception;
  }

  static void with(Work work) throws Exception {
    Path folder = Files.createTempDirectory("sekimori-load");
    try {
      work.in(folder.resolve("data"));
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
