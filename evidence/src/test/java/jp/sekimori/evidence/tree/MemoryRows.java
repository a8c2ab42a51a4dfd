package jp.sekimori.evidence.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows in memory, as a store would keep them: only the levels it is asked to keep. */
public final class MemoryRows implements HashRows {
  private final Map<Integer, List<Hash>> rows = new HashMap<>();
  private final CompactRange range = new CompactRange();
  private int reads;

  public void append(byte[] leaf) {
    range.append(Hash.ofLeaf(leaf), this::keep);
  }

  private void keep(Node node, Hash hash) {
    if (node.isStored()) {
      List<Hash> row = rows.computeIfAbsent(node.level(), level -> new ArrayList<>());
      if (row.size() != node.index()) {
        throw new IllegalStateException("Completed out of order: " + node);
      }
      row.add(hash);
    }
  }

  public long size() {
    return range.size();
  }

  public Hash root() {
    return range.root();
  }

  /** How often {@link #read} was called. */
  int reads() {
    return reads;
  }

  /** Exchanges a kept hash, as somebody with the database in his hands can. */
  public void forge(int level, long index, Hash hash) {
    rows.getOrDefault(level, List.of()).set((int) index, hash);
  }

  @Override
  public List<Hash> read(int level, long first, int count) {
    reads++;
    return rows.getOrDefault(level, List.of()).subList((int) first, (int) first + count);
  }
}
