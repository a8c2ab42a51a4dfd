package jp.sekimori.clauses.compare;

/** How alike two clauses are, from 0 to 1, by the pairs of neighbouring characters they share. */
final class Similarity {
  private final Matching matching;
  private final Vocabulary vocabulary;

  Similarity(Matching matching, Vocabulary vocabulary) {
    this.matching = matching;
    this.vocabulary = vocabulary;
  }

  /**
   * @param plain every pair counted alike
   * @param telling rare pairs counted more, so that two clauses with the same boilerplate are not
   *     yet the same clause
   * @param kept whether all of one clause of some length stands in the other, which only has more
   */
  record Alike(double plain, double telling, boolean kept) {
    private static final double AT_LEAST_WHEN_KEPT = 0.55;

    double score() {
      double mean = (plain + telling) / 2;
      return kept ? Math.max(mean, AT_LEAST_WHEN_KEPT) : mean;
    }
  }

  private static final int SOME_LENGTH = 20;
  private static final double NEARLY_ALL = 0.9;

  Alike of(int o, int n) {
    int[] a = matching.older.grams(o);
    int[] b = matching.newer.grams(n);
    if (a.length == 0 || b.length == 0) {
      return new Alike(0, 0, false);
    }
    int shared = 0;
    double sharedWeight = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        shared++;
        sharedWeight += vocabulary.weight(a[i]);
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    int shorter = Math.min(a.length, b.length);
    return new Alike(
        2.0 * shared / (a.length + b.length),
        2 * sharedWeight / (weight(a) + weight(b)),
        shorter >= SOME_LENGTH && shared >= NEARLY_ALL * shorter);
  }

  private double weight(int[] grams) {
    double weight = 0;
    for (int gram : grams) {
      weight += vocabulary.weight(gram);
    }
    return weight;
  }

  /** The share of what stands below both that is paired with each other: 1 when all of it is. */
  double sharedChildren(int o, int n) {
    Edition older = matching.older;
    Edition newer = matching.newer;
    int olderTotal = older.end(o) - o - 1;
    int newerTotal = newer.end(n) - n - 1;
    if (olderTotal == 0 || newerTotal == 0) {
      return 0;
    }
    long shared = 0;
    long total = 0;
    for (int child = n + 1; child < newer.end(n); child = newer.end(child)) {
      total += 1 + newer.weight(child);
      int partner = matching.olderOf(child);
      if (partner != Edition.NONE && older.parent(partner) == o) {
        shared += 2 + newer.weight(child) + older.weight(partner);
      }
    }
    for (int child = o + 1; child < older.end(o); child = older.end(child)) {
      total += 1 + older.weight(child);
    }
    return (double) shared / total;
  }
}
