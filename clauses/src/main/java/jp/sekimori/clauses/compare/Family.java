package jp.sekimori.clauses.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs children of the same clause that say the same. Where words repeat among siblings, place and
 * then label decide which is which.
 */
final class Family {
  private final Matching matching;

  Family(Matching matching) {
    this.matching = matching;
  }

  /** Goes down from the root, so that what is paired here helps further below. */
  boolean pairIdenticalChildren() {
    boolean paired = pairChildren(Edition.NONE, Edition.NONE);
    for (int n = 0; n < matching.newer.size(); n++) {
      if (matching.hasOlder(n) && hasFreeChild(n)) {
        paired |= pairChildren(matching.olderOf(n), n);
      }
    }
    return paired;
  }

  private boolean hasFreeChild(int n) {
    for (int child = n + 1; child < matching.newer.end(n); child = matching.newer.end(child)) {
      if (!matching.hasOlder(child)) {
        return true;
      }
    }
    return false;
  }

  private boolean pairChildren(int o, int n) {
    boolean paired = false;
    for (boolean whole : new boolean[] {true, false}) {
      for (Siblings.Gap gap : Siblings.of(matching, o, n).gaps()) {
        paired |= pairEqual(gap.older(), gap.newer(), whole);
      }
      var siblings = Siblings.of(matching, o, n);
      if (siblings.gaps().size() > 1) {
        paired |= pairEqual(siblings.older(), siblings.newer(), whole);
      }
    }
    return paired;
  }

  /**
   * @param whole whether the subtrees must be equal, or only the clauses themselves
   */
  private boolean pairEqual(List<Integer> olds, List<Integer> news, boolean whole) {
    if (olds.isEmpty() || news.isEmpty()) {
      return false;
    }
    Map<Object, List<Integer>> byContent = group(matching.older, olds, whole);
    boolean paired = false;
    for (var same : group(matching.newer, news, whole).entrySet()) {
      List<Integer> others = byContent.get(same.getKey());
      if (others != null) {
        pairInOrder(others, same.getValue(), whole);
        paired = true;
      }
    }
    return paired;
  }

  private static Map<Object, List<Integer>> group(
      Edition edition, List<Integer> clauses, boolean whole) {
    var groups = new LinkedHashMap<Object, List<Integer>>();
    for (int clause : clauses) {
      boolean says = whole ? edition.weight(clause) > 0 : !edition.isBlank(clause);
      if (says) {
        Object content = whole ? (Object) edition.hash(clause) : edition.key(clause);
        groups.computeIfAbsent(content, key -> new ArrayList<>()).add(clause);
      }
    }
    return groups;
  }

  private void pairInOrder(List<Integer> olds, List<Integer> news, boolean whole) {
    for (int[] pair : InOrder.align(olds, news, matching::sameLabel)) {
      if (whole) {
        matching.linkWhole(pair[0], pair[1]);
      } else {
        matching.link(pair[0], pair[1]);
      }
    }
  }
}
