package jp.sekimori.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.fixtures.EditionGenerator;
import jp.sekimori.clauses.fixtures.Editions;
import org.junit.jupiter.api.Test;

/** How often clauses are paired and differences named exactly, beside GumTree on the same cases. */
class QualityBenchmark {
  private static final int CASES = 60;
  private static final int CLAUSES = 250;

  @Test
  void pairsAndKinds() {
    Map<String, Function<Editions, Found>> tools = new LinkedHashMap<>();
    tools.put("Sekimori", e -> Found.by(Comparison.of(e.older(), e.newer())));
    for (GumTree matcher : GumTree.values()) {
      tools.put("GumTree " + matcher, e -> matcher.compare(e.older(), e.newer()));
    }
    var report = new Report("quality");
    report.line(
        "%d pairs of editions of about %d clauses, every kind of change in each.", CASES, CLAUSES);
    report.line("");
    report.line("| tool | pairs right | wrong | missing | differences right | wrong | missing |");
    report.line("|---|---:|---:|---:|---:|---:|---:|");
    List<Editions> cases = cases();
    tools.forEach((name, tool) -> report.line("%s", row(name, tool, cases)));
    report.write();
  }

  private static List<Editions> cases() {
    var cases = new ArrayList<Editions>();
    for (long seed = 5000; seed < 5000 + CASES; seed++) {
      cases.add(EditionGenerator.editions(seed, CLAUSES));
    }
    return cases;
  }

  private static String row(String name, Function<Editions, Found> tool, List<Editions> cases) {
    Score pairs = Score.NONE;
    Score kinds = Score.NONE;
    for (Editions editions : cases) {
      Found found = tool.apply(editions);
      pairs = pairs.plus(Score.of(found.pairs(), editions.pairs()));
      kinds = kinds.plus(Score.of(found.differences(), editions.differences()));
    }
    return "| %s | %,d | %,d | %,d | %,d | %,d | %,d |"
        .formatted(
            name,
            pairs.right(),
            pairs.wrong(),
            pairs.missing(),
            kinds.right(),
            kinds.wrong(),
            kinds.missing());
  }
}
