package jp.sekimori.app.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java of its own with the classes of this test, to be killed without mercy. */
public final class JavaProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path output;

  private JavaProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** What the process is started by; its output goes to a file. */
  public static JavaProcess start(
      Class<?> main, Map<String, String> environment, List<String> arguments) throws IOException {
    return start(List.of(), main, environment, arguments);
  }

  /** The same in a name space of its own, where one folder is a disk of a few bytes. */
  public static JavaProcess startOnDisk(
      Path folder, String size, Class<?> main, List<String> arguments) throws IOException {
    String mount = "mount -t tmpfs -o size=" + size + " none \"$0\" && exec \"$@\"";
    return start(
        List.of("unshare", "-rm", "sh", "-c", mount, folder.toString()),
        main,
        Map.of("LC_ALL", "C.UTF-8"),
        arguments);
  }

  private static JavaProcess start(
      List<String> before, Class<?> main, Map<String, String> environment, List<String> arguments)
      throws IOException {
    Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
    Path output = Files.createTempFile(target, main.getSimpleName(), ".log");
    var command = new ArrayList<>(before);
    command.addAll(prefix(target));
    command.add(main.getName());
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new JavaProcess(builder.redirectOutput(output.toFile()).start(), output);
  }

  private static List<String> prefix(Path target) throws IOException {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx512m",
        "-Dsekimori.postgresql.unpacked=" + target.resolve("postgresql"),
        "-cp",
        pathing(target).toString());
  }

  /** A jar without classes that refers to those of this test: shorter than the class path. */
  private static Path pathing(Path target) throws IOException {
    Path jar = Files.createTempFile(target, "classes", ".jar");
    jar.toFile().deleteOnExit();
    var manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(
        Attributes.Name.CLASS_PATH,
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    return jar;
  }

  /** Waits until it has printed something. */
  public Matcher await(Pattern words) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      boolean over = !process.isAlive();
      Matcher found = words.matcher(output());
      if (found.find()) {
        return found;
      }
      if (over) {
        break;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("It did not say " + words + ": " + output());
  }

  public String output() throws IOException {
    return Files.readString(output);
  }

  public long pid() {
    return process.pid();
  }

  /** SIGKILL: nothing of it gets to say goodbye. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** SIGTERM, as Ctrl-C. */
  public int stop() throws InterruptedException {
    process.destroy();
    return ended();
  }

  /** Waits for it to end by itself. */
  public int ended() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("It did not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    stop();
    Files.delete(output);
  }
}
