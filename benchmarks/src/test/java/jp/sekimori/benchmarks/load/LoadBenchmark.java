package jp.sekimori.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.sekimori.benchmarks.Report;
import jp.sekimori.benchmarks.load.Arrivals.Kind;
import jp.sekimori.benchmarks.load.Arrivals.Outcome;
import org.junit.jupiter.api.Test;

/**
 * 100 people who are signed in and ask for a page every five seconds, then more and more requests
 * until the answers take too long. On the loopback interface; the application has 512 MB of heap.
 */
class LoadBenchmark {
  private static final int USERS = 100;
  private static final double THINK_SECONDS = 5;
  private static final int WARM_UP_SECONDS = Integer.getInteger("warm", 40);
  private static final int SECONDS = Integer.getInteger("seconds", 60);
  private static final int STEP_SECONDS = Integer.getInteger("step", 15);
  private static final double LIMIT_MILLISECONDS = 100;
  private static final List<Integer> RATES = List.of(20, 40, 60, 80, 120, 160, 240, 320, 480, 640);

  private final Report report = new Report("load");

  @Test
  void pagesUnderLoad() throws Exception {
    Path folder = Files.createTempDirectory("sekimori-load");
    try {
      Town town = Town.found(folder.resolve("data"), USERS);
      try (Served served = Served.start(folder.resolve("data"), "512m")) {
        measure(new Arrivals(town, signedIn(served, town)), served);
      }
    } finally {
      delete(folder);
      report.write();
    }
  }

  private static List<User> signedIn(Served served, Town town)
      throws IOException, InterruptedException {
    var users = new ArrayList<User>();
    for (String account : town.accounts()) {
      users.add(User.signIn(served.address(), account, users.size()));
    }
    return users;
  }

  private void measure(Arrivals arrivals, Served served) throws Exception {
    arrivals.run(USERS / THINK_SECONDS, WARM_UP_SECONDS);
    double before = served.processorMilliseconds();
    Outcome outcome = arrivals.run(USERS / THINK_SECONDS, SECONDS);
    double taken = (served.processorMilliseconds() - before) / outcome.answers();
    report.line(
        "%d users, mean think time %.0f s: %.1f requests a second, %d failed",
        USERS, THINK_SECONDS, outcome.achieved(), outcome.failed());
    report.line("");
    report.line("| page | p50 | p95 | p99 |");
    report.line("|---|---:|---:|---:|");
    for (Kind kind : Kind.values()) {
      report.line(
          "| %s | %.0f | %.0f | %.0f |",
          kind.name().toLowerCase(Locale.ROOT),
          outcome.percentile(kind, 50),
          outcome.percentile(kind, 95),
          outcome.percentile(kind, 99));
    }
    report.line("");
    report.line(
        "Processor time of application and database per answer: %.1f ms. Resident memory of the"
            + " application: %d MB",
        taken, served.residentMegabytes());
    report.line("");
    knee(arrivals);
  }

  private void knee(Arrivals arrivals) throws InterruptedException {
    report.line("| requests a second: wanted | answered | p50 | p95 | p99 | failed |");
    report.line("|---:|---:|---:|---:|---:|---:|");
    int good = 0;
    for (int rate : RATES) {
      Outcome outcome = arrivals.run(rate, STEP_SECONDS);
      report.line(
          "| %d | %.0f | %.0f | %.0f | %.0f | %d |",
          rate,
          outcome.achieved(),
          outcome.percentile(50),
          outcome.percentile(95),
          outcome.percentile(99),
          outcome.failed());
      if (outcome.percentile(95) > LIMIT_MILLISECONDS) {
        break;
      }
      good = rate;
    }
    report.line("");
    report.line(
        "The knee: p95 stays below %.0f ms up to %d requests a second, that is %.0f users.",
        LIMIT_MILLISECONDS, good, good * THINK_SECONDS);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
