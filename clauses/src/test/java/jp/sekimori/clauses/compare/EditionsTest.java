package jp.sekimori.clauses.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.sekimori.clauses.fixtures.EditionGenerator;
import jp.sekimori.clauses.fixtures.EditionGenerator.Change;
import jp.sekimori.clauses.fixtures.Editions;
import jp.sekimori.clauses.outline.Outline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Editions made by changes that are known, so that every difference found can be judged. */
class EditionsTest {

  @ParameterizedTest
  @EnumSource(Change.class)
  void findsEachChangeAndNothingElse(Change change) {
    for (long seed = 0; seed < 20; seed++) {
      Editions editions = EditionGenerator.editions(seed, 60, List.of(change));
      assertThat(mistakes(editions)).as("seed %d", seed).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsAllChangesOfAHeavyRevision(long seed) {
    Editions editions = EditionGenerator.editions(seed, 300);
    assertThat(mistakes(editions)).isEmpty();
  }

  static Stream<Long> seeds() {
    return LongStream.range(100, 300).boxed();
  }

  private static Set<String> found(Editions editions) {
    return Comparison.of(editions.older(), editions.newer()).differences().stream()
        .map(EditionsTest::told)
        .collect(Collectors.toSet());
  }

  /** What was found wrongly and what was missed: empty when all is right. */
  private static Set<String> mistakes(Editions editions) {
    Set<String> found = found(editions);
    var mistakes = new TreeSet<String>();
    found.stream().filter(d -> !editions.differences().contains(d)).forEach(d -> mistakes.add("wrong " + d));
    editions.differences().stream().filter(d -> !found.contains(d)).forEach(d -> mistakes.add("missing " + d));
    return mistakes;
  }

  private static String told(Difference difference) {
    String further =
        difference.further().stream().map(node -> " +" + node.path()).collect(Collectors.joining());
    return difference.kind().code()
        + " "
        + path(difference.older())
        + " > "
        + path(difference.newer())
        + further;
  }

  private static String path(Outline.@Nullable Node node) {
    return node == null ? "" : node.path().toString();
  }
}
