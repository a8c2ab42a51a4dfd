package jp.sekimori.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.access.Accounts;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.Organizations;
import jp.sekimori.app.organization.RolePacks;
import jp.sekimori.app.site.Demo;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** Sets up a demo's organization before anybody sees it; what is there already stays. */
@Component
@ConditionalOnBean(Demo.class)
public class DemoStage {
  private static final long SEED = 2026;

  private final Demo demo;
  private final Organizations organizations;
  private final RolePacks packs;
  private final Loading loading;
  private final Accounts accounts;
  private final DemoPolicy policy;
  private final DemoDecisions decisions;
  private final DemoLedgers ledgers;
  private final Clock clock;

  DemoStage(
      Demo demo,
      Organizations organizations,
      RolePacks packs,
      Loading loading,
      Accounts accounts,
      DemoPolicy policy,
      DemoDecisions decisions,
      DemoLedgers ledgers,
      Clock clock) {
    this.demo = demo;
    this.organizations = organizations;
    this.packs = packs;
    this.loading = loading;
    this.accounts = accounts;
    this.policy = policy;
    this.decisions = decisions;
    this.ledgers = ledgers;
    this.clock = clock;
  }

  /** The code of a demo's organization. */
  static String code(Demo demo) {
    return switch (demo) {
      case PREFECTURE -> "akebono";
      case TOWN -> "tsutsumi";
    };
  }

  /** A demo was last used on a day after the one on which it is to play now. */
  public static final class WentBack extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient LocalDate used;

    WentBack(LocalDate used) {
      super("Last used on " + used);
      this.used = used;
    }

    public LocalDate used() {
      return used;
    }
  }

  /**
   * Goes on where a start before was interrupted.
   *
   * @throws IllegalStateException if the data is that of another organization
   * @throws WentBack if the clock stands before what was done already: nothing happens before its
   *     cause
   */
  public void open() {
    List<OrganizationId> there = organizations.ids();
    if (!there.isEmpty()
        && !there.equals(organizations.named(code(demo)).map(List::of).orElse(List.of()))) {
      throw new IllegalStateException("This folder holds no demo of a " + demo.code());
    }
    there.stream()
        .flatMap(id -> loading.lastUsed(id).stream())
        .filter(used -> used.isAfter(LocalDate.now(clock)))
        .findFirst()
        .ifPresent(
            used -> {
              throw new WentBack(used);
            });
    if (there.isEmpty() || !loading.isLoaded(there.getFirst())) {
      load();
    }
    Tenant.run(
        organizations.ids().getFirst(),
        () -> {
          policy.provide();
          decisions.provide();
          ledgers.provide();
        });
  }

  private void load() {
    Population population = population(lastApril(LocalDate.now(clock)));
    String pack =
        switch (demo) {
          case PREFECTURE -> "fukushima";
          case TOWN -> "town";
        };
    var loaded = loading.load(code(demo), population, packs.find(pack).orElseThrow());
    Map<UUID, String> names = new LinkedHashMap<>();
    population
        .people()
        .forEach(each -> names.put(loaded.people().get(each.number()), each.staffNumber()));
    Tenant.run(
        loaded.organization(), () -> accounts.createAll(Optional.empty(), Map.copyOf(names)));
  }

  private static LocalDate lastApril(LocalDate today) {
    return today.minusMonths(3).withDayOfYear(1).plusMonths(3);
  }

  /** The first day of the fiscal year in which a demo was loaded that begins on a day. */
  LocalDate april(LocalDate since) {
    return switch (demo) {
      case PREFECTURE -> since.plusYears(Prefecture.YEARS - 1L);
      case TOWN -> since;
    };
  }

  Population population(LocalDate april) {
    return switch (demo) {
      case PREFECTURE -> Prefecture.generate(SEED, april);
      case TOWN -> Town.generate(SEED, april);
    };
  }
}
