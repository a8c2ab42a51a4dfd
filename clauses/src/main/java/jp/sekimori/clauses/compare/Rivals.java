package jp.sekimori.clauses.compare;

/**
 * Whether two clauses far apart are more alike than either is to anything else. Where a whole
 * family of clauses is alike, likeness does not tell which of them went where.
 */
final class Rivals {
  private static final double MARGIN = 0.1;

  private final Matching matching;
  private final Similarity similarity;
  private final Index olderIndex;
  private final Index newerIndex;

  Rivals(Matching matching, Vocabulary vocabulary, Similarity similarity) {
    this.matching = matching;
    this.similarity = similarity;
    olderIndex = new Index(matching.older, o -> !matching.older.isBlank(o), vocabulary);
    newerIndex = new Index(matching.newer, n -> !matching.newer.isBlank(n), vocabulary);
  }

  boolean areOutdone(int o, int n, double alike) {
    double most = alike - MARGIN;
    return olderIndex.nearest(matching.newer.grams(n)).stream()
            .allMatch(other -> other == o || similarity.of(other, n).plain() <= most)
        && newerIndex.nearest(matching.older.grams(o)).stream()
            .allMatch(other -> other == n || similarity.of(o, other).plain() <= most);
  }
}
