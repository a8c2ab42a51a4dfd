package jp.sekimori.benchmarks.journal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import jp.sekimori.evidence.tree.Hash;

/**
 * One client: a transaction reads a row, changes it, adds one, and writes the record of it, as an
 * office does that grants a permit.
 */
final class Writer implements AutoCloseable {
  private static final String CONTENT =
      """
      {"action":"permit.approve","actor":{"person":"%s","post":"post-17"},"at":"2026-04-01T00:00:00.000Z","basis":{"clauses":["第2部/第６/１/(9)","第2部/第10/２/(2)"],"edition":"policy/2023-06-05"},"format":1,"number":0,"object":{"id":"%s","kind":"permit","version":3},"organization":"shirakawa","payloads":[],"seals":[{"name":"changes","seal":"sha256:4ffd4ffd4ffd4ffd4ffd4ffd4ffd4ffd4ffd4ffd4ffd4ffd4ffd4ffd4ffd4ffd"}]}\
      """;

  private final Connection connection;
  private final Ordering ordering;
  private final Random random;
  private long committed;

  Writer(Connection connection, Ordering ordering, int seed) throws SQLException {
    this.connection = connection;
    this.ordering = ordering;
    this.random = new Random(seed);
    connection.setAutoCommit(false);
  }

  /** How many transactions were acknowledged. */
  long committed() {
    return committed;
  }

  void run(BooleanSupplier goesOn) throws SQLException {
    while (goesOn.getAsBoolean()) {
      transaction();
      committed++;
    }
  }

  private void transaction() throws SQLException {
    long number = ordering == Ordering.NUMBER_FIRST ? number() : 0;
    UUID thing = business();
    UUID record = new UUID(System.currentTimeMillis() << 16, random.nextLong());
    String content = CONTENT.formatted(record, thing);
    update("insert into record values (1, ?, now(), ?)", record, content);
    update(
        "insert into detail values (1, ?, 'changes', ?, ?)",
        record,
        new byte[32],
        "[{\"field\":\"state\",\"from\":\"申請中\",\"to\":\"許可\"}]");
    switch (ordering) {
      case PLAIN -> {}
      case NUMBER_FIRST -> leaf(number, record, content);
      case NUMBER_LAST -> leaf(number(), record, content);
      case SEQUENCER -> pending(record);
      case SEQUENCER_NOTIFIED -> {
        pending(record);
        update("notify journal");
      }
    }
    connection.commit();
  }

  private UUID business() throws SQLException {
    int id = random.nextInt(1000);
    try (PreparedStatement select =
        connection.prepareStatement(
            "select body from thing where organization_id = 1 and id = ?")) {
      select.setInt(1, id);
      select.executeQuery().close();
    }
    UUID event = new UUID(random.nextLong(), random.nextLong());
    update("insert into thing_event values (1, ?, ?, ?)", event, id, "許可 ".repeat(30));
    return event;
  }

  private long number() throws SQLException {
    try (PreparedStatement next =
            connection.prepareStatement(
                "update log set size = size + 1 where organization_id = 1 returning size - 1");
        ResultSet row = next.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private void leaf(long number, UUID record, String content) throws SQLException {
    byte[] bytes =
        content.replace("\"number\":0", "\"number\":" + number).getBytes(StandardCharsets.UTF_8);
    update("insert into leaf values (1, ?, ?, ?)", number, record, Hash.ofLeaf(bytes).bytes());
  }

  private void pending(UUID record) throws SQLException {
    update("insert into pending values (1, default, ?)", record);
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
