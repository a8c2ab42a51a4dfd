package jp.sekimori.clauses.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pairs what was reworded: clauses that are alike, the likest first. Under the same parent less is
 * asked than across the document, and place and label only tip the scales.
 */
final class Likeness {
  /** Families up to this many possible pairs are held against each other completely. */
  private static final int SMALL_FAMILY = 2_500;

  private static final double LEAST_NEAR = 0.4;
  private static final double LEAST_FAR = 0.5;
  private static final double LEAST_FAR_TELLING = 0.2;

  private final Matching matching;
  private final Vocabulary vocabulary;
  private final Similarity similarity;
  private final Rivals rivals;

  Likeness(Matching matching, Vocabulary vocabulary, Similarity similarity) {
    this.matching = matching;
    this.vocabulary = vocabulary;
    this.similarity = similarity;
    rivals = new Rivals(matching, vocabulary, similarity);
  }

  private record Candidate(int o, int n, double score) {}

  /** Pairs what scores at least {@code bar}; answers whether there was any. */
  boolean pair(double bar) {
    var candidates = new ArrayList<Candidate>();
    addFamilies(candidates, bar);
    addFromIndex(candidates, bar);
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparingInt(Candidate::n)
            .thenComparingInt(Candidate::o));
    boolean paired = false;
    for (Candidate candidate : candidates) {
      if (matching.isFree(candidate.o, candidate.n)) {
        matching.link(candidate.o, candidate.n);
        paired = true;
      }
    }
    return paired;
  }

  private void addFamilies(List<Candidate> candidates, double bar) {
    addFamily(candidates, bar, Siblings.of(matching, Edition.NONE, Edition.NONE));
    for (int n = 0; n < matching.newer.size(); n++) {
      if (matching.hasOlder(n) && matching.newer.end(n) > n + 1) {
        addFamily(candidates, bar, Siblings.of(matching, matching.olderOf(n), n));
      }
    }
  }

  private void addFamily(List<Candidate> candidates, double bar, Siblings siblings) {
    List<Integer> news = siblings.newer();
    boolean small = (long) siblings.older().size() * news.size() <= SMALL_FAMILY;
    for (Siblings.Gap gap : siblings.gaps()) {
      boolean smallGap = (long) gap.older().size() * gap.newer().size() <= SMALL_FAMILY;
      for (int o : gap.older()) {
        for (int n : small ? news : smallGap ? gap.newer() : List.<Integer>of()) {
          consider(candidates, bar, o, n, gap.newer().contains(n));
        }
      }
    }
  }

  private void addFromIndex(List<Candidate> candidates, double bar) {
    var index = new Index(matching.newer, n -> !matching.hasOlder(n), vocabulary);
    for (int o = 0; o < matching.older.size(); o++) {
      if (!matching.hasNewer(o)) {
        for (int n : index.nearest(matching.older.grams(o))) {
          consider(candidates, bar, o, n, false);
        }
      }
    }
  }

  private void consider(List<Candidate> candidates, double bar, int o, int n, boolean samePlace) {
    if (matching.older.isBlank(o) != matching.newer.isBlank(n)) {
      return;
    }
    Similarity.Alike alike = similarity.of(o, n);
    boolean near = matching.sameParent(o, n);
    double shared = similarity.sharedChildren(o, n);
    boolean enough = near ? alike.score() >= LEAST_NEAR : isMoved(o, n, alike);
    if (!enough && (shared < 0.5 || alike.score() < 0.2)) {
      return;
    }
    double score =
        alike.score()
            + 0.15 * shared
            + (near ? 0.1 : 0)
            + (near && matching.sameLabel(o, n) ? 0.04 : 0)
            + (samePlace ? 0.06 : 0);
    if (score >= bar) {
      candidates.add(new Candidate(o, n, score));
    }
  }

  private boolean isMoved(int o, int n, Similarity.Alike alike) {
    return alike.score() >= LEAST_FAR
        && alike.telling() >= LEAST_FAR_TELLING
        && Math.min(length(matching.older, o), length(matching.newer, n)) >= Identical.TELLING
        && rivals.areOutdone(o, n, alike.plain());
  }

  private static int length(Edition edition, int clause) {
    return edition.key(clause).length();
  }
}
