package jp.sekimori.benchmarks;

import java.util.Set;
import java.util.stream.Collectors;
import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.compare.Difference;
import jp.sekimori.clauses.outline.Outline;
import org.jspecify.annotations.Nullable;

/**
 * What a tool says of two editions, written as the truth is.
 *
 * @param pairs {@code older path > newer path}
 * @param differences {@code kind older path > newer path +further path}
 */
record Found(Set<String> pairs, Set<String> differences) {

  static Found by(Comparison comparison) {
    return new Found(
        comparison.pairs().stream()
            .map(pair -> pair.older().path() + " > " + pair.newer().path())
            .collect(Collectors.toSet()),
        comparison.differences().stream().map(Found::told).collect(Collectors.toSet()));
  }

  private static String told(Difference difference) {
    return difference.kind().code()
        + " "
        + path(difference.older())
        + " > "
        + path(difference.newer())
        + difference.further().stream()
            .map(node -> " +" + node.path())
            .collect(Collectors.joining());
  }

  private static String path(Outline.@Nullable Node node) {
    return node == null ? "" : node.path().toString();
  }
}
