package jp.sekimori.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.sekimori.benchmarks.Report;
import jp.sekimori.benchmarks.load.Arrivals.Outcome;
import jp.sekimori.benchmarks.load.Arrivals.Page;
import org.junit.jupiter.api.Test;

/** Decisions over the API: 200 a second, one to a call; then many in one call beside them. */
class DecisionLoadBenchmark {
  private static final int PROGRAMS = 20;
  private static final int A_SECOND = 200;
  private static final int WARM_UP_SECONDS = Integer.getInteger("warm", 40);
  private static final int SECONDS = Integer.getInteger("seconds", 60);
  private static final int MANY = 200_000;
  private static final double LIMIT_MILLISECONDS = 20;

  private final Report report = new Report("decision-load");
  private String manyInOne = "";

  @Test
  void decisionsUnderLoad() throws Exception {
    Folders.with(
        data -> {
          Deciding deciding = Deciding.found(data, PROGRAMS);
          try (Served served = Served.start(data, Load.HEAP)) {
            measure(deciding, served);
          } finally {
            report.write();
          }
        });
  }

  private void measure(Deciding deciding, Served served) throws Exception {
    var decisions = arrivals(deciding, served, "/api/v1/decisions", "application/json");
    decisions.run(A_SECOND, WARM_UP_SECONDS);
    report.line("| %d requests a second | p50 | p95 | p99 | failed |", A_SECOND);
    report.line("|---|---:|---:|---:|---:|");
    double before = served.processorMilliseconds();
    Outcome outcome = decisions.run(A_SECOND, SECONDS);
    double taken = (served.processorMilliseconds() - before) / outcome.answers();
    line("one decision (limit of p99: %.0f ms)".formatted(LIMIT_MILLISECONDS), outcome);
    line(
        "who am I: the same way in, no decision",
        arrivals(deciding, served, "/api/v1/me", "").run(A_SECOND, SECONDS / 2));
    line("one decision, while others send many", besideMany(deciding, served, decisions));
    report.line("");
    report.line(
        "Processor time of application and database per decision: %.1f ms. %s. Resident memory of"
            + " the application: %d MB",
        taken, manyInOne, served.residentMegabytes());
  }

  private void line(String name, Outcome outcome) {
    report.line(
        "| %s | %.1f | %.1f | %.1f | %d |",
        name,
        outcome.percentile(50),
        outcome.percentile(95),
        outcome.percentile(99),
        outcome.failed());
  }

  private static Arrivals arrivals(Deciding deciding, Served served, String path, String type) {
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    List<Caller> programs =
        deciding.tokens().stream()
            .map(token -> new Caller(client, URI.create(served.address() + path), token, type))
            .toList();
    List<String> cases = deciding.cases();
    return new Arrivals(
        List.of(new Page(path, random -> cases.get(random.nextInt(cases.size())), programs)));
  }

  /** One program sends call after call of many cases meanwhile. */
  private Outcome besideMany(Deciding deciding, Served served, Arrivals decisions)
      throws Exception {
    String body =
        IntStream.range(0, MANY)
            .mapToObj(i -> deciding.cases().get(i % deciding.cases().size()))
            .collect(Collectors.joining("\n"));
    var many =
        new Caller(
            HttpClient.newHttpClient(),
            URI.create(served.address() + "/api/v1/decisions"),
            deciding.tokens().getFirst(),
            "application/x-ndjson");
    long start = System.nanoTime();
    long answered = many.answer(body).body().lines().count();
    double seconds = (System.nanoTime() - start) / 1e9;
    var sending =
        Thread.startVirtualThread(
            () -> {
              try {
                while (true) {
                  many.ask(body);
                }
              } catch (IOException | InterruptedException e) {
                // It was sent enough.
              }
            });
    try {
      return decisions.run(A_SECOND, SECONDS / 2);
    } finally {
      sending.interrupt();
      sending.join();
      manyInOne =
          "%,d cases in one call, %.1f MB, %,d answers: %.1f s"
              .formatted(MANY, body.length() / 1e6, answered, seconds);
    }
  }
}
