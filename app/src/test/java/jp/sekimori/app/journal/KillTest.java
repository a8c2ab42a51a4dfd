package jp.sekimori.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application and its PostgreSQL are killed while they write. Whatever was acknowledged is
 * there afterwards, and the log is intact.
 */
class KillTest {
  private static final int SECONDS_TO_START = 120;

  private final Random random = new Random(7);

  @TempDir private Path folder = Path.of("");

  /** Who dies. */
  private enum Victim {
    APPLICATION,
    DATABASE,
    BOTH
  }

  @Test
  void whatWasAcknowledgedOutlivesAFewKills() throws Exception {
    kill(3);
  }

  @Test
  @Tag("long")
  void whatWasAcknowledgedOutlivesAHundredKills() throws Exception {
    kill(100);
  }

  private void kill(int times) throws Exception {
    Path acknowledged = Files.createFile(folder.resolve("acknowledged"));
    for (int round = 0; round < times; round++) {
      List<String> written = round(Victim.values()[round % 3], acknowledged);
      assertThat(written).as("round " + round).isNotEmpty();
      Files.write(acknowledged, written, StandardOpenOption.APPEND);
    }
    Process last = start(acknowledged, false);
    assertThat(last.inputReader().readLine()).as(this::complaints).isEqualTo(Load.CHECKED);
    assertThat(last.waitFor(SECONDS_TO_START, TimeUnit.SECONDS)).isTrue();
  }

  /** What a process had acknowledged before it died. */
  private List<String> round(Victim victim, Path acknowledged) throws Exception {
    Process process = start(acknowledged, true);
    try {
      BufferedReader said = process.inputReader();
      assertThat(said.readLine()).as(this::complaints).isEqualTo(Load.CHECKED);
      List<String> written = new ArrayList<>();
      take(said.readLine(), written);
      Thread.sleep(random.nextInt(300));
      switch (victim) {
        case APPLICATION -> {}
        case DATABASE -> {
          postmaster().destroyForcibly();
          Thread.sleep(500 + random.nextInt(1_500));
        }
        case BOTH -> postmaster().destroyForcibly();
      }
      // Not of the process itself: that would close what it still had to say.
      process.toHandle().destroyForcibly();
      process.waitFor();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        take(line, written);
      }
      return written;
    } finally {
      process.destroyForcibly();
    }
  }

  /** The last line may have been cut short by the kill. */
  private static void take(String line, List<String> written) {
    if (line.startsWith(Load.WRITTEN) && line.length() == Load.WRITTEN.length() + 36) {
      written.add(line.substring(Load.WRITTEN.length()));
    }
  }

  private Process start(Path acknowledged, boolean writes) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Load.class.getName(),
            folder.resolve("data").toString(),
            acknowledged.toString(),
            String.valueOf(writes))
        .redirectError(folder.resolve("errors").toFile())
        .start();
  }

  private String complaints() {
    try {
      return Files.readString(folder.resolve("errors"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  private ProcessHandle postmaster() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Path file = files.filter(path -> path.endsWith("postmaster.pid")).findFirst().orElseThrow();
      long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      return ProcessHandle.of(pid).orElseThrow();
    }
  }
}
