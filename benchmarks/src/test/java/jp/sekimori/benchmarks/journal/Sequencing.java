package jp.sekimori.benchmarks.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import jp.sekimori.evidence.tree.CompactRange;
import jp.sekimori.evidence.tree.Hash;
import jp.sekimori.evidence.tree.Node;

/** Numbers committed records in batches and keeps the node hashes of every eighth level. */
final class Sequencing implements AutoCloseable {
  private static final int BATCH = 2_000;

  private final Connection connection;
  private final long pause;
  private final CompactRange range = new CompactRange();
  private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param pause milliseconds between batches
   */
  Sequencing(Connection connection, long pause) throws SQLException {
    this.connection = connection;
    this.pause = pause;
    connection.setAutoCommit(false);
  }

  long size() {
    return range.size();
  }

  /** Milliseconds from the start of a record's transaction to its place in the log, ascending. */
  List<Long> waits() {
    return waits.stream().sorted().toList();
  }

  void run(BooleanSupplier goesOn) throws SQLException, InterruptedException {
    boolean more;
    boolean open;
    do {
      open = goesOn.getAsBoolean();
      more = batch();
      Thread.sleep(open ? pause : 0);
    } while (open || more);
  }

  private boolean batch() throws SQLException {
    var arrivals = new ArrayList<Long>();
    var records = new ArrayList<UUID>();
    var numbers = new ArrayList<Long>();
    var hashes = new ArrayList<byte[]>();
    var nodes = new ArrayList<Node>();
    var nodeHashes = new ArrayList<byte[]>();
    var begun = new ArrayList<Timestamp>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select p.arrival, p.record_id, r.content, r.begun from pending p
            join record r on r.organization_id = p.organization_id and r.id = p.record_id
            where p.organization_id = 1 order by p.arrival limit ?\
            """)) {
      select.setInt(1, BATCH);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          arrivals.add(row.getLong(1));
          records.add(row.getObject(2, UUID.class));
          long number = range.size();
          numbers.add(number);
          String content = row.getString(3).replace("\"number\":0", "\"number\":" + number);
          Hash leaf = Hash.ofLeaf(content.getBytes(StandardCharsets.UTF_8));
          hashes.add(leaf.bytes());
          begun.add(row.getTimestamp(4));
          range.append(
              leaf,
              (node, hash) -> {
                if (node.isStored() && node.level() > 0) {
                  nodes.add(node);
                  nodeHashes.add(hash.bytes());
                }
              });
        }
      }
    }
    if (arrivals.isEmpty()) {
      connection.rollback();
      return false;
    }
    update(
        """
        insert into leaf select 1, * from unnest(?::bigint[], ?::uuid[], ?::bytea[])\
        """,
        connection.createArrayOf("bigint", numbers.toArray()),
        connection.createArrayOf("uuid", records.toArray()),
        connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
    if (!nodes.isEmpty()) {
      update(
          "insert into node select 1, * from unnest(?::int[], ?::bigint[], ?::bytea[])",
          connection.createArrayOf("int", nodes.stream().map(Node::level).toArray()),
          connection.createArrayOf("bigint", nodes.stream().map(Node::index).toArray()),
          connection.createArrayOf("bytea", nodeHashes.toArray(byte[][]::new)));
    }
    update(
        """
        delete from pending where organization_id = 1 and (arrival, record_id) in
          (select * from unnest(?::bigint[], ?::uuid[]))\
        """,
        connection.createArrayOf("bigint", arrivals.toArray()),
        connection.createArrayOf("uuid", records.toArray()));
    connection.commit();
    long now = System.currentTimeMillis();
    begun.forEach(at -> waits.add(now - at.getTime()));
    return true;
  }

  private void update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
