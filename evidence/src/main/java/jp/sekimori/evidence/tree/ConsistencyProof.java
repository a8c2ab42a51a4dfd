package jp.sekimori.evidence.tree;

import java.util.List;

/**
 * Shows that one tree is how another began: nothing between was altered or left out (RFC 9162,
 * 2.1.4). Of the empty tree every tree is a continuation; the path is empty then, as it is between
 * equals.
 *
 * @param older the leaves of the older tree
 * @param newer the leaves of the newer one
 */
public record ConsistencyProof(long older, long newer, List<Hash> path) {
  public ConsistencyProof {
    if (older < 0 || older > newer) {
      throw new IllegalArgumentException("A tree of " + older + " cannot precede one of " + newer);
    }
    path = List.copyOf(path);
  }

  /** Whether the path ties these two roots together (RFC 9162, 2.1.4.2). */
  public boolean proves(Hash olderRoot, Hash newerRoot) {
    if (older == 0) {
      return path.isEmpty() && olderRoot.equals(Hash.EMPTY);
    }
    if (older == newer) {
      return path.isEmpty() && olderRoot.equals(newerRoot);
    }
    boolean full = Long.bitCount(older) == 1;
    if (path.isEmpty() && !full) {
      return false;
    }
    return climb(full ? olderRoot : path.getFirst(), full ? 0 : 1, olderRoot, newerRoot);
  }

  private boolean climb(Hash start, int used, Hash olderRoot, Hash newerRoot) {
    int up = Long.numberOfTrailingZeros(older);
    long at = (older - 1) >> up;
    long last = (newer - 1) >> up;
    Hash before = start;
    Hash after = start;
    for (Hash neighbour : path.subList(used, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        before = Hash.ofNode(neighbour, before);
        after = Hash.ofNode(neighbour, after);
        int skipped = (at & 1) == 1 ? 0 : Long.numberOfTrailingZeros(at);
        at >>= skipped;
        last >>= skipped;
      } else {
        after = Hash.ofNode(after, neighbour);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && before.equals(olderRoot) && after.equals(newerRoot);
  }
}
