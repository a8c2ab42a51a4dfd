package jp.sekimori.clauses.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Clauses of one edition by the pairs of characters in them, so that those alike to a clause of the
 * other are found without holding each against each.
 */
final class Index {
  /** A pair of characters that more clauses than this have leads to no candidate. */
  private static final int COMMON = 48;

  private static final int RAREST = 16;
  private static final int MOST_CANDIDATES = 8;

  private final Edition edition;
  private final IntPredicate included;
  private final Vocabulary vocabulary;

  /** The clauses with pair g are those from starts[g] to starts[g + 1]. */
  private final int[] starts;

  private final int[] clauses;

  Index(Edition edition, IntPredicate included, Vocabulary vocabulary) {
    this.edition = edition;
    this.included = included;
    this.vocabulary = vocabulary;
    starts = new int[vocabulary.size() + 1];
    each((gram, clause) -> starts[gram + 1]++);
    for (int g = 0; g < vocabulary.size(); g++) {
      starts[g + 1] += starts[g];
    }
    clauses = new int[starts[vocabulary.size()]];
    int[] next = starts.clone();
    each((gram, clause) -> clauses[next[gram]++] = clause);
  }

  private interface Visitor {
    void visit(int gram, int clause);
  }

  private void each(Visitor visitor) {
    for (int clause = 0; clause < edition.size(); clause++) {
      if (included.test(clause)) {
        int[] grams = edition.grams(clause);
        for (int i = 0; i < grams.length; i++) {
          if (i == 0 || grams[i] != grams[i - 1]) {
            visitor.visit(grams[i], clause);
          }
        }
      }
    }
  }

  private int count(int gram) {
    return starts[gram + 1] - starts[gram];
  }

  /** The clauses that share most of the rarest pairs of characters of a clause, some of them. */
  List<Integer> nearest(int[] grams) {
    var hits = new HashMap<Integer, Double>();
    Arrays.stream(grams)
        .distinct()
        .filter(gram -> count(gram) > 0 && count(gram) <= COMMON)
        .boxed()
        .sorted(Comparator.comparingInt(this::count))
        .limit(RAREST)
        .forEach(gram -> addHits(gram, hits));
    return hits.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_CANDIDATES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void addHits(int gram, Map<Integer, Double> hits) {
    for (int i = starts[gram]; i < starts[gram + 1]; i++) {
      hits.merge(clauses[i], vocabulary.weight(gram), Double::sum);
    }
  }
}
