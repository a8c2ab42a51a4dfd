package jp.sekimori.clauses.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.sekimori.clauses.label.Label;
import jp.sekimori.clauses.label.LabelKind;

/** Which clauses stand elsewhere than before, and which only bear another label. */
final class Places {
  private static final long ONE_CLAUSE = 1L << 40;
  private static final long SAME_LABEL = 1L << 24;

  private final Matching matching;
  private final Divided divided;
  private final boolean[] stays;
  private final int[] deleted;

  Places(Pairing pairing) {
    matching = pairing.matching;
    divided = pairing.divided;
    stays = new boolean[matching.newer.size()];
    findStaying(Edition.NONE);
    for (int n = 0; n < matching.newer.size(); n++) {
      if (matching.newer.end(n) > n + 1) {
        findStaying(n);
      }
    }
    deleted = deletedPlaces();
  }

  /** Whether the clause stands under another clause, or in another order among its siblings. */
  boolean isMoved(int n) {
    return !stays[n];
  }

  private boolean keepsParent(int o, int n) {
    return divided.continues(matching.older.parent(o), matching.newer.parent(n));
  }

  /** The fewest clauses are said to have moved; of two that changed places, the lesser one. */
  private void findStaying(int parent) {
    List<Integer> kept = new ArrayList<>();
    for (int n : matching.newer.children(parent)) {
      if (matching.hasOlder(n) && keepsParent(matching.olderOf(n), n)) {
        kept.add(n);
      }
    }
    int[] places = kept.stream().mapToInt(matching::olderOf).toArray();
    boolean[] inOrder =
        Increasing.heaviest(places, kept.stream().mapToLong(this::weight).toArray());
    for (int i = 0; i < places.length; i++) {
      stays[kept.get(i)] = inOrder[i];
    }
  }

  private long weight(int n) {
    int o = matching.olderOf(n);
    return ONE_CLAUSE
        + (matching.sameLabel(o, n) ? SAME_LABEL : 0)
        + Math.min(matching.newer.weight(n) + matching.older.weight(o), SAME_LABEL - 1);
  }

  /** Whether the label changed by itself, not merely because a label above it is part of it. */
  boolean isRenumbered(int o, int n) {
    if (matching.sameLabel(o, n)) {
      return false;
    }
    Label older = matching.older.label(o);
    Label newer = matching.newer.label(n);
    boolean compound = older.kind() == LabelKind.COMPOUND && newer.kind() == LabelKind.COMPOUND;
    return !compound || !ownNumbers(matching.older, o).equals(ownNumbers(matching.newer, n));
  }

  /** The numbers of 2―4―1 without those of the clause above it: 1 under 2―4, or under 第２章 4―1. */
  private static List<Integer> ownNumbers(Edition edition, int clause) {
    List<Integer> numbers = edition.label(clause).numbers();
    for (int above = edition.parent(clause); above != Edition.NONE; above = edition.parent(above)) {
      List<Integer> stem = edition.label(above).numbers();
      boolean starts =
          !stem.isEmpty()
              && stem.size() < numbers.size()
              && numbers.subList(0, stem.size()).equals(stem);
      if (starts) {
        return numbers.subList(stem.size(), numbers.size());
      }
    }
    return numbers;
  }

  /**
   * The newer clause that a deletion is told after: the last below the sibling that stood before
   * it, else the clause that stood above it; NONE at the very beginning.
   */
  int ofDeleted(int o) {
    return deleted[o];
  }

  private int[] deletedPlaces() {
    int[] own = new int[matching.older.size()];
    int[] latestBelow = new int[matching.older.size()];
    Arrays.fill(latestBelow, Edition.NONE);
    int latestRoot = Edition.NONE;
    for (int o = 0; o < own.length; o++) {
      int parent = matching.older.parent(o);
      own[o] = parent == Edition.NONE ? latestRoot : latestBelow[parent];
      int n = matching.newerOf(o);
      latestBelow[o] = n == Edition.NONE ? own[o] : n;
      if (n != Edition.NONE && stays[n]) {
        int end = matching.newer.end(n) - 1;
        if (parent == Edition.NONE) {
          latestRoot = end;
        } else {
          latestBelow[parent] = end;
        }
      }
    }
    return own;
  }
}
