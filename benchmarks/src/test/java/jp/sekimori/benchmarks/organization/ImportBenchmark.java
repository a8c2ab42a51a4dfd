package jp.sekimori.benchmarks.organization;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.demo.Loading;
import jp.sekimori.app.demo.Orders;
import jp.sekimori.app.demo.Prefecture;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.organization.RolePacks;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.change.Applying;
import jp.sekimori.app.organization.change.Checked;
import jp.sekimori.app.organization.change.Checking;
import jp.sekimori.app.organization.change.Import;
import jp.sekimori.app.organization.change.ListImports;
import jp.sekimori.app.organization.change.ListKind;
import jp.sekimori.benchmarks.Report;
import jp.sekimori.benchmarks.load.Application;
import org.junit.jupiter.api.Test;

/**
 * A 1 April of a prefecture: some 2,000 changes of 6,000 people in a file of offices, from the
 * upload to the last row in the tables and the journal.
 */
class ImportBenchmark {
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  private final Report report = new Report("import");

  @Test
  void aFirstOfApril() throws Exception {
    Path folder = Files.createTempDirectory("sekimori-import");
    try (Application application = Application.on(folder.resolve("data"))) {
      var population = Prefecture.generate(7, APRIL);
      var loaded =
          application
              .the(Loading.class)
              .load(
                  "akebono",
                  population,
                  application.the(RolePacks.class).find("fukushima").orElseThrow());
      Orders orders = Orders.of(population, APRIL.plusYears(1));
      Tenant.run(loaded.organization(), () -> measure(application, orders));
    } finally {
      report.write();
      delete(folder);
    }
  }

  private void measure(Application application, Orders orders) {
    Acting secretary = secretary(application);
    byte[] file = orders.csv().cp932().orElseThrow();
    UUID id = application.the(Ids.class).next();
    var handed = new ListImports.Handed(ListKind.CHANGES, "changes.csv", file, Optional.empty());
    double opened = seconds(() -> application.the(ListImports.class).open(secretary, id, handed));
    Import list = application.the(ListImports.class).find(id).orElseThrow();
    double checked = seconds(() -> application.the(Checking.class).check(secretary, list));
    Checked seen = application.the(Checking.class).check(secretary, list);
    if (!seen.plan().isGood()) {
      throw new IllegalStateException("Generated orders are sound: " + seen.plan().faults());
    }
    double applied =
        seconds(
            () -> {
              var yes = new Applying.Seen(list.version(), seen.stamp(), true);
              var result = application.the(Applying.class).apply(secretary, list, yes);
              if (result != Applying.Result.DONE) {
                throw new IllegalStateException("" + result);
              }
            });
    report.line(
        "%,d changes of 6,000 people: read and kept in %.1f s, checked and previewed in %.1f s,"
            + " applied in %.1f s; all in %.1f s.",
        orders.rows().size() - 1, opened, checked, applied, opened + checked + applied);
  }

  private static Acting secretary(Application application) {
    var holder =
        application
            .the(Snapshots.class)
            .of(APRIL)
            .holder("secretariat", Optional.empty())
            .holders()
            .getFirst();
    var held = application.the(People.class).held(holder.person(), APRIL);
    return new Acting(
        Tenant.required(), "akebono", holder.person(), Optional.empty(), held.rights());
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void delete(Path folder) throws java.io.IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    files.forEach(file -> file.toFile().delete());
  }
}
