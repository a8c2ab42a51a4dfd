package jp.sekimori.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.compare.Difference;
import jp.sekimori.clauses.lint.Finding;
import jp.sekimori.clauses.lint.Linter;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.Reading;
import jp.sekimori.clauses.table.ComparisonTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What samples/README.md promises a newcomer is what Sekimori finds in the samples. */
class SamplesTest {
  private static final Path SAMPLES = samples();
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  private final Reading older = text("policy-old.txt");
  private final Reading newer = text("policy-new.txt");
  private final Comparison comparison = Comparison.of(older.outline(), newer.outline());

  /** A row of the README's first table. */
  private record Planted(Set<String> kinds, Set<String> older, Set<String> newer) {
    boolean describes(Difference difference) {
      return kinds.contains(difference.kind().code())
          && older.containsAll(paths(difference, difference.older(), false))
          && newer.containsAll(paths(difference, difference.newer(), true));
    }

    private static Set<String> paths(
        Difference difference, Outline.@Nullable Node first, boolean ofNewer) {
      var paths = new HashSet<String>();
      if (first != null) {
        paths.add(first.path().toString());
      }
      boolean further =
          difference.kind() == (ofNewer ? Difference.Kind.SPLIT : Difference.Kind.MERGED);
      if (further) {
        difference.further().forEach(node -> paths.add(node.path().toString()));
      }
      return paths;
    }
  }

  /** A row of the README's second table. */
  private record Defect(String text, int line, String path, Set<String> rules) {
    boolean isAt(Finding found) {
      return found.line() == line;
    }
  }

  @Test
  void everyPlantedDifferenceIsFound() {
    for (Planted planted : differences()) {
      for (String kind : planted.kinds()) {
        assertThat(comparison.differences())
            .as("%s of %s to %s", kind, planted.older(), planted.newer())
            .anyMatch(found -> found.kind().code().equals(kind) && planted.describes(found));
      }
    }
  }

  @Test
  void noDifferenceIsInvented() {
    var planted = differences();
    var invented =
        comparison.differences().stream()
            .filter(found -> planted.stream().noneMatch(row -> row.describes(found)))
            .filter(found -> !isBelowAdded(found, planted))
            .filter(found -> !isOtherOfASwap(found))
            .map(SamplesTest::shown)
            .toList();
    assertThat(invented).isEmpty();
  }

  @Test
  void theTableHoldsTheSameDifferencesAsTheTwoTexts() {
    var table = table();
    Comparison ofTable = Comparison.of(table.older().outline(), table.newer().outline());
    Set<String> found = shown(ofTable);
    // The planted overlap is a difference of its own: (1)～(2) became (1)～(3).
    found.removeIf(difference -> difference.contains("～"));
    assertThat(found).isEqualTo(shown(comparison));
  }

  @Test
  void everyPlantedDefectIsFoundWhereTheReadmeSays() {
    var missing = new ArrayList<String>();
    for (Defect planted : defects()) {
      for (String rule : planted.rules()) {
        var there = findings(planted.text()).stream().filter(planted::isAt).toList();
        if (there.stream().noneMatch(found -> found.rule().equals(rule))) {
          missing.add(rule + " at " + planted + ", there is " + rules(there));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noErrorIsFoundThatWasNotPlanted() {
    var invented =
        Stream.of("policy-old.txt", "policy-new.txt", "pair", "table.txt")
            .flatMap(text -> findings(text).stream().filter(found -> !isPlanted(text, found)))
            .filter(found -> found.severity() == Finding.Severity.ERROR)
            .map(found -> found.rule() + " " + found.path() + " " + found.message().ja())
            .toList();
    assertThat(invented).isEmpty();
  }

  /** In the table the same defects stand on other lines, and some are elided. */
  private static boolean isPlanted(String text, Finding found) {
    return defects().stream()
        .filter(planted -> planted.rules().contains(found.rule()))
        .anyMatch(
            planted ->
                text.equals("table.txt")
                    ? planted.path().equals(found.path())
                    : planted.text().equals(text) && planted.isAt(found));
  }

  private List<Finding> findings(String text) {
    return switch (text) {
      case "policy-old.txt" -> Linter.lint(older, Finding.Column.OLD);
      case "policy-new.txt" -> Linter.lint(newer, Finding.Column.NEW);
      case "pair" -> Linter.lintPair(comparison);
      case "table.txt" -> Linter.lint(table().newer(), Finding.Column.NEW);
      default -> throw new IllegalStateException("Unknown sample " + text);
    };
  }

  private static Set<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What stands below an added clause may be reported with it or beside it. */
  private static boolean isBelowAdded(Difference found, List<Planted> planted) {
    var node = found.newer();
    if (found.kind() != Difference.Kind.ADDED || node == null) {
      return false;
    }
    String path = node.path().toString();
    return planted.stream()
        .filter(row -> row.kinds().contains("added"))
        .flatMap(row -> row.newer().stream())
        .anyMatch(above -> path.startsWith(above + "/"));
  }

  /** Of two siblings that changed places one is moved; the number of the other changed. */
  private static boolean isOtherOfASwap(Difference found) {
    return found.kind() == Difference.Kind.RENUMBERED
        && Stream.of("第1部/３", "第1部/４").anyMatch(p -> shown(found).contains(" " + p + " "));
  }

  private static Set<String> shown(Comparison comparison) {
    return comparison.differences().stream()
        .map(SamplesTest::shown)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String shown(Difference found) {
    return found.kind().code() + " " + path(found.older()) + " → " + path(found.newer());
  }

  private static String path(Outline.@Nullable Node node) {
    return node == null ? "–" : node.path().toString();
  }

  private static List<Planted> differences() {
    return rows("## 改正の種類").stream()
        .map(
            row ->
                new Planted(
                    Set.copyOf(quoted(row.get(1))),
                    Set.copyOf(quoted(row.get(2))),
                    Set.copyOf(quoted(row.get(3)))))
        .toList();
  }

  private static List<Defect> defects() {
    return rows("## 起草の誤り").stream()
        .map(
            row ->
                new Defect(
                    quoted(row.get(2)).getFirst(),
                    Integer.parseInt(row.get(3).strip()),
                    quoted(row.get(4)).getFirst(),
                    Set.copyOf(quoted(row.get(6)))))
        .toList();
  }

  /** The cells of the table that stands under a heading of the README. */
  private static List<List<String>> rows(String heading) {
    String readme = read("README.md");
    int start = readme.indexOf(heading);
    int end = readme.indexOf("\n## ", start + 1);
    return readme
        .substring(start, end < 0 ? readme.length() : end)
        .lines()
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .map(line -> List.of(line.substring(1).split("\\|", -1)))
        .toList();
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static Reading text(String name) {
    return switch (open(name)) {
      case Opened.Text text -> text.reading();
      case Opened other -> throw new AssertionError(name + " was read as " + other);
    };
  }

  private static ComparisonTable table() {
    return switch (open("table.txt")) {
      case Opened.Table table -> table.table();
      case Opened other -> throw new AssertionError("table.txt was read as " + other);
    };
  }

  private static Opened open(String name) {
    return Documents.open(name, read(name).getBytes(StandardCharsets.UTF_8));
  }

  private static String read(String name) {
    try {
      return Files.readString(SAMPLES.resolve(name));
    } catch (IOException e) {
      throw new IllegalStateException("The samples are part of the repository", e);
    }
  }

  private static Path samples() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("samples/README.md"))) {
        return at.resolve("samples");
      }
    }
    throw new IllegalStateException("These tests run inside a checkout of the repository.");
  }
}
