package jp.sekimori.app.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that hold for every file of the repository. */
class TreeTest {
  /** Hosts that a file may name: schemas, licences, and addresses that are nobody's. */
  private static final Set<String> HOSTS =
      Set.of(
          "www.apache.org",
          "maven.apache.org",
          "www.w3.org",
          "schemas.openxmlformats.org",
          "schemas.microsoft.com",
          "localhost",
          "127.0.0.1",
          "[::1]",
          "example.org",
          "keepachangelog.com",
          "semver.org",
          "scripts.sil.org",
          "openfontlicense.org",
          // The names of DMN and of JSON Schema.
          "www.omg.org",
          "json-schema.org");

  /** The licence's own text is kept as its authors set it. */
  private static final Set<String> NOT_OUR_WORDS = Set.of("LICENSE");

  /** Longer runs than this in common with the official table would be copied sentences. */
  private static final int COPIED = 24;

  /** A file longer than this holds more than one subject; most have 30 to 150 lines. */
  private static final int LONGEST_SOURCE = 350;

  private static final Pattern HOST = Pattern.compile("https?://([^/\\s\"'<>()`:、。]+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
  private static final Pattern OF_ONE_MACHINE =
      Pattern.compile("(?<![\\w.])/(home|Users|work|root)/\\w|[A-Z]:\\\\\\\\?Users");

  @Test
  void linesEndInLineFeedsAndNeverInBlanksOrTabs() {
    assertThat(
            wherever(
                line -> line.endsWith("\r") || line.indexOf('\t') >= 0,
                file -> !isTextOfSomebodyElse(file)))
        .as("Editors disagree about tabs and carriage returns; .editorconfig sets both right.")
        .isEmpty();
  }

  @Test
  void everyFileIsUtf8AndEndsItsLastLine() {
    List<String> bad =
        Tree.textFiles()
            .filter(file -> !isTextOfSomebodyElse(file))
            .filter(file -> !Tree.read(file).endsWith("\n") || Tree.read(file).startsWith("\uFEFF"))
            .map(Tree::name)
            .toList();
    assertThat(bad).as("UTF-8 without a mark, the last line ended").isEmpty();
  }

  @Test
  void onlyKnownHostsAreNamed() {
    List<String> unknown = new ArrayList<>();
    Tree.textFiles()
        .filter(file -> !isTextOfSomebodyElse(file))
        .forEach(
            file ->
                HOST.matcher(Tree.read(file))
                    .results()
                    .map(found -> found.group(1).replace("\\", ""))
                    .map(host -> host.endsWith(".") ? host.substring(0, host.length() - 1) : host)
                    .filter(host -> !HOSTS.contains(host))
                    .forEach(host -> unknown.add(Tree.name(file) + " names " + host)));
    assertThat(unknown)
        .as(
            "The product runs without the Internet, and where packages come from is set by each"
                + " site")
        .isEmpty();
  }

  @Test
  void noPathOfOneMachineIsWritten() {
    assertThat(wherever(line -> OF_ONE_MACHINE.matcher(line).find(), file -> true))
        .as("It would be wrong on every other machine")
        .isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    List<String> silent =
        Tree.javaFiles()
            .filter(file -> Tree.name(file).contains("/src/main/java/"))
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
            .map(Tree::name)
            .toList();
    assertThat(silent).as("A package without package-info.java is not null-checked").isEmpty();
  }

  @Test
  void everySourceFitsAReadersHead() {
    List<String> tooLong =
        Tree.javaFiles()
            .filter(file -> Tree.read(file).lines().count() > LONGEST_SOURCE)
            .map(Tree::name)
            .toList();
    assertThat(tooLong).as("More than %s lines: find the second subject", LONGEST_SOURCE).isEmpty();
  }

  @Test
  void linksBetweenDocumentsResolve() {
    List<String> broken = new ArrayList<>();
    for (Path file : Tree.textFiles().filter(f -> Tree.extension(f).equals("md")).toList()) {
      LINK.matcher(Tree.read(file))
          .results()
          .map(found -> found.group(1))
          .filter(target -> !target.contains("://"))
          .filter(target -> !Files.exists(file.resolveSibling(target)))
          .forEach(target -> broken.add(Tree.name(file) + " links to " + target));
    }
    assertThat(broken).as("A reader who follows a link finds something").isEmpty();
  }

  @Test
  void noSentenceOfTheOfficialTableIsCopied() {
    Optional<Path> official = officialTable();
    assumeTrue(official.isPresent(), "The official table is not at hand (../shared/data).");
    Set<String> runs = new HashSet<>(runs(Tree.read(official.orElseThrow())).toList());
    List<String> copied =
        Tree.textFiles()
            .filter(file -> !isTextOfSomebodyElse(file))
            .flatMap(
                file ->
                    runs(Tree.read(file))
                        .filter(runs::contains)
                        .limit(1)
                        .map(run -> Tree.name(file) + ": " + run))
            .toList();
    assertThat(copied)
        .as("Numbers, titles and role names are facts; sentences are the prefecture's")
        .isEmpty();
  }

  private static Optional<Path> officialTable() {
    String shared =
        Optional.ofNullable(System.getProperty("SEKIMORI_SHARED"))
            .or(() -> Optional.ofNullable(System.getenv("SEKIMORI_SHARED")))
            .orElse(Tree.ROOT.resolveSibling("shared").toString());
    return Optional.of(Path.of(shared, "data", "fukushima-2023-comparison-table.txt"))
        .filter(Files::exists);
  }

  private static Stream<String> runs(String text) {
    String dense = text.replaceAll("[\\s\\u3000]+", "");
    return Stream.iterate(0, at -> at + COPIED <= dense.length(), at -> at + 1)
        .map(at -> dense.substring(at, at + COPIED));
  }

  /** Licences, and what was taken from elsewhere with its licence beside it. */
  private static boolean isTextOfSomebodyElse(Path file) {
    return NOT_OUR_WORDS.contains(Tree.name(file)) || Tree.name(file).contains("/vendor/");
  }

  private static List<String> wherever(Predicate<String> wrong, Predicate<Path> in) {
    List<String> found = new ArrayList<>();
    for (Path file : Tree.textFiles().filter(in).toList()) {
      String[] lines = Tree.read(file).split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (wrong.test(lines[i])) {
          found.add(Tree.name(file) + ":" + (i + 1) + " " + lines[i].strip());
        }
      }
    }
    return found;
  }
}
