package jp.sekimori.evidence.tree;

/**
 * A node above a full aligned range of leaves: those from {@code index << level} on, {@code 1 <<
 * level} of them. Level 0 are the leaves.
 */
public record Node(int level, long index) {
  public static final int MAX_LEVEL = 62;

  public Node {
    if (level < 0 || level > MAX_LEVEL || index < 0 || index > Long.MAX_VALUE >> level) {
      throw new IllegalArgumentException("No such node: level " + level + ", index " + index);
    }
  }

  /** Whether a store keeps it; see {@link HashRows}. */
  public boolean isStored() {
    return level % HashRows.STRIDE == 0;
  }

  public long first() {
    return index << level;
  }

  public long last() {
    return first() + (1L << level) - 1;
  }

  Node parent() {
    return new Node(level + 1, index >> 1);
  }
}
