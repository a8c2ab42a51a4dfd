package jp.sekimori.benchmarks;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.fixtures.EditionGenerator;
import jp.sekimori.clauses.fixtures.Editions;
import jp.sekimori.clauses.lint.Finding;
import jp.sekimori.clauses.lint.Linter;
import jp.sekimori.clauses.outline.Outline;
import jp.sekimori.clauses.outline.OutlineReader;
import jp.sekimori.clauses.outline.Reading;
import jp.sekimori.clauses.text.Line;
import org.junit.jupiter.api.Test;

/** What reading, comparing and linting cost, and how the cost grows, beside a line diff. */
class SpeedBenchmark {
  private static final List<Integer> SIZES =
      List.of(250, 1_000, 2_000, 4_000, 8_000, 10_000, 16_000);

  @Test
  void readAndCompare() {
    var report = new Report("speed");
    report.line(
        "Milliseconds of processor time, median, warm. Both editions are read. n = clauses of one"
            + " edition; lint is of the newer one.");
    report.line("");
    report.line(
        "| n | read | compare | lint | compare / (n log2 n), µs | line diff | compare / line diff"
            + " |");
    report.line("|---:|---:|---:|---:|---:|---:|---:|");
    for (int size : SIZES) {
      report.line("%s", row(size));
    }
    report.write();
  }

  private static String row(int size) {
    Editions editions = EditionGenerator.editions(size, size);
    List<Line> older = lines(editions.older());
    List<Line> newer = lines(editions.newer());
    int n = editions.older().nodes().size();
    double read =
        Stopwatch.milliseconds(() -> List.of(OutlineReader.read(older), OutlineReader.read(newer)));
    double compare =
        Stopwatch.milliseconds(() -> Comparison.of(editions.older(), editions.newer()));
    var reading = new Reading(editions.newer(), List.of(), List.of());
    double lint = Stopwatch.milliseconds(() -> Linter.lint(reading, Finding.Column.NEW));
    List<String> olderText = older.stream().map(Line::text).toList();
    List<String> newerText = newer.stream().map(Line::text).toList();
    double diff = Stopwatch.milliseconds(() -> DiffUtils.diff(olderText, newerText));
    double nLogN = n * (Math.log(n) / Math.log(2));
    return "| %,d | %.1f | %.1f | %.1f | %.2f | %.1f | %.1f |"
        .formatted(n, read, compare, lint, compare * 1000 / nLogN, diff, compare / diff);
  }

  /** A line for each clause, as a text editor would show it. */
  private static List<Line> lines(Outline outline) {
    var lines = new ArrayList<Line>();
    for (Outline.Node node : outline.nodes()) {
      String text = (node.clause().label().printed() + "　" + node.clause().text().text()).strip();
      lines.add(new Line(lines.size() + 1, text));
    }
    return lines;
  }
}
