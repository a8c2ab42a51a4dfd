package jp.sekimori.clauses.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.sekimori.clauses.label.LabelKind;

/**
 * What was left out when an edition was printed （略）. Nothing is known of its words, so it is paired
 * by place and label; and a range on one side (１～７) is a claim about clauses that the other side
 * may print, which cannot be checked and must not turn into additions and deletions.
 */
final class Elisions {
  private final Matching matching;
  private final boolean[] coveredOlder;
  private final boolean[] coveredNewer;
  private final Set<Integer> claimsOlder = new HashSet<>();
  private final Set<Integer> claimsNewer = new HashSet<>();

  Elisions(Matching matching) {
    this.matching = matching;
    coveredOlder = new boolean[matching.older.size()];
    coveredNewer = new boolean[matching.newer.size()];
  }

  /** Whether an unpaired older clause is neither deleted nor kept as far as anyone can tell. */
  boolean coversOlder(int o) {
    return coveredOlder[o];
  }

  boolean coversNewer(int n) {
    return coveredNewer[n];
  }

  /** Whether the labels of a pair differ only in how much was printed, not in what there is. */
  boolean isPartial(int o, int n) {
    return claimsOlder.contains(o) || claimsNewer.contains(n);
  }

  void pair() {
    pairFamily(Edition.NONE, Edition.NONE);
    for (int n = 0; n < matching.newer.size(); n++) {
      if (matching.hasOlder(n)) {
        pairFamily(matching.olderOf(n), n);
      }
    }
    coverBelow(matching, coveredNewer);
    coverBelow(matching.swapped(), coveredOlder);
  }

  private void pairFamily(int o, int n) {
    var siblings = Siblings.of(matching, o, n);
    if (siblings.gaps().isEmpty()) {
      return;
    }
    cover(matching, siblings.older(), siblings.newer(), coveredNewer, claimsOlder);
    cover(matching.swapped(), siblings.newer(), siblings.older(), coveredOlder, claimsNewer);
    Siblings.of(matching, o, n).gaps().forEach(gap -> pairElided(gap.older(), gap.newer()));
    var rest = Siblings.of(matching, o, n);
    pairElided(rest.older(), rest.newer());
    coverRest(rest.older(), matching, siblings.newer(), coveredOlder, claimsOlder);
    coverRest(rest.newer(), matching.swapped(), siblings.older(), coveredNewer, claimsNewer);
  }

  private static boolean isElided(Edition edition, int clause) {
    return edition.isElided(clause) && edition.isBlank(clause);
  }

  /** Printed clauses that the other edition left out, as far as its elided numbers reach. */
  private static void cover(
      Matching view,
      List<Integer> olds,
      List<Integer> news,
      boolean[] covered,
      Set<Integer> claims) {
    for (int n : news) {
      if (isElided(view.newer, n)) {
        continue;
      }
      LabelKind kind = view.newer.label(n).kind();
      if (extent(view.older, olds, kind) <= extent(view.newer, news, kind)) {
        continue;
      }
      for (int o : olds) {
        if (isElided(view.older, o)
            && Labels.overlap(view.older.label(o), view.newer.label(n))
            && (!view.hasNewer(o) || view.older.label(o).isRange())) {
          coverOne(view, o, n, covered, claims);
          break;
        }
      }
    }
  }

  private static void coverOne(
      Matching view, int o, int n, boolean[] covered, Set<Integer> claims) {
    if (view.sameLabel(o, n)) {
      view.link(o, n);
    } else {
      claims.add(o);
      coverFree(view, n, covered);
    }
  }

  private static void coverFree(Matching view, int n, boolean[] covered) {
    for (int i = n; i < view.newer.end(n); i++) {
      covered[i] |= !view.hasOlder(i);
    }
  }

  private static int extent(Edition edition, List<Integer> clauses, LabelKind kind) {
    return clauses.stream()
        .filter(clause -> isElided(edition, clause) && edition.label(clause).kind() == kind)
        .mapToInt(clause -> Labels.extent(edition.label(clause)))
        .sum();
  }

  private void pairElided(List<Integer> olds, List<Integer> news) {
    var older = elided(matching.older, olds);
    var newer = elided(matching.newer, news);
    older.removeIf(matching::hasNewer);
    newer.removeIf(matching::hasOlder);
    if (older.size() == newer.size()) {
      InOrder.align(older, newer, matching::sameLabel).forEach(p -> matching.link(p[0], p[1]));
      return;
    }
    pairWhere(older, newer, matching::sameLabel);
    pairWhere(
        older, newer, (o, n) -> Labels.overlap(matching.older.label(o), matching.newer.label(n)));
  }

  private void pairWhere(List<Integer> older, List<Integer> newer, InOrder.Same same) {
    for (int o : older) {
      for (int n : newer) {
        if (matching.isFree(o, n) && same.test(o, n)) {
          matching.link(o, n);
        }
      }
    }
  }

  private static List<Integer> elided(Edition edition, List<Integer> clauses) {
    var elided = new ArrayList<>(clauses);
    elided.removeIf(clause -> !isElided(edition, clause));
    return elided;
  }

  /** Elided clauses without a partner whose numbers the other side has left out as well. */
  private static void coverRest(
      List<Integer> olds,
      Matching view,
      List<Integer> news,
      boolean[] covered,
      Set<Integer> claims) {
    for (int o : olds) {
      if (isElided(view.older, o) && !view.hasNewer(o)) {
        covered[o] |=
            claims.contains(o)
                || news.stream()
                    .filter(n -> isElided(view.newer, n))
                    .anyMatch(n -> Labels.overlap(view.older.label(o), view.newer.label(n)));
      }
    }
  }

  /** What stands below a clause that the other edition left out. */
  private static void coverBelow(Matching view, boolean[] covered) {
    for (int n = 0; n < view.newer.size(); n++) {
      int o = view.olderOf(n);
      if (o != Edition.NONE && view.older.isElided(o) && !view.newer.isElided(n)) {
        coverFree(view, n, covered);
      }
    }
  }
}
