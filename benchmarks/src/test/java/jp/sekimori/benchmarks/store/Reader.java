package jp.sekimori.benchmarks.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Who reads: past row-level security, naming the organization, or under it. */
record Reader(boolean fenced, int organization) {
  Connection connect(Database database) throws SQLException {
    Connection connection = fenced ? database.application(organization) : database.owner();
    try (var statement = connection.createStatement()) {
      // Two cores for sixteen connections: a query that takes both would only disturb the others.
      statement.execute("set max_parallel_workers_per_gather = 0");
    }
    return connection;
  }

  /** The condition that the query itself has to bring along. */
  String fence() {
    return fenced ? "" : "organization_id = " + organization + " and ";
  }
}
