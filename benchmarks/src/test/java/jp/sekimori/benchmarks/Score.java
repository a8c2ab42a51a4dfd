package jp.sekimori.benchmarks;

import java.util.Set;

/** How many answers were right, wrong and missing. */
record Score(int right, int wrong, int missing) {
  static final Score NONE = new Score(0, 0, 0);

  static Score of(Set<String> found, Set<String> truth) {
    int right = (int) found.stream().filter(truth::contains).count();
    return new Score(right, found.size() - right, truth.size() - right);
  }

  Score plus(Score other) {
    return new Score(right + other.right, wrong + other.wrong, missing + other.missing);
  }
}
