package jp.sekimori.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The packaged application, running as a process of its own on a free port. */
final class Application implements AutoCloseable {
  private static final Path JAR = Path.of("..", "app", "target", "sekimori.jar");
  private static final Pattern SETUP =
      Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)(/setup\\?code=\\S+)\\s");
  private static final Pattern DEMO = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)(/)\\s");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final String address;
  private final String first;

  private Application(Process process, MatchResult said) {
    this.process = process;
    this.address = said.group(1);
    this.first = said.group(2);
  }

  /** Starts it on an empty folder, and waits until it has said where it is to be set up. */
  static Application start() throws IOException, InterruptedException {
    return start(SETUP, folder(), "serve");
  }

  /** Starts it with the prefecture that does not exist. */
  static Application demo() throws IOException, InterruptedException {
    return start(DEMO, folder(), "--demo");
  }

  /**
   * Starts it, or goes on, with the prefecture on another day than today.
   *
   * @param data the folder that was used before, or an empty one
   */
  static Application demo(Path data, LocalDate day) throws IOException, InterruptedException {
    return start(DEMO, data, "--demo", "--day", day.toString());
  }

  /** An empty folder for its data. */
  static Path folder() throws IOException {
    return Files.createTempDirectory(Path.of("target"), "data");
  }

  private static Application start(Pattern ready, Path data, String... how)
      throws IOException, InterruptedException {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException(JAR.toAbsolutePath() + " is not built: run mvn verify");
    }
    File output = Files.createTempFile(Path.of("target"), "application", ".log").toFile();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-jar",
                JAR.toString(),
                "--data",
                data.toString(),
                "--port",
                "0"));
    command.addAll(List.of(how));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
    try {
      return new Application(process, said(process, output, ready));
    } catch (IOException | InterruptedException | RuntimeException failed) {
      process.destroyForcibly();
      throw failed;
    }
  }

  private static MatchResult said(Process process, File output, Pattern ready)
      throws IOException, InterruptedException {
    for (long waited = 0; waited < PATIENCE.toMillis(); waited += 200) {
      var said = ready.matcher(Files.readString(output.toPath()));
      if (said.find()) {
        return said.toMatchResult();
      }
      if (!process.isAlive()) {
        break;
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("It did not start: " + Files.readString(output.toPath()));
  }

  String at(String path) {
    return address + path;
  }

  /** The path of the page on which the first administrator is entered, with its code. */
  String setup() {
    return first;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
