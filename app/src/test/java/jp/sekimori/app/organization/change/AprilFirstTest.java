package jp.sekimori.app.organization.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.WebTest;
import jp.sekimori.app.demo.Loading;
import jp.sekimori.app.demo.Orders;
import jp.sekimori.app.demo.Prefecture;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.Rights;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.RolePacks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The 1 April of a prefecture of 6,000 people, from its file to its effect. */
@WebTest
class AprilFirstTest {
  private static final LocalDate SINCE = LocalDate.of(2025, 4, 1);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  private final Loading loading;
  private final RolePacks packs;
  private final ListImports imports;
  private final Checking checking;
  private final Applying applying;
  private final Ids ids;

  @Autowired
  AprilFirstTest(
      Loading loading,
      RolePacks packs,
      ListImports imports,
      Checking checking,
      Applying applying,
      Ids ids) {
    this.loading = loading;
    this.packs = packs;
    this.imports = imports;
    this.checking = checking;
    this.applying = applying;
    this.ids = ids;
  }

  @Test
  void twoThousandChangesAreCheckedAndApplied() {
    var population = Prefecture.generate(4, SINCE);
    Orders orders = Orders.of(population, APRIL);
    var loaded = loading.load("april", population, packs.find("fukushima").orElseThrow());
    var keeper =
        new Acting(
            loaded.organization(),
            "april",
            loaded.people().getLast(),
            Optional.empty(),
            Rights.of(List.of(new Rights.Grant(Role.SECRETARIAT, Optional.empty()))));
    Tenant.run(
        loaded.organization(),
        () -> {
          UUID id = ids.next();
          byte[] csv = orders.csv().cp932().orElseThrow();
          imports.open(
              keeper,
              id,
              new ListImports.Handed(ListKind.CHANGES, "異動.csv", csv, Optional.empty()));
          Import list = imports.find(id).orElseThrow();
          long begun = System.nanoTime();
          Checked checked = checking.check(keeper, list);
          long seen = System.nanoTime();
          assertThat(checked.plan().faults())
              .filteredOn(it -> it.kind() != Fault.Kind.OWN)
              .isEmpty();
          imports.setAside(
              keeper,
              list,
              1,
              Set.copyOf(checked.plan().faults().stream().map(Fault::row).toList()),
              checked.plan());
          Import now = imports.find(id).orElseThrow();
          Checked good = checking.check(keeper, now);
          assertThat(good.plan().steps()).hasSizeGreaterThan(1_900);
          assertThat(good.preview().orElseThrow().roles()).isNotEmpty();
          long before = System.nanoTime();
          assertThat(
                  applying.apply(keeper, now, new Applying.Seen(now.version(), good.stamp(), true)))
              .isEqualTo(Applying.Result.DONE);
          long done = System.nanoTime();
          org.slf4j.LoggerFactory.getLogger(getClass())
              .warn(
                  "{} rows: checked in {} ms, applied in {} ms",
                  good.plan().steps().size(),
                  (seen - begun) / 1_000_000,
                  (done - before) / 1_000_000);
          assertThat(imports.applied(imports.find(id).orElseThrow()))
              .hasSize(good.plan().steps().size());
        });
  }
}
