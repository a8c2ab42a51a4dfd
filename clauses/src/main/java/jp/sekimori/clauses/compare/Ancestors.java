package jp.sekimori.clauses.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;

/** Pairs clauses by what stands below them: a heading is known by its provisions. */
final class Ancestors {
  private final Matching matching;
  private final Similarity similarity;

  Ancestors(Matching matching, Similarity similarity) {
    this.matching = matching;
    this.similarity = similarity;
  }

  private record Candidate(int o, int n, double score) {}

  /**
   * @param wordsMustAgree whether the clauses themselves must have something in common, too
   */
  boolean pair(boolean wordsMustAgree) {
    var seen = new HashSet<Long>();
    var candidates = new ArrayList<Candidate>();
    for (int n = 0; n < matching.newer.size(); n++) {
      if (matching.hasOlder(n)) {
        int above = matching.newer.parent(n);
        int olderAbove = matching.older.parent(matching.olderOf(n));
        if (isFree(olderAbove, above) && seen.add((long) olderAbove << 32 | above)) {
          double score = score(olderAbove, above, wordsMustAgree);
          if (score > 0) {
            candidates.add(new Candidate(olderAbove, above, score));
          }
        }
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    boolean paired = false;
    for (Candidate candidate : candidates) {
      if (matching.isFree(candidate.o, candidate.n)) {
        matching.link(candidate.o, candidate.n);
        paired = true;
      }
    }
    return paired;
  }

  private boolean isFree(int o, int n) {
    return o != Edition.NONE && n != Edition.NONE && matching.isFree(o, n);
  }

  /** 0 where the evidence is not enough. */
  private double score(int o, int n, boolean wordsMustAgree) {
    double shared = similarity.sharedChildren(o, n);
    double alike = similarity.of(o, n).score();
    boolean silent = matching.older.isBlank(o) || matching.newer.isBlank(n);
    boolean enough =
        shared >= 0.25 && alike >= 0.4
            || shared >= 0.5 && (alike >= 0.15 || silent)
            || shared >= 0.75 && !wordsMustAgree;
    return enough ? shared + alike + (matching.sameParent(o, n) ? 0.3 : 0) : 0;
  }
}
