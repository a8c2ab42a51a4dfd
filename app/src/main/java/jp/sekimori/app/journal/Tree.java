package jp.sekimori.app.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.evidence.tree.CompactRange;
import jp.sekimori.evidence.tree.Hash;
import jp.sekimori.evidence.tree.HashRows;
import jp.sekimori.evidence.tree.Node;
import jp.sekimori.evidence.tree.Prover;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leaves of the log being worked for, in order, and the node hashes of every eighth level. */
@Component
class Tree implements HashRows {
  private static final Hash MISSING = Hash.of(new byte[Hash.BYTES]);
  private static final String LEAVES =
      """
      select number as at, hash from journal_leaf
      where organization_id = :organization and number >= :first and number < :end
      order by number
      """;
  private static final String NODES =
      """
      select index as at, hash from journal_node
      where organization_id = :organization and level = :level
        and index >= :first and index < :end
      order by index
      """;

  private final JdbcClient database;

  Tree(JdbcClient database) {
    this.database = database;
  }

  long size() {
    return database
        .sql(
            "select coalesce(max(number) + 1, 0) from journal_leaf where organization_id ="
                + " :organization")
        .param("organization", Tenant.required().value())
        .query(Long.class)
        .single();
  }

  @Override
  public List<Hash> read(int level, long first, int count) {
    Map<Long, Hash> hashes = hashes(level, first, count);
    if (hashes.size() != count) {
      throw new IllegalStateException(
          "Of level %d from %d, %d of %d hashes are kept"
              .formatted(level, first, hashes.size(), count));
    }
    return List.copyOf(hashes.values());
  }

  /** As they are kept, a hash of zeros where there is none: an export leaves it to the checker. */
  List<Hash> kept(int level, long first, int count) {
    Map<Long, Hash> hashes = hashes(level, first, count);
    return LongStream.range(first, first + count)
        .mapToObj(at -> hashes.getOrDefault(at, MISSING))
        .toList();
  }

  private Map<Long, Hash> hashes(int level, long first, int count) {
    var hashes = new LinkedHashMap<Long, Hash>();
    database
        .sql(level == 0 ? LEAVES : NODES)
        .param("organization", Tenant.required().value())
        .param("level", level)
        .param("first", first)
        .param("end", first + count)
        .query(
            row -> {
              hashes.put(row.getLong("at"), Hash.of(row.getBytes("hash")));
            });
    return hashes;
  }

  /** A tree that goes on where the stored one ends. */
  CompactRange end() {
    long size = size();
    return new CompactRange(size, new Prover(this, size).peaks());
  }

  void append(List<Waiting> batch) {
    CompactRange range = end();
    var leaves = new ArrayList<Hash>();
    var nodes = new ArrayList<Node>();
    var hashes = new ArrayList<Hash>();
    long first = range.size();
    for (Waiting waiting : batch) {
      Hash leaf = Hash.ofLeaf(Numbered.bytes(waiting.content(), range.size()));
      leaves.add(leaf);
      range.append(
          leaf,
          (node, hash) -> {
            if (node.isStored() && node.level() > 0) {
              nodes.add(node);
              hashes.add(hash);
            }
          });
    }
    addLeaves(first, batch, leaves);
    addNodes(nodes, hashes);
  }

  private void addLeaves(long first, List<Waiting> batch, List<Hash> hashes) {
    database
        .sql(
            """
            insert into journal_leaf (organization_id, number, record_id, hash)
            select :organization, :first + place - 1, record_id, hash
            from unnest(:records, :hashes) with ordinality as leaf (record_id, hash, place)
            """)
        .param("organization", Tenant.required().value())
        .param("first", first)
        .param("records", batch.stream().map(Waiting::record).toArray(UUID[]::new))
        .param("hashes", bytes(hashes))
        .update();
  }

  private void addNodes(List<Node> nodes, List<Hash> hashes) {
    if (nodes.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into journal_node (organization_id, level, index, hash)
            select :organization, node.* from unnest(:levels, :indexes, :hashes) node
            """)
        .param("organization", Tenant.required().value())
        .param("levels", nodes.stream().map(Node::level).toArray(Integer[]::new))
        .param("indexes", nodes.stream().map(Node::index).toArray(Long[]::new))
        .param("hashes", bytes(hashes))
        .update();
  }

  private static byte[][] bytes(List<Hash> hashes) {
    return hashes.stream().map(Hash::bytes).toArray(byte[][]::new);
  }
}
