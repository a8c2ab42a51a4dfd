package jp.sekimori.benchmarks.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import jp.sekimori.evidence.entry.Actor;
import jp.sekimori.evidence.entry.Basis;
import jp.sekimori.evidence.entry.Entry;
import jp.sekimori.evidence.entry.Subject;
import jp.sekimori.evidence.tree.CompactRange;
import jp.sekimori.evidence.tree.Hash;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A log of any length, written as the journal would have written it in years. */
final class Generated {
  static final int OBJECTS = 10_000;
  static final int PEOPLE = 6_000;
  static final int CLAUSES = 250;

  private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
  private static final int PIECE = 100_000;
  private static final long MILLIS_BETWEEN = 6_000;

  private final int organization;
  private final String code;
  private final CompactRange range = new CompactRange();
  private final Random random = new Random(1);

  Generated(int organization, String code) {
    this.organization = organization;
    this.code = code;
  }

  static UUID person(int number) {
    return new UUID(0x7000, 0x8000_0000_0000_0000L | number);
  }

  static String clause(int number) {
    return "第6/" + number / 10 + "/(" + number % 10 + ")";
  }

  void write(Connection connection, long size) throws SQLException, IOException {
    connection.setAutoCommit(false);
    while (range.size() < size) {
      piece(connection, (int) Math.min(PIECE, size - range.size()));
      connection.commit();
    }
    connection.setAutoCommit(true);
    try (var statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
    }
  }

  private void piece(Connection connection, int count) throws SQLException {
    var records = new StringBuilder();
    var leaves = new StringBuilder();
    var clauses = new StringBuilder();
    var nodes = new StringBuilder();
    for (int i = 0; i < count; i++) {
      long number = range.size();
      UUID id = id(number);
      Entry entry = entry(0);
      String content = entry.toString();
      byte[] bytes =
          content
              .replace(",\"number\":0,", ",\"number\":" + number + ",")
              .getBytes(StandardCharsets.UTF_8);
      Hash leaf = Hash.ofLeaf(bytes);
      row(records, id, content);
      row(leaves, number, id, hex(leaf));
      entry.basis().clauses().forEach(clause -> row(clauses, clause, id));
      range.append(
          leaf,
          (node, hash) -> {
            if (node.isStored() && node.level() > 0) {
              row(nodes, node.level(), node.index(), hex(hash));
            }
          });
    }
    copy(connection, "journal_record (organization_id, record_id, content)", records);
    copy(connection, "journal_leaf (organization_id, number, record_id, hash)", leaves);
    copy(connection, "journal_clause (organization_id, clause, record_id)", clauses);
    copy(connection, "journal_node (organization_id, level, index, hash)", nodes);
  }

  private UUID id(long number) {
    long millis = START.toEpochMilli() + number * MILLIS_BETWEEN;
    return new UUID(millis << 16 | 0x7000, random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
  }

  private Entry entry(long number) {
    return new Entry(
        number,
        code,
        START.plusMillis(range.size() * MILLIS_BETWEEN),
        new Actor(person(random.nextInt(PEOPLE)).toString(), new UUID(0x7000, 1).toString()),
        "permit.approve",
        new Subject("permit", "pm-" + random.nextInt(OBJECTS), 1 + random.nextInt(9)),
        random.nextInt(3) > 0
            ? Basis.NONE
            : new Basis("policy/2026", List.of(clause(random.nextInt(CLAUSES)))),
        List.of(),
        List.of());
  }

  private void row(StringBuilder rows, Object... values) {
    rows.append(organization);
    for (Object value : values) {
      rows.append('\t').append(value);
    }
    rows.append('\n');
  }

  private static String hex(Hash hash) {
    return "\\\\x" + hash.toString().substring(Hash.PREFIX.length());
  }

  private static void copy(Connection connection, String table, StringBuilder rows)
      throws SQLException {
    CopyIn copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    copy.endCopy();
  }
}
