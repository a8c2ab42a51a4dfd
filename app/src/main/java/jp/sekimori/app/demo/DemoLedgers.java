package jp.sekimori.app.demo;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.Ledgers;
import jp.sekimori.app.ledger.ListQuery;
import jp.sekimori.app.ledger.ManyEntries;
import jp.sekimori.app.organization.HoldingKind;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills the ledgers of a demo: networks, systems, and what every office has. An office is filled as
 * a whole or not at all, so a start that was interrupted is gone on with.
 */
@Component
public class DemoLedgers {
  private static final long SEED = 2026;

  /** How much an office in which people try out the demo took out within a year, and another. */
  private static final int USUAL = 12;

  private static final int ELSEWHERE = 2;
  private static final List<String> SYSTEMS =
      List.of(
          "税務総合システム",
          "財務会計システム",
          "文書管理システム",
          "人事給与システム",
          "電子申請システム",
          "電子調達システム",
          "統合宛名システム",
          "道路台帳システム",
          "河川情報システム",
          "施設予約システム",
          "職員ポータル",
          "地図情報システム");

  private final Ledgers ledgers;
  private final ManyEntries many;
  private final DemoTakeOuts takeOuts;
  private final DemoChecks checks;
  private final Snapshots snapshots;
  private final Actors actors;
  private final TransactionOperations transaction;
  private final Ids ids;
  private final Clock clock;
  private final AtomicBoolean filling = new AtomicBoolean();
  private volatile boolean closing;

  DemoLedgers(
      Ledgers ledgers,
      ManyEntries many,
      DemoTakeOuts takeOuts,
      DemoChecks checks,
      Snapshots snapshots,
      Actors actors,
      TransactionOperations transaction,
      Ids ids,
      Clock clock) {
    this.ledgers = ledgers;
    this.many = many;
    this.takeOuts = takeOuts;
    this.checks = checks;
    this.snapshots = snapshots;
    this.actors = actors;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Fills those of the offices in which people try out the demo, then the rest beside the pages
   * that are being looked at: there are tens of thousands.
   */
  void provide() {
    provideSystems();
    List<State.Office> all = offices(snapshots.of(LocalDate.now(clock)).state());
    List<State.Office> usual =
        all.stream().filter(office -> Casting.USUAL.contains(office.name())).toList();
    usual.forEach(
        office -> {
          provide(office);
          takeOuts.provide(office.id(), USUAL);
        });
    OrganizationId organization = Tenant.required();
    if (filling.compareAndSet(false, true)) {
      Thread.ofVirtual()
          .name("demo-ledgers")
          .start(() -> Tenant.run(organization, () -> fill(all)));
    }
  }

  /**
   * Fills all of them before anything else is done.
   *
   * @return how many entries there are
   */
  public int provideAll() {
    provideSystems();
    List<State.Office> all = offices(snapshots.of(LocalDate.now(clock)).state());
    return all.stream().mapToInt(this::provide).sum();
  }

  private void fill(List<State.Office> offices) {
    for (State.Office office : offices) {
      if (closing) {
        return;
      }
      provide(office);
    }
    for (State.Office office : offices) {
      if (closing) {
        return;
      }
      takeOuts.provide(office.id(), ELSEWHERE);
    }
    checks.provide();
  }

  /** What is not filled yet is filled by the next start. */
  @PreDestroy
  void close() {
    closing = true;
  }

  private static List<State.Office> offices(State state) {
    return state.tree().stream().filter(office -> !staff(state, office.id()).isEmpty()).toList();
  }

  /** Networks and systems, once; they are the base of what offices have. */
  private void provideSystems() {
    Snapshot day = snapshots.of(LocalDate.now(clock));
    Optional<Fields> networks = ledgers.fields("networks");
    Optional<Fields> systems = ledgers.fields("systems");
    if (networks.isEmpty() || systems.isEmpty()) {
      return;
    }
    Optional<Seat> seat = seat("system-manager", day, home(day.state()));
    if (seat.isEmpty() || has(seat.get(), networks.get())) {
      return;
    }
    UUID office = seat.get().office();
    Acting acting = seat.get().acting();
    transaction.executeWithoutResult(
        _ -> {
          List<Entry> all =
              many.enter(
                      acting,
                      networks.get(),
                      Stream.of(
                              network("庁内LAN（LGWAN接続系）", "lgwan", "10.10.0.0/16"),
                              network("番号利用事務系ネットワーク", "mynumber", "10.20.0.0/16"),
                              network("インターネット接続系ネットワーク", "internet", "10.30.0.0/16"))
                          .map(values -> fresh(office, values))
                          .toList())
                  .orElseThrow();
          many.enter(
              acting,
              systems.get(),
              SYSTEMS.stream().map(name -> fresh(office, system(name, all))).toList());
        });
  }

  private static Map<String, List<String>> network(String name, String zone, String addresses) {
    return Map.of("name", List.of(name), "zone", List.of(zone), "addresses", List.of(addresses));
  }

  private static Map<String, List<String>> system(String name, List<Entry> networks) {
    int place = name.contains("税務") || name.contains("宛名") ? 1 : 0;
    return Map.of(
        "name", List.of(name),
        "purpose", List.of(name.replace("システム", "") + "の事務"),
        "network", List.of(networks.get(place).id().toString()),
        "confidentiality", List.of(place == 1 ? "C3" : "C2"),
        "integrity", List.of("I2"),
        "availability", List.of("A2"));
  }

  /**
   * What an office has; nothing where it has something already.
   *
   * @return how many entries there are now that were not
   */
  private int provide(State.Office office) {
    LocalDate today = LocalDate.now(clock);
    Snapshot day = snapshots.of(today);
    Optional<Fields> devices = ledgers.fields("devices");
    Optional<Fields> assets = ledgers.fields("assets");
    if (devices.isEmpty() || assets.isEmpty()) {
      return 0;
    }
    Optional<Seat> seat = seat("manager", day, office);
    if (seat.isEmpty() || has(seat.get(), devices.get())) {
      return 0;
    }
    Acting acting = seat.get().acting();
    var random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + office.name().hashCode());
    var stock =
        new Stock(random, today, named(acting, "networks", "接続系"), named(acting, "systems", ""));
    List<UUID> staff = staff(day.state(), office.id());
    var things = stock.devices(office.code(), staff);
    var information = stock.assets(staff);
    transaction.executeWithoutResult(
        _ -> {
          enter(acting, devices.get(), office.id(), things);
          enter(acting, assets.get(), office.id(), information);
        });
    return things.size() + information.size();
  }

  /** Whoever keeps the ledgers of an office. */
  private record Seat(UUID office, Acting acting) {}

  private Optional<Seat> seat(String role, Snapshot day, State.Office office) {
    return actors.holding(role, office.id(), day).map(acting -> new Seat(office.id(), acting));
  }

  private boolean has(Seat seat, Fields fields) {
    ListQuery own = ListQuery.ALL.in(Set.of(seat.office()));
    return ledgers.list(seat.acting(), fields, own, 1, 0).total() > 0;
  }

  private List<UUID> named(Acting acting, String ledger, String part) {
    return ledgers
        .list(acting, ledgers.fields(ledger).orElseThrow(), ListQuery.ALL, 100, 0)
        .entries()
        .stream()
        .filter(entry -> entry.name().contains(part))
        .sorted(Comparator.comparing(entry -> entry.number().number()))
        .map(Entry::id)
        .toList();
  }

  private static State.Office home(State state) {
    return state.tree().stream()
        .filter(office -> office.name().startsWith("デジタル"))
        .findFirst()
        .orElseGet(() -> state.tree().getFirst());
  }

  private static List<UUID> staff(State state, UUID office) {
    return state.postsOf(office).stream()
        .flatMap(post -> state.holders(post.id()).stream())
        .filter(holding -> holding.kind() == HoldingKind.MAIN)
        .map(State.Holding::person)
        .toList();
  }

  private void enter(
      Acting acting, Fields fields, UUID office, List<Map<String, List<String>>> all) {
    many.enter(acting, fields, all.stream().map(values -> fresh(office, values)).toList())
        .orElseThrow();
  }

  private ManyEntries.New fresh(UUID office, Map<String, List<String>> values) {
    return new ManyEntries.New(ids.next(), office, new Values(values));
  }
}
