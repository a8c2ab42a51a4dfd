package jp.sekimori.app.organization.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.organization.Register;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.Waiting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks a list whole, and looks at what would be if it were applied. Changes nothing. */
@Component
public class Checking {
  /** Pages of one list follow one another; the last few are kept. */
  private static final int KEPT = 8;

  private final ListImports imports;
  private final KnownStore known;
  private final Register register;
  private final Snapshots snapshots;
  private final List<Waiting> waiting;
  private final Ids ids;
  private final Map<Key, Checked> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Checked> eldest) {
          return size() > KEPT;
        }
      };

  Checking(
      ListImports imports,
      KnownStore known,
      Register register,
      Snapshots snapshots,
      List<Waiting> waiting,
      Ids ids) {
    this.imports = imports;
    this.known = known;
    this.register = register;
    this.snapshots = snapshots;
    this.waiting = List.copyOf(waiting);
    this.ids = ids;
  }

  /** Whoever asks counts: nobody may change himself. */
  private record Key(int organization, UUID list, int version, UUID person, String stamp) {}

  /** What is wrong with a list, or what it would do. */
  @Transactional
  public Checked check(Acting acting, Import list) {
    ListImports.authorize(acting);
    var key =
        new Key(
            acting.organization().value(),
            list.id(),
            list.version(),
            acting.person(),
            known.stamp());
    synchronized (recent) {
      Checked there = recent.get(key);
      if (there != null) {
        return there;
      }
    }
    Checked made = make(acting, list, key.stamp());
    synchronized (recent) {
      recent.put(key, made);
    }
    return made;
  }

  private Checked make(Acting acting, Import list, String stamp) {
    Table table = imports.table(list);
    Plan plan = plan(list, table);
    if (!table.missing().isEmpty()) {
      return new Checked(table, plan, Optional.empty(), stamp);
    }
    var batch = new Batch(plan, true);
    LocalDate day = day(plan);
    Optional<Snapshot> before = plan.isGood() ? Optional.of(snapshots.of(day)) : Optional.empty();
    var rehearsal =
        register.rehearse(
            Optional.of(acting), batch.entries(), () -> before.map(_ -> snapshots.of(day)));
    Plan whole = plan.with(batch.faults(list.kind(), rehearsal.outcome().conflicts()));
    return new Checked(
        table,
        whole,
        rehearsal
            .seen()
            .flatMap(after -> after)
            .filter(_ -> whole.isGood())
            .map(after -> preview(whole, before.orElseThrow(), after)),
        stamp);
  }

  /** What a list comes to by itself, before the register is asked. */
  Plan plan(Import list, Table table) {
    Set<Integer> aside = imports.aside(list).stream().map(KeptRow::row).collect(Collectors.toSet());
    return new Planner(known.read(), ids).plan(table, aside, list.day());
  }

  String stamp() {
    return known.stamp();
  }

  /** The day from which most rows count; of several the last. */
  private static LocalDate day(Plan plan) {
    var counts = new TreeMap<LocalDate, Long>();
    plan.steps().stream()
        .filter(step -> step.effect() != Effect.NONE)
        .forEach(step -> counts.merge(step.day(), 1L, Long::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<LocalDate, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(LocalDate.EPOCH);
  }

  private Preview preview(Plan plan, Snapshot before, Snapshot after) {
    var comparing = new Comparing(before, after);
    var names = new LinkedHashMap<UUID, String>();
    plan.steps().stream()
        .filter(step -> step.effect() == Effect.LEAVES || step.effect() == Effect.MOVES)
        .flatMap(step -> step.who().stream())
        .forEach(who -> names.put(who.id(), who.name()));
    Set<UUID> leaving =
        plan.steps().stream()
            .filter(step -> step.effect() == Effect.LEAVES)
            .flatMap(step -> step.who().stream())
            .map(Step.Who::id)
            .collect(Collectors.toSet());
    return new Preview(
        after.day(),
        days(plan),
        Comparing.offices(plan.steps()),
        comparing.roles(),
        comparing.findings(leaving),
        comparing.rights(),
        comparing.orphaned(),
        waits(names));
  }

  private static List<LocalDate> days(Plan plan) {
    return plan.steps().stream()
        .filter(step -> step.effect() != Effect.NONE)
        .map(Step::day)
        .distinct()
        .sorted()
        .toList();
  }

  private List<Preview.Waits> waits(Map<UUID, String> names) {
    var waits = new ArrayList<Preview.Waits>();
    for (Waiting each : waiting) {
      each.of(names.keySet())
          .forEach(
              item -> waits.add(new Preview.Waits(names.getOrDefault(item.person(), ""), item)));
    }
    return waits.stream().sorted(Comparator.comparing(Preview.Waits::name)).toList();
  }
}
