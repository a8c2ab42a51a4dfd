package jp.sekimori.evidence.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes proofs about a tree from stored hashes (RFC 9162, 2.1.3.1 and 2.1.4.1). Reads are kept for
 * the life of the prover, so make one for each answer.
 */
public final class Prover {
  private final HashRows rows;
  private final long size;
  private final Map<Node, List<Hash>> read = new HashMap<>();

  /**
   * @param size the leaves stored, or fewer: proofs are made as if the later ones did not exist
   */
  public Prover(HashRows rows, long size) {
    if (size < 0) {
      throw new IllegalArgumentException("A tree cannot have " + size + " leaves");
    }
    this.rows = rows;
    this.size = size;
  }

  public Hash root() {
    return CompactRange.fold(peaks());
  }

  /** The hashes of {@link CompactRange#nodes} for this size. */
  public List<Hash> peaks() {
    return CompactRange.nodes(size).stream().map(this::node).toList();
  }

  /** Proves that leaf {@code index} is in the tree. */
  public InclusionProof inclusion(long index) {
    var path = new ArrayList<Hash>();
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("Leaf " + index + " is not in a tree of " + size);
    }
    include(index, 0, size, path);
    return new InclusionProof(index, size, path);
  }

  private void include(long index, long from, long to, List<Hash> path) {
    if (to - from == 1) {
      return;
    }
    long middle = from + split(to - from);
    if (index < middle) {
      include(index, from, middle, path);
      path.add(range(middle, to));
    } else {
      include(index, middle, to, path);
      path.add(range(from, middle));
    }
  }

  /** Proves that the tree of {@code older} leaves is how this one began. */
  public ConsistencyProof consistency(long older) {
    var path = new ArrayList<Hash>();
    if (older < 0 || older > size) {
      throw new IllegalArgumentException(
          "A tree of " + older + " is not older than one of " + size);
    }
    if (older > 0) {
      extend(older, 0, size, true, path);
    }
    return new ConsistencyProof(older, size, path);
  }

  private void extend(long older, long from, long to, boolean known, List<Hash> path) {
    if (older == to) {
      if (!known) {
        path.add(range(from, to));
      }
      return;
    }
    long middle = from + split(to - from);
    if (older <= middle) {
      extend(older, from, middle, known, path);
      path.add(range(middle, to));
    } else {
      extend(older, middle, to, false, path);
      path.add(range(from, middle));
    }
  }

  /** The largest power of two below a size of at least 2. */
  private static long split(long size) {
    return Long.highestOneBit(size - 1);
  }

  private Hash range(long from, long to) {
    long width = to - from;
    if (Long.bitCount(width) == 1) {
      int level = Long.numberOfTrailingZeros(width);
      return node(new Node(level, from >> level));
    }
    long middle = from + split(width);
    return Hash.ofNode(range(from, middle), range(middle, to));
  }

  private Hash node(Node node) {
    int above = node.level() % HashRows.STRIDE;
    int level = node.level() - above;
    long first = node.index() << above;
    List<Hash> row = row(level, first / HashRows.WIDTH);
    int at = (int) (first % HashRows.WIDTH);
    var range = new CompactRange();
    row.subList(at, at + (1 << above)).forEach(range::append);
    return range.root();
  }

  private List<Hash> row(int level, long index) {
    return read.computeIfAbsent(
        new Node(level, index),
        key -> {
          long first = index * HashRows.WIDTH;
          int count = (int) Math.min(HashRows.WIDTH, (size >> level) - first);
          List<Hash> hashes = rows.read(level, first, count);
          if (hashes.size() != count) {
            throw new IllegalStateException(
                "The store gave " + hashes.size() + " of " + count + " hashes of level " + level);
          }
          return hashes;
        });
  }
}
