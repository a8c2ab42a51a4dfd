package jp.sekimori.benchmarks.load;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application as users run it, in a process of its own with its own heap. */
final class Served implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
  private static final int PATIENCE_SECONDS = 120;

  private final Process process;
  private final String address;

  private Served(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  static Served start(Path data, String heap) throws IOException, InterruptedException {
    Path output = Files.createTempFile(Path.of("target"), "served", ".log");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                "jp.sekimori.app.command.Main",
                "serve",
                "--data",
                data.toString(),
                "--port",
                "0",
                "--lang",
                "en")
            .redirectErrorStream(true)
            .redirectOutput(new File(output.toString()))
            .start();
    for (int waited = 0; waited < PATIENCE_SECONDS * 5; waited++) {
      Matcher said = ADDRESS.matcher(Files.readString(output));
      if (said.find()) {
        return new Served(process, said.group());
      }
      if (!process.isAlive()) {
        break;
      }
      Thread.sleep(200);
    }
    process.destroyForcibly();
    throw new IllegalStateException("It did not start: " + Files.readString(output));
  }

  String address() {
    return address;
  }

  /** Processor time that the application and its database have taken so far, in milliseconds. */
  double processorMilliseconds() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .flatMap(one -> one.info().totalCpuDuration().stream())
        .mapToDouble(taken -> taken.toNanos() / 1e6)
        .sum();
  }

  /** Memory that the process takes, in MB; 0 where the system does not tell. */
  long residentMegabytes() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .map(line -> line.replaceAll("\\D", ""))
            .mapToLong(Long::parseLong)
            .sum()
        / 1024;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
