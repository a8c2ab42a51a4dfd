package jp.sekimori.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.sekimori.benchmarks.Report;
import jp.sekimori.benchmarks.load.Arrivals.Outcome;
import jp.sekimori.benchmarks.load.Arrivals.Page;

/**
 * 100 people who are signed in and ask for a page every five seconds, then more and more requests
 * until the answers take too long. On the loopback interface; the application has 512 MB of heap.
 */
final class Load {
  static final int USERS = 100;
  static final String HEAP = "512m";

  private static final double THINK_SECONDS = 5;
  private static final int WARM_UP_SECONDS = Integer.getInteger("warm", 40);
  private static final int SECONDS = Integer.getInteger("seconds", 60);
  private static final int STEP_SECONDS = Integer.getInteger("step", 15);
  private static final double LIMIT_MILLISECONDS = 100;
  private static final List<Integer> RATES = List.of(20, 40, 60, 80, 120, 160, 240, 320, 480, 640);

  private final Report report;

  Load(Report report) {
    this.report = report;
  }

  static List<User> signedIn(Served served, String password, List<String> accounts)
      throws IOException, InterruptedException {
    var users = new ArrayList<User>();
    for (String account : accounts) {
      users.add(User.signIn(served.address(), account, password, users.size()));
    }
    return users;
  }

  void measure(List<Page> pages, Served served) throws IOException, InterruptedException {
    var arrivals = new Arrivals(pages);
    arrivals.run(USERS / THINK_SECONDS, WARM_UP_SECONDS);
    double before = served.processorMilliseconds();
    Outcome outcome = arrivals.run(USERS / THINK_SECONDS, SECONDS);
    double taken = (served.processorMilliseconds() - before) / outcome.answers();
    report.line(
        "%d users, mean think time %.0f s: %.1f requests a second, %d failed",
        USERS, THINK_SECONDS, outcome.achieved(), outcome.failed());
    outcome.failures().forEach((what, many) -> report.line("- %s, %d times", what, many));
    report.line("");
    report.line("| page | p50 | p95 | p99 |");
    report.line("|---|---:|---:|---:|");
    for (Page page : pages) {
      report.line(
          "| %s | %.0f | %.0f | %.0f |",
          page.name(),
          outcome.percentile(page.name(), 50),
          outcome.percentile(page.name(), 95),
          outcome.percentile(page.name(), 99));
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
}
