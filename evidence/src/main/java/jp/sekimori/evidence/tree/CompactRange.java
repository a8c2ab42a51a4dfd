package jp.sekimori.evidence.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The state of a tree that only grows: its size and the hashes of its full subtrees, largest first
 * (the peaks), one for each binary digit 1 of the size. Enough to append and to know the root; at
 * most 63 hashes. Not safe for use by several threads.
 */
public final class CompactRange {
  private final ArrayList<Hash> peaks;
  private long size;

  public CompactRange() {
    this(0, List.of());
  }

  /**
   * The state of a tree known by its peaks.
   *
   * @throws IllegalArgumentException if the count of peaks does not fit the size
   */
  public CompactRange(long size, List<Hash> peaks) {
    if (size < 0 || Long.bitCount(size) != peaks.size()) {
      throw new IllegalArgumentException(peaks.size() + " peaks do not make size " + size);
    }
    this.size = size;
    this.peaks = new ArrayList<>(peaks);
  }

  public long size() {
    return size;
  }

  public List<Hash> peaks() {
    return List.copyOf(peaks);
  }

  public void append(Hash leaf) {
    append(0, leaf, NodeSink.NONE);
  }

  public void append(Hash leaf, NodeSink sink) {
    append(0, leaf, sink);
  }

  /**
   * Appends a full subtree of {@code 1 << level} leaves at once.
   *
   * @throws IllegalArgumentException if the size is not a multiple of that
   */
  public void append(int level, Hash subtree, NodeSink sink) {
    if (Long.numberOfTrailingZeros(size) < level) {
      throw new IllegalArgumentException("Size " + size + " ends inside a subtree of " + level);
    }
    var node = new Node(level, size >> level);
    Hash hash = subtree;
    sink.completed(node, hash);
    while ((node.index() & 1) == 1) {
      hash = Hash.ofNode(peaks.removeLast(), hash);
      node = node.parent();
      sink.completed(node, hash);
    }
    peaks.add(hash);
    size += 1L << level;
  }

  public Hash root() {
    return fold(peaks);
  }

  /** The root above peaks, largest first. */
  public static Hash fold(List<Hash> peaks) {
    if (peaks.isEmpty()) {
      return Hash.EMPTY;
    }
    Hash root = peaks.getLast();
    for (int i = peaks.size() - 2; i >= 0; i--) {
      root = Hash.ofNode(peaks.get(i), root);
    }
    return root;
  }

  /** The full subtrees of a tree of this size, largest first. */
  public static List<Node> nodes(long size) {
    var nodes = new ArrayList<Node>();
    long first = 0;
    for (long left = size; left > 0; left -= Long.highestOneBit(left)) {
      int level = Long.numberOfTrailingZeros(Long.highestOneBit(left));
      nodes.add(new Node(level, first >> level));
      first += 1L << level;
    }
    return nodes;
  }
}
