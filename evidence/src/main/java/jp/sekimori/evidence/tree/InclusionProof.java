package jp.sekimori.evidence.tree;

import java.util.List;

/**
 * Shows that a leaf is in a tree (RFC 9162, 2.1.3).
 *
 * @param index the leaf, from 0
 * @param size the leaves of the tree
 * @param path the neighbours on the way from the leaf to the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {
  public InclusionProof {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("Leaf " + index + " is not in a tree of " + size);
    }
    path = List.copyOf(path);
  }

  /** Whether the path leads from this leaf to this root (RFC 9162, 2.1.3.2). */
  public boolean proves(Hash leaf, Hash root) {
    long at = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash neighbour : path) {
      if (last == 0) {
        return false;
      }
      if ((at & 1) == 1 || at == last) {
        hash = Hash.ofNode(neighbour, hash);
        int up = (at & 1) == 1 ? 0 : Long.numberOfTrailingZeros(at);
        at >>= up;
        last >>= up;
      } else {
        hash = Hash.ofNode(hash, neighbour);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
