package jp.sekimori.clauses.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

  @ParameterizedTest
  @MethodSource("seeds")
  void seenFromTheOtherSideTheSameIsFound(long seed) {
    Editions editions = EditionGenerator.editions(seed, 300);
    var forth = Comparison.of(editions.older(), editions.newer());
    var back = Comparison.of(editions.newer(), editions.older());
    assertThat(back.differences().stream().map(EditionsTest::mirrored).collect(Collectors.toSet()))
        .isEqualTo(
            forth.differences().stream().map(EditionsTest::told).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyClauseIsPairedOrAccountedFor(long seed) {
    Editions editions = EditionGenerator.editions(seed, 300);
    var comparison = Comparison.of(editions.older(), editions.newer());
    var told = new HashSet<Outline.Node>();
    comparison.pairs().forEach(pair -> told.addAll(List.of(pair.older(), pair.newer())));
    comparison.differences().forEach(difference -> told.addAll(difference.further()));
    comparison.differences().stream()
        .flatMap(
            difference ->
                Stream.of(
                    Optional.ofNullable(difference.older()),
                    Optional.ofNullable(difference.newer())))
        .forEach(node -> node.ifPresent(told::add));
    assertThat(told).containsAll(editions.older().nodes()).containsAll(editions.newer().nodes());
  }

  static Stream<Long> seeds() {
    return LongStream.range(100, 160).boxed();
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
    found.stream()
        .filter(d -> !editions.differences().contains(d))
        .forEach(d -> mistakes.add("wrong " + d));
    editions.differences().stream()
        .filter(d -> !found.contains(d))
        .forEach(d -> mistakes.add("missing " + d));
    return mistakes;
  }

  /** The difference as it reads when the editions change places. */
  private static String mirrored(Difference difference) {
    var kind =
        switch (difference.kind()) {
          case ADDED -> Difference.Kind.DELETED;
          case DELETED -> Difference.Kind.ADDED;
          case SPLIT -> Difference.Kind.MERGED;
          case MERGED -> Difference.Kind.SPLIT;
          case MOVED, RENUMBERED, REWORDED -> difference.kind();
        };
    return told(
        new Difference(
            kind, difference.newer(), difference.older(), difference.further(), List.of()));
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
