package jp.sekimori.benchmarks.organization;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.sekimori.app.demo.Loading;
import jp.sekimori.app.demo.Prefecture;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Answer;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.organization.RolePacks;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.app.organization.Roles;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.benchmarks.Report;
import jp.sekimori.benchmarks.load.Application;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who has a role for an office on a day, of 6,000 people over three years: asked of the database,
 * in memory, and for all of a day. Beside it the least that an answer could cost in the same run.
 */
class RolesBenchmark {
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final int WARM_UP = 2_000;
  private static final int QUESTIONS = 5_000;
  private static final int SNAPSHOTS = 15;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Report report = new Report("roles");

  /** A role, an office and a day. */
  private record Question(String role, Optional<UUID> office, LocalDate day) {}

  @Test
  void rolesOfADay() throws Exception {
    Path folder = Files.createTempDirectory("sekimori-roles");
    try (Application application = Application.on(folder.resolve("data"))) {
      RoleSet set = application.the(RolePacks.class).find("fukushima").orElseThrow();
      long begin = System.nanoTime();
      var population = Prefecture.generate(7, APRIL);
      long generated = System.nanoTime();
      var loaded = application.the(Loading.class).load("akebono", population, set);
      report.line(
          "Generated in %.1f s, entered in %.1f s: %,d offices, %,d posts, %,d people, %,d"
              + " holdings.",
          (generated - begin) / 1e9,
          (System.nanoTime() - generated) / 1e9,
          population.offices().size(),
          population.posts().size(),
          population.people().size(),
          population.held().size());
      report.line("");
      Tenant.run(loaded.organization(), () -> measure(application, set, loaded));
    } finally {
      report.write();
      delete(folder);
    }
  }

  private void measure(Application application, RoleSet set, Loading.Loaded loaded) {
    report.line("| question | median | 95 %% | 99 %% | beside the baseline |");
    report.line("|---|---:|---:|---:|---:|");
    List<Question> questions = questions(set, loaded.offices());
    var database = application.the(JdbcClient.class);
    var transaction = application.the(TransactionOperations.class);
    double[] nothing =
        milliseconds(
            questions, _ -> transaction.execute(_ -> database.sql("select 1").query().singleRow()));
    line("baseline: a transaction that asks nothing", nothing, nothing);
    Roles roles = application.the(Roles.class);
    line(
        "a role, from the database",
        milliseconds(questions, q -> roles.holder(q.role(), q.office(), q.day())),
        nothing);
    People people = application.the(People.class);
    var random = new Random(3);
    line(
        "all a person holds and may, from the database",
        milliseconds(
            questions,
            q -> people.held(loaded.people().get(random.nextInt(loaded.people().size())), q.day())),
        nothing);
    report.line("");
    memory(application.the(Snapshots.class), questions);
    days(application.the(Snapshots.class), database, transaction);
  }

  private static List<Question> questions(RoleSet set, List<UUID> offices) {
    var random = new Random(11);
    var questions = new ArrayList<Question>();
    for (int i = 0; i < QUESTIONS; i++) {
      questions.add(
          new Question(
              set.roles().get(random.nextInt(set.roles().size())).id(),
              Optional.of(offices.get(random.nextInt(offices.size()))),
              APRIL.plusDays(random.nextInt(-700, 300))));
    }
    return questions;
  }

  private static double[] milliseconds(List<Question> questions, Consumer<Question> asking) {
    questions.stream().limit(WARM_UP).forEach(asking);
    return questions.stream()
        .mapToDouble(
            question -> {
              long start = System.nanoTime();
              asking.accept(question);
              return (System.nanoTime() - start) / 1e6;
            })
        .sorted()
        .toArray();
  }

  private void line(String what, double[] sorted, double[] baseline) {
    report.line(
        "| %s | %.2f ms | %.2f ms | %.2f ms | %.1f × |",
        what, at(sorted, 50), at(sorted, 95), at(sorted, 99), at(sorted, 50) / at(baseline, 50));
  }

  private static double at(double[] sorted, int percent) {
    return sorted[(sorted.length - 1) * percent / 100];
  }

  /** Beside looking up answers that are ready. */
  private void memory(Snapshots snapshots, List<Question> questions) {
    Snapshot snapshot = snapshots.of(APRIL.plusMonths(3));
    Map<Question, Answer> ready = new HashMap<>();
    questions.forEach(q -> ready.put(q, snapshot.holder(q.role(), q.office())));
    double asked =
        perSecond(questions, q -> snapshot.holder(q.role(), q.office()).holders().size());
    double looked =
        perSecond(questions, q -> Optional.ofNullable(ready.get(q)).orElseThrow().holders().size());
    report.line(
        "In memory %,.0f roles a second of processor time; looking up ready answers in a hash map:"
            + " %,.0f (%.1f ×).",
        asked, looked, looked / asked);
    report.line("");
  }

  private interface Counting {
    int of(Question question);
  }

  private static double perSecond(List<Question> questions, Counting counting) {
    long counted = 0;
    double best = 0;
    for (int round = 0; round < 30; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      for (Question question : questions) {
        counted += counting.of(question);
      }
      best = Math.max(best, questions.size() / ((THREADS.getCurrentThreadCpuTime() - start) / 1e9));
    }
    if (counted == 0) {
      throw new IllegalStateException("Nobody has any role");
    }
    return best;
  }

  /** Days that were not asked for before, each read whole; beside reading one of its tables. */
  private void days(Snapshots snapshots, JdbcClient database, TransactionOperations transaction) {
    var read = new ArrayList<Double>();
    var found = new ArrayList<Double>();
    var table = new ArrayList<Double>();
    for (int i = 0; i < SNAPSHOTS; i++) {
      LocalDate day = APRIL.plusDays(20L * i - 150);
      table.add(
          timed(
              () ->
                  transaction.execute(
                      _ ->
                          database
                              .sql(
                                  "select * from post_holding where organization_id = :id and"
                                      + " during @> cast(:day as date) and upper_inf(known)")
                              .param("id", Tenant.required().value())
                              .param("day", day)
                              .query()
                              .listOfRows())));
      read.add(timed(() -> snapshots.of(day)));
      Snapshot snapshot = snapshots.of(day);
      found.add(timed(snapshot::findings));
    }
    report.line(
        "A day of the whole prefecture is read in %.0f ms (median; its holdings alone as plain"
            + " rows: %.0f ms). What is amiss on it is found in %.0f ms.",
        median(read), median(table), median(found));
  }

  private static double timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  private static void delete(Path folder) throws java.io.IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
