package jp.sekimori.app.store.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Who uses a data folder, as written in its lock file.
 *
 * @param pid 0 where the file does not tell
 * @param use what for, such as {@code serve}
 * @param stopping whether it is about to end
 */
record Holder(long pid, String use, boolean stopping) {
  private static final Holder UNKNOWN = new Holder(0, "sekimori", false);

  static Holder read(Path lock) {
    try {
      String[] words = Files.readString(lock).strip().split(" ");
      return words.length < 2
          ? UNKNOWN
          : new Holder(Long.parseLong(words[0]), words[1], words.length > 2);
    } catch (IOException | NumberFormatException e) {
      return UNKNOWN;
    }
  }

  /** Whether it is worth waiting: it is about to end, or only looked, or what is written is old. */
  boolean isPassing() {
    return stopping || ProcessHandle.of(pid).isEmpty();
  }

  byte[] line() {
    return "%d %s%s\n"
        .formatted(pid, use, stopping ? " stopping" : "")
        .getBytes(StandardCharsets.US_ASCII);
  }

  String ja() {
    return "sekimori " + use + "、プロセス番号 " + pid;
  }

  String en() {
    return "sekimori " + use + ", process " + pid;
  }
}
