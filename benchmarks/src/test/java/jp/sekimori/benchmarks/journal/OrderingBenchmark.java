package jp.sekimori.benchmarks.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import jp.sekimori.benchmarks.Report;
import org.junit.jupiter.api.Test;

/** What it costs to give every record a place in one log, with 16 clients and fsync on. */
class OrderingBenchmark {
  private static final int CLIENTS = 16;
  private static final int ROUNDS = 5;
  private static final long MILLIS = 4_000;
  private static final long PAUSE = 20;

  private final Map<Ordering, List<Run>> runs = new EnumMap<>(Ordering.class);

  /**
   * @param perSecond transactions acknowledged a second; with a sequencer, until the last is in its
   *     place
   * @param waits milliseconds until a record had its place, ascending; empty without sequencer
   */
  private record Run(double perSecond, List<Long> waits) {}

  @Test
  void waysOfOrderingBesidePlainInserts() throws Exception {
    try (var server = new Server()) {
      measure(server, Ordering.SEQUENCER);
      for (int round = 0; round < ROUNDS; round++) {
        for (Ordering ordering : Ordering.values()) {
          runs.computeIfAbsent(ordering, each -> new ArrayList<>()).add(measure(server, ordering));
        }
      }
    }
    report();
  }

  private static Run measure(Server server, Ordering ordering) throws Exception {
    server.run(SCHEMA);
    var goesOn = new AtomicBoolean(true);
    var writers = new ArrayList<Writer>();
    var clients = new ArrayList<Future<?>>();
    try (var threads = Executors.newCachedThreadPool()) {
      for (int seed = 0; seed < CLIENTS; seed++) {
        writers.add(new Writer(server.connect(), ordering, seed));
      }
      var sequencing = new Sequencing(server.connect(), PAUSE);
      var pending = new AtomicBoolean(true);
      long start = System.nanoTime();
      for (Writer writer : writers) {
        clients.add(threads.submit(() -> run(writer, goesOn::get)));
      }
      Future<?> sequencer = threads.submit(() -> sequence(ordering, sequencing, pending::get));
      Thread.sleep(MILLIS);
      goesOn.set(false);
      await(clients);
      pending.set(false);
      await(List.of(sequencer));
      double seconds = (System.nanoTime() - start) / 1e9;
      long committed = writers.stream().mapToLong(Writer::committed).sum();
      if (ordering.isSequenced() && sequencing.size() != committed) {
        throw new IllegalStateException(sequencing.size() + " places for " + committed);
      }
      return new Run(committed / seconds, sequencing.waits());
    }
  }

  private static boolean run(Writer writer, BooleanSupplier goesOn) throws SQLException {
    try (writer) {
      writer.run(goesOn);
    }
    return true;
  }

  private static boolean sequence(Ordering ordering, Sequencing sequencing, BooleanSupplier goesOn)
      throws SQLException, InterruptedException {
    try (sequencing) {
      if (ordering.isSequenced()) {
        sequencing.run(goesOn);
      }
    }
    return true;
  }

  private static void await(List<Future<?>> all) throws InterruptedException, ExecutionException {
    for (Future<?> each : all) {
      each.get();
    }
  }

  private void report() throws IOException {
    var report = new Report("ordering");
    report.line(
        "%d clients, fsync on, PostgreSQL 18; medians of %d rounds of %d s. With a sequencer the"
            + " time runs until the last record has its place.",
        CLIENTS, ROUNDS, MILLIS / 1000);
    report.line("");
    report.line(
        "| ordering | transactions a second | beside plain | place after, median | 99 %% |");
    report.line("|---|---:|---:|---:|---:|");
    runs.forEach((ordering, all) -> report.line("%s", row(ordering, all)));
    report.write();
  }

  private String row(Ordering ordering, List<Run> all) {
    List<Run> plain = runs.getOrDefault(Ordering.PLAIN, List.of());
    var ratios = new ArrayList<Double>();
    for (int round = 0; round < all.size(); round++) {
      ratios.add(all.get(round).perSecond() / plain.get(round).perSecond());
    }
    List<Long> waits = all.stream().flatMap(run -> run.waits().stream()).sorted().toList();
    double speed = median(all.stream().map(Run::perSecond).toList());
    return "| %s | %,.0f | %.2f | %s | %s |"
        .formatted(ordering, speed, median(ratios), at(waits, 0.5), at(waits, 0.99));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static String at(List<Long> ascending, double share) {
    return ascending.isEmpty() ? "–" : ascending.get((int) (ascending.size() * share)) + " ms";
  }

  private static final String SCHEMA =
      """
      drop table if exists thing, thing_event, record, detail, leaf, node, pending, log;
      create table thing (organization_id int, id int, body text, primary key (organization_id, id));
      insert into thing select 1, i, '記録' from generate_series(0, 999) i;
      create table thing_event (
        organization_id int, id uuid, thing_id int, body text, primary key (organization_id, id));
      create table record (
        organization_id int, id uuid, begun timestamptz, content text,
        at text generated always as (content::jsonb ->> 'at') stored,
        action text generated always as (content::jsonb ->> 'action') stored,
        kind text generated always as (content::jsonb #>> '{object,kind}') stored,
        object_id text generated always as (content::jsonb #>> '{object,id}') stored,
        person text generated always as (content::jsonb #>> '{actor,person}') stored,
        primary key (organization_id, id));
      create index on record (organization_id, kind, object_id, id);
      create index on record (organization_id, person, id);
      create index on record (organization_id, at, id);
      create table detail (
        organization_id int, record_id uuid, name text, salt bytea, value text,
        primary key (organization_id, record_id, name),
        foreign key (organization_id, record_id) references record);
      create table leaf (
        organization_id int, number bigint, record_id uuid, hash bytea,
        primary key (organization_id, number), unique (organization_id, record_id),
        foreign key (organization_id, record_id) references record);
      create table node (
        organization_id int, level int, index bigint, hash bytea,
        primary key (organization_id, level, index));
      create table pending (
        organization_id int, arrival bigint generated always as identity, record_id uuid,
        primary key (organization_id, arrival, record_id),
        foreign key (organization_id, record_id) references record);
      create table log (organization_id int primary key, size bigint) with (fillfactor = 10);
      insert into log values (1, 0);
      """;
}
