package jp.sekimori.evidence.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.sekimori.evidence.tree.CompactRange;
import jp.sekimori.evidence.tree.Hash;
import org.jspecify.annotations.Nullable;

/**
 * A compact range that may have holes: a hash above a missing record is not known, and null. The
 * size counts the missing records too.
 */
final class Peaks {
  private final ArrayList<@Nullable Hash> hashes;
  private long size;

  private Peaks(long size, List<? extends @Nullable Hash> hashes) {
    this.size = size;
    this.hashes = new ArrayList<>(hashes);
  }

  static Peaks of(long size, List<Hash> hashes) {
    return new Peaks(size, hashes);
  }

  static Peaks unknown(long size) {
    return new Peaks(size, Collections.nCopies(Long.bitCount(size), (@Nullable Hash) null));
  }

  Peaks copy() {
    return new Peaks(size, hashes);
  }

  long size() {
    return size;
  }

  void append(int level, @Nullable Hash subtree) {
    @Nullable Hash hash = subtree;
    for (long index = size >> level; (index & 1) == 1; index >>= 1) {
      hash = above(hashes.removeLast(), hash);
    }
    hashes.add(hash);
    size += 1L << level;
  }

  private static @Nullable Hash above(@Nullable Hash left, @Nullable Hash right) {
    return left == null || right == null ? null : Hash.ofNode(left, right);
  }

  /** These, and after them the peaks of what follows, which is smaller than the last of these. */
  Peaks followedBy(Peaks rest) {
    var all = copy();
    all.hashes.addAll(rest.hashes);
    all.size += rest.size;
    return all;
  }

  @Nullable Hash at(int index) {
    return hashes.get(index);
  }

  /** The peaks, if none is unknown. */
  @Nullable List<Hash> known() {
    var known = new ArrayList<Hash>();
    for (Hash hash : hashes) {
      if (hash == null) {
        return null;
      }
      known.add(hash);
    }
    return known;
  }

  @Nullable Hash root() {
    List<Hash> known = known();
    return known == null ? null : CompactRange.fold(known);
  }
}
