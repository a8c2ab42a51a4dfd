package jp.sekimori.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.command.Shell.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script at the root of the repository, in a checkout made for the test: its Maven is a script
 * that leaves a jar with the class path of this test.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final Path checkout;
  private final Path bin;

  LauncherTest(@TempDir Path folder) {
    checkout = folder.resolve("関守 の写し");
    bin = folder.resolve("bin");
  }

  @BeforeEach
  void checkOut() throws IOException {
    Files.createDirectories(checkout.resolve("app/src/main"));
    Files.createDirectories(checkout.resolve("app/target/lib"));
    Files.createDirectories(bin);
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Files.copy(ROOT.resolve("sekimori"), checkout.resolve("sekimori"));
    executable(checkout.resolve("sekimori"));
    pathingJar(checkout.resolve("jar"));
    maven(
        """
        #!/bin/sh
        echo built >>builds
        echo 'what Maven prints'
        sleep 0.3
        cp jar app/target/sekimori.jar
        """);
  }

  @Test
  void buildsOnceAndPrintsNothingOfTheBuildOnStandardOutput() throws Exception {
    Ran first = run("outline", "--json", ROOT.resolve("samples/policy-new.txt"));
    Ran second = run("outline", "--json", ROOT.resolve("samples/policy-new.txt"));

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).startsWith("{").doesNotContain("Maven");
    assertThat(first.err()).contains("what Maven prints");
    assertThat(second).isEqualTo(new Ran(0, first.out(), ""));
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    run("--version");
    Thread.sleep(20);
    Files.writeString(checkout.resolve("app/src/main/New.java"), "");
    run("--version");

    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void twoStartsAtOnceBuildOnce() throws Exception {
    List<Process> starts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      starts.add(start(Map.of(), "--version"));
    }
    for (Process start : starts) {
      assertThat(finish(start).code()).isZero();
    }

    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aBuildThatFailedIsToldAndTriedAgain() throws Exception {
    maven("#!/bin/sh\necho broken\nexit 1\n");
    Ran broken = run("--version");
    checkOutMavenAgain();
    Ran mended = run("--version");

    assertThat(broken.code()).isEqualTo(2);
    assertThat(broken.out()).isEmpty();
    assertThat(broken.err()).contains("broken").contains("ビルドに失敗しました");
    assertThat(mended.code()).isZero();
  }

  @Test
  void aBuildThatWasKilledIsDoneAgain() throws Exception {
    maven("#!/bin/sh\nkill -9 $PPID\n");
    Ran killed = run("--version");
    checkOutMavenAgain();
    Ran mended = run("--version");

    assertThat(killed.code()).isNotZero();
    assertThat(mended.code()).as(mended.err()).isZero();
  }

  @Test
  void worksFromAnyFolderThroughALink() throws Exception {
    run("--version");
    Path link = Files.createSymbolicLink(bin.resolve("sekimori"), checkout.resolve("sekimori"));
    Process process =
        new ProcessBuilder(link.toString(), "--version").directory(bin.toFile()).start();

    assertThat(finish(process).out()).startsWith("sekimori ");
  }

  @Test
  void namesWithKanjiAreFoundInALocaleWithoutThem() throws Exception {
    run("--version");
    Path file = checkout.resolve("規程.txt");
    Files.copy(ROOT.resolve("samples/policy-new.txt"), file);
    Ran ran = finish(start(Map.of("LC_ALL", "C"), "outline", file));

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("情報セキュリティ");
  }

  @Test
  void theLocaleChoosesTheLanguage() throws Exception {
    run("--version");
    Ran english = finish(start(Map.of("LC_ALL", "en_US.UTF-8"), "lint", "/nowhere"));
    Ran japanese = finish(start(Map.of("LC_ALL", "C"), "lint", "/nowhere"));

    assertThat(english.code()).isEqualTo(2);
    assertThat(english.err()).contains("There is no such file");
    assertThat(japanese.err()).contains("ファイルがありません");
  }

  @Test
  void aReaderWhoLeavesEarlyIsNoError() throws Exception {
    run("--version");
    String pipe =
        "'%s' outline --json '%s' | head -n 1"
            .formatted(checkout.resolve("sekimori"), ROOT.resolve("samples/policy-new.txt"));

    assertThat(finish(new ProcessBuilder("sh", "-c", pipe).start()))
        .isEqualTo(new Ran(0, "{\n", ""));
  }

  @Test
  void aMissingMavenIsOneLine() throws Exception {
    Files.delete(bin.resolve("mvn"));
    Ran ran = finish(start(Map.of("PATH", tools("flock")), "--version"));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines()).singleElement().asString().contains("mvn", "maven");
  }

  @Test
  void aMissingJdkIsOneLineThatSaysWhatToInstall() throws Exception {
    Path script = checkout.resolve("sekimori");
    String blind =
        Files.readString(script).replaceAll("/(usr|opt|Library)/[A-Za-z0-9/*]*", "/nowhere");
    Files.writeString(script, blind);
    Ran ran = finish(start(Map.of("JAVA_HOME", "/nowhere", "HOME", "/nowhere"), "--version"));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err().lines())
        .singleElement()
        .asString()
        .contains("JDK 25", "temurin-25-jdk", "JAVA_HOME");
  }

  @Test
  void withoutFlockTheLockIsAFolder() throws Exception {
    Map<String, String> without = Map.of("PATH", bin + ":" + tools());
    Process one = start(without, "--version");
    Process two = start(without, "--version");

    assertThat(finish(one).code()).isZero();
    assertThat(finish(two).code()).isZero();
    assertThat(builds()).isEqualTo(1);
    assertThat(checkout.resolve("target/run/locked")).doesNotExist();
  }

  @Test
  void theCommandChoosesHowJavaRunsAndNoValueOfAnOptionDoes() throws Exception {
    Path java = Files.createDirectories(bin.resolve("jdk/bin")).resolve("java");
    Files.writeString(bin.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
    executable(java);
    String pages = "-Xmx512m";

    assertThat(options("serve", "--packs", "rules")).contains(pages);
    assertThat(options("--demo", "town")).contains(pages);
    assertThat(options("restore", "lint")).contains(pages);
    assertThat(options("-o", "lint")).contains(pages);
    for (Option option : Option.values()) {
      String name = "--" + option.name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertThat(options(name, "decide").contains(pages)).as(name).isEqualTo(option.valued());
    }
    assertThat(options("--lang", "en", "decide")).doesNotContain(pages, "TieredStopAtLevel");
    assertThat(options("--lang=en", "lint")).contains("TieredStopAtLevel");
    assertThat(options("pack", "check")).contains("TieredStopAtLevel");
    assertThat(options("verify")).doesNotContain("-Xm", "TieredStopAtLevel");
  }

  private String options(Object... arguments) throws Exception {
    return finish(start(Map.of("JAVA_HOME", bin.resolve("jdk").toString()), arguments)).out();
  }

  private void checkOutMavenAgain() throws IOException {
    maven("#!/bin/sh\ncp jar app/target/sekimori.jar\n");
  }

  private void maven(String script) throws IOException {
    Files.writeString(bin.resolve("mvn"), script);
    executable(bin.resolve("mvn"));
  }

  private long builds() throws IOException {
    return Files.readAllLines(checkout.resolve("builds")).size();
  }

  /** A folder with only the tools that the script needs, and those named. */
  private String tools(String... more) throws IOException {
    Path folder = Files.createDirectory(bin.resolveSibling("tools"));
    Stream<String> needed =
        Stream.of(
            "sh",
            "dirname",
            "readlink",
            "grep",
            "find",
            "head",
            "date",
            "mkdir",
            "rm",
            "cp",
            "mv",
            "cat",
            "sleep",
            "stty");
    for (String tool : Stream.concat(needed, Stream.of(more)).toList()) {
      Path place =
          Stream.of(Path.of("/usr/bin", tool), Path.of("/bin", tool))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      Path wrapped =
          Files.writeString(folder.resolve(tool), "#!/bin/sh\nexec " + place + " \"$@\"\n");
      executable(wrapped);
    }
    return folder.toString();
  }

  private Ran run(Object... arguments) throws Exception {
    return finish(start(Map.of(), arguments));
  }

  private Process start(Map<String, String> environment, Object... arguments) throws IOException {
    var command = new ArrayList<String>(List.of(checkout.resolve("sekimori").toString()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().merge("PATH", bin + ":", (path, front) -> front + path);
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Ran finish(Process process) throws Exception {
    try (OutputStream in = process.getOutputStream()) {
      in.flush();
    }
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), out, err);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** A jar without classes that refers to those of this test. */
  private static void pathingJar(Path jar) throws IOException {
    var manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(
        Attributes.Name.CLASS_PATH,
        Stream.of(System.getProperty("java.class.path").split(":"))
            .map(entry -> Path.of(entry).toUri().toString())
            .collect(Collectors.joining(" ")));
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }
}
