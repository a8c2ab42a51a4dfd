package jp.sekimori.clauses.compare;

import java.util.Arrays;

/**
 * Which clause of one edition is which of the other: one to one, growing while it is worked out.
 */
final class Matching {
  private static final int NONE = Edition.NONE;

  final Edition older;
  final Edition newer;
  private final int[] newerOf;
  private final int[] olderOf;

  Matching(Edition older, Edition newer) {
    this(older, newer, unset(older.size()), unset(newer.size()));
  }

  private Matching(Edition older, Edition newer, int[] newerOf, int[] olderOf) {
    this.older = older;
    this.newer = newer;
    this.newerOf = newerOf;
    this.olderOf = olderOf;
  }

  private static int[] unset(int size) {
    int[] unset = new int[size];
    Arrays.fill(unset, NONE);
    return unset;
  }

  /** The same pairs seen from the other edition; a view, not a copy. */
  Matching swapped() {
    return new Matching(newer, older, olderOf, newerOf);
  }

  void link(int o, int n) {
    newerOf[o] = n;
    olderOf[n] = o;
  }

  void unlink(int o) {
    olderOf[newerOf[o]] = NONE;
    newerOf[o] = NONE;
  }

  boolean isFree(int o, int n) {
    return newerOf[o] == NONE && olderOf[n] == NONE;
  }

  boolean hasNewer(int o) {
    return newerOf[o] != NONE;
  }

  boolean hasOlder(int n) {
    return olderOf[n] != NONE;
  }

  int newerOf(int o) {
    return newerOf[o];
  }

  int olderOf(int n) {
    return olderOf[n];
  }

  /** Whether both stand under the same clause, or both are roots. */
  boolean sameParent(int o, int n) {
    return sameClause(older.parent(o), newer.parent(n));
  }

  /** Whether these are one clause; the root of everything is one with itself. */
  boolean sameClause(int o, int n) {
    return o == NONE || n == NONE ? o == n : newerOf[o] == n;
  }

  boolean sameLabel(int o, int n) {
    return Labels.same(older.label(o), newer.label(n));
  }

  /** Links two subtrees of equal shape, clause by clause, as far as their clauses are free. */
  void linkWhole(int o, int n) {
    for (int i = 0; i < older.end(o) - o; i++) {
      if (isFree(o + i, n + i)) {
        link(o + i, n + i);
      }
    }
  }
}
