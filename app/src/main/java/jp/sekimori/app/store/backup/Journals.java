package jp.sekimori.app.store.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import jp.sekimori.clauses.text.Message;

/** What a backup and a restore ask of the journals; the module that keeps them answers. */
public interface Journals {

  /**
   * How far each has got, in the snapshot of this transaction.
   *
   * @param connection of the tables' owner, who sees every organization's rows
   */
  List<LogState> states(Connection connection) throws SQLException;

  /**
   * Checks each from its first record to its last.
   *
   * @return what is doubtful; empty if nothing is
   */
  List<Message> doubts(Connection connection) throws SQLException;
}
