package jp.sekimori.app.store.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Fills the tables in one transaction. Foreign keys are taken away for that time, so that no order
 * of the tables is needed, and every one is checked when it is put back.
 */
final class Loading implements AutoCloseable {
  private final Connection connection;
  private final Copying copying;
  private final Collection<String> tables;
  private final List<Catalog.ForeignKey> keys;

  private Loading(Connection connection, Collection<String> tables) throws SQLException {
    this.connection = connection;
    this.tables = tables;
    this.copying = Copying.on(connection);
    connection.setAutoCommit(false);
    this.keys = new Catalog(connection).foreignKeys();
    for (Catalog.ForeignKey key : keys) {
      execute(key.drop());
    }
    for (String table : tables) {
      execute("alter table " + Catalog.quoted(table) + " disable trigger user");
    }
    if (!tables.isEmpty()) {
      // What migrations put in is in the backup too.
      execute(
          "truncate "
              + tables.stream().map(Catalog::quoted).sorted().collect(Collectors.joining(", ")));
    }
  }

  static Loading into(Connection connection, Collection<String> tables) throws SQLException {
    return new Loading(connection, tables);
  }

  /**
   * @return whether the rows were what was said about them
   */
  boolean load(Manifest.Table table, InputStream rows) throws SQLException, IOException {
    var hashed = new Copying.Hashed(rows);
    long count = copying.in(table.name(), table.columns(), hashed);
    return count == table.rows() && hashed.isAsSaid(table);
  }

  void finish(List<Manifest.Sequence> sequences) throws SQLException {
    for (Catalog.ForeignKey key : keys) {
      execute(key.add());
    }
    for (String table : tables) {
      execute("alter table " + Catalog.quoted(table) + " enable trigger user");
    }
    for (Manifest.Sequence sequence : sequences) {
      execute(
          "select setval('%s', %d, %b)"
              .formatted(
                  Catalog.quoted(sequence.name()).replace("'", "''"),
                  sequence.lastValue(),
                  sequence.called()));
    }
    connection.commit();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Without {@link #finish} everything is as before. */
  @Override
  public void close() throws SQLException {
    connection.rollback();
  }
}
