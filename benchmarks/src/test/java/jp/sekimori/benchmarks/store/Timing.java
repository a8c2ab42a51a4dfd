package jp.sekimori.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Wall-clock times of one query, in milliseconds, and what it counted. */
record Timing(double median, double p95, double perSecond, long total) {
  static final int CONNECTIONS = 16;
  private static final int WARM_UP = 7; // the driver prepares on the server from the sixth on
  private static final long NANOS = Long.getLong("millis", 1_000) * 1_000_000;
  private static final int LEAST = 3;

  /** One connection at a time. */
  static Timing alone(Database database, Reader reader, Query query) throws SQLException {
    try (Connection connection = reader.connect(database);
        PreparedStatement statement = query.prepare(connection)) {
      long total = warm(statement);
      long start = System.nanoTime();
      return of(times(statement), System.nanoTime() - start, total);
    }
  }

  /** {@value #CONNECTIONS} connections that ask again at once. */
  static Timing together(Database database, Reader reader, Query query)
      throws SQLException, InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      var work = new ArrayList<Callable<List<Long>>>();
      long total = 0;
      var connections = new ArrayList<Connection>();
      try {
        for (int i = 0; i < CONNECTIONS; i++) {
          Connection connection = reader.connect(database);
          connections.add(connection);
          PreparedStatement statement = query.prepare(connection);
          total = warm(statement);
          work.add(() -> times(statement));
        }
        long start = System.nanoTime();
        var times = new ArrayList<Long>();
        for (Future<List<Long>> done : threads.invokeAll(work)) {
          times.addAll(done.get());
        }
        return of(times, System.nanoTime() - start, total);
      } finally {
        for (Connection connection : connections) {
          connection.close();
        }
      }
    }
  }

  private static long warm(PreparedStatement statement) throws SQLException {
    long total = 0;
    long start = System.nanoTime();
    for (int i = 0; i < WARM_UP && (i < 1 || System.nanoTime() - start < NANOS); i++) {
      total = Query.read(statement);
    }
    return total;
  }

  private static List<Long> times(PreparedStatement statement) throws SQLException {
    var times = new ArrayList<Long>();
    long begun = System.nanoTime();
    while (times.size() < LEAST || System.nanoTime() - begun < NANOS) {
      long start = System.nanoTime();
      Query.read(statement);
      times.add(System.nanoTime() - start);
    }
    return times;
  }

  private static Timing of(List<Long> times, long elapsed, long total) {
    double[] sorted = times.stream().mapToDouble(nanos -> nanos / 1e6).sorted().toArray();
    int last = sorted.length - 1;
    return new Timing(
        sorted[last / 2], sorted[last * 95 / 100], sorted.length * 1e9 / elapsed, total);
  }

  Timing orFaster(Timing other) {
    return median <= other.median ? this : other;
  }

  @Override
  public String toString() {
    return "%.1f".formatted(median);
  }
}
