package jp.sekimori.clauses.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds clauses that became several. A newer clause without a partner is a part of an older one
 * when most of its words stand there and the older one's own partner lacks them. Seen from the
 * other side the same search finds mergers.
 */
final class Divisions {
  private static final int SHORTEST = 5;
  private static final int MOST_PARTS = 8;
  private static final double LEAST_FROM_WHOLE = 0.6;
  private static final double LEAST_OF_ITS_OWN = 0.5;
  private static final double LEAST_COVERED = 0.7;

  private final Matching matching;
  private final Set<Integer> taken;

  /**
   * @param taken older clauses that are already part of a division found from the other side
   */
  Divisions(Matching matching, Set<Integer> taken) {
    this.matching = matching;
    this.taken = taken;
  }

  /**
   * @param whole the clause that was divided
   * @param parts what it became, in printed order; the first is its partner
   */
  record Division(int whole, List<Integer> parts) {}

  List<Division> find() {
    var parts = new LinkedHashMap<Integer, Set<Integer>>();
    findAmong(Edition.NONE, parts);
    for (int n = 0; n < matching.newer.size(); n++) {
      if (matching.newer.end(n) > n + 1) {
        findAmong(n, parts);
      }
    }
    var divisions = new ArrayList<Division>();
    parts.forEach((whole, found) -> divide(whole, found, divisions));
    return divisions;
  }

  private void findAmong(int parent, Map<Integer, Set<Integer>> parts) {
    int[] siblings = matching.newer.children(parent);
    Map<Integer, List<Integer>> opposite = null;
    for (int at = 0; at < siblings.length; at++) {
      int n = siblings[at];
      if (!matching.hasOlder(n) && matching.newer.key(n).length() >= SHORTEST) {
        if (opposite == null) {
          opposite = unpairedOpposite(parent);
        }
        var wholes = relatives(parent, siblings, at);
        wholes.addAll(opposite.getOrDefault(n, List.of()));
        wholes.stream()
            .filter(o -> !taken.contains(o) && isPart(o, n))
            .findFirst()
            .ifPresent(o -> parts.computeIfAbsent(o, key -> new TreeSet<>()).add(n));
      }
    }
  }

  /** What the neighbours, the clause above and the first below are paired with. */
  private Set<Integer> relatives(int parent, int[] siblings, int at) {
    var wholes = new LinkedHashSet<Integer>();
    addPartner(wholes, siblings, at, -1);
    addPartner(wholes, siblings, at, 1);
    if (parent != Edition.NONE && matching.hasOlder(parent)) {
      wholes.add(matching.olderOf(parent));
    }
    int n = siblings[at];
    if (matching.newer.end(n) > n + 1 && matching.hasOlder(n + 1)) {
      wholes.add(matching.olderOf(n + 1));
    }
    return wholes;
  }

  private void addPartner(Set<Integer> wholes, int[] siblings, int from, int step) {
    for (int i = 1; i <= MOST_PARTS; i++) {
      int at = from + i * step;
      if (at < 0 || at >= siblings.length) {
        return;
      }
      if (matching.hasOlder(siblings[at])) {
        wholes.add(matching.olderOf(siblings[at]));
        return;
      }
    }
  }

  /** For each unpaired child the older clauses, unpaired too, that stand at the same place. */
  private Map<Integer, List<Integer>> unpairedOpposite(int parent) {
    if (parent != Edition.NONE && !matching.hasOlder(parent)) {
      return Map.of();
    }
    int above = parent == Edition.NONE ? Edition.NONE : matching.olderOf(parent);
    var opposite = new HashMap<Integer, List<Integer>>();
    for (Siblings.Gap gap : Siblings.of(matching, above, parent).gaps()) {
      if (gap.older().size() <= MOST_PARTS) {
        gap.newer().forEach(n -> opposite.put(n, gap.older()));
      }
    }
    return opposite;
  }

  private boolean isPart(int o, int n) {
    int[] whole = matching.older.grams(o);
    int[] part = matching.newer.grams(n);
    if (Grams.shared(part, whole) < LEAST_FROM_WHOLE * (part.length - 2)) {
      return false;
    }
    int partner = matching.newerOf(o);
    if (partner == Edition.NONE) {
      return part.length < whole.length;
    }
    int[] kept = matching.newer.grams(partner);
    return Grams.shared(part, Grams.without(whole, kept)) >= LEAST_OF_ITS_OWN * part.length
        && Grams.shared(kept, whole) >= LEAST_FROM_WHOLE * (kept.length - 2);
  }

  private void divide(int whole, Set<Integer> found, List<Division> divisions) {
    var parts = new TreeSet<>(found);
    if (matching.hasNewer(whole)) {
      parts.add(matching.newerOf(whole));
    }
    if (parts.size() < 2 || covered(whole, parts) < LEAST_COVERED) {
      return;
    }
    if (matching.hasNewer(whole)) {
      matching.unlink(whole);
    }
    matching.link(whole, parts.first());
    divisions.add(new Division(whole, List.copyOf(parts)));
  }

  private double covered(int whole, Set<Integer> parts) {
    int[] rest = matching.older.grams(whole);
    int all = rest.length;
    for (int part : parts) {
      rest = Grams.without(rest, matching.newer.grams(part));
    }
    return 1 - (double) rest.length / all;
  }
}
