package jp.sekimori.app.waiting;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Addressee;
import jp.sekimori.app.organization.Responsible;
import jp.sekimori.app.organization.Snapshots;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for whom. Nothing is kept by name for a role: whom it waits for is worked out each
 * time, from the posts of the day.
 */
@Component
public class Waiting {
  private final WaitingStore store;
  private final PuttingStore putting;
  private final Sights sights;
  private final List<Source> sources;
  private final Responsible responsible;
  private final Snapshots snapshots;
  private final Clock clock;

  Waiting(
      WaitingStore store,
      PuttingStore putting,
      Sights sights,
      List<Source> sources,
      Responsible responsible,
      Snapshots snapshots,
      Clock clock) {
    this.store = store;
    this.putting = putting;
    this.sights = sights;
    this.sources = sources;
    this.responsible = responsible;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /**
   * How much waits for somebody.
   *
   * @param overdue how many of these are
   */
  public record Load(int waiting, int overdue) {}

  /** A task and whose it is today. */
  public record Whose(Waits waits, Addressee addressee) {}

  /** Puts it in place of what waits of the same thing and task. In the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(Item item) {
    putAll(List.of(item));
  }

  /** As {@link #put}, for thousands at once; of the same thing and task the last counts. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void putAll(Collection<Item> items) {
    if (!items.isEmpty()) {
      putting.put(items, clock.instant());
    }
  }

  /**
   * Nothing waits of these things but what is put: what goes on is not told anew. In the caller's
   * transaction.
   *
   * @param kind of all things and items
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void putOnly(String kind, Collection<UUID> things, Collection<Item> items) {
    store.removeBut(kind, things, items);
    putAll(items);
  }

  /** Everything that waits of a thing is done, or need not be done. In the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void done(String kind, UUID thing) {
    store.remove(kind, thing);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void done(String kind, UUID thing, String task) {
    store.remove(kind, thing, task);
  }

  /** What waits for somebody today: overdue first, then by the day that is due. */
  @Transactional(readOnly = true)
  public List<Waits> mine(Acting acting) {
    Sight sight = sights.of(today());
    var whys = new Whys(snapshots.of(today()), acting.person());
    Stream<Waits> kept =
        store.candidates(acting.person(), sight, today()).stream()
            .filter(row -> sight.isFor(acting.person(), row.who(), row.notThese()))
            .map(row -> row.waits().because(whys.of(row.who(), row.notThese())));
    return Stream.concat(kept, sources.stream().flatMap(each -> each.mine(acting).stream()))
        .sorted(Waits.ORDER)
        .toList();
  }

  /** What is others' task, and somebody is reminded of since its day is near or past. */
  @Transactional(readOnly = true)
  public List<Waits> reminded(Acting acting) {
    Sight sight = sights.of(today());
    var mine = new HashMap<UUID, Waits>();
    store.reminded(sight, acting.person(), today()).stream()
        .filter(row -> sight.isFor(acting.person(), row.who(), row.notThese()))
        .forEach(row -> mine.put(row.id(), row.waits()));
    if (!mine.isEmpty()) {
      store
          .candidates(acting.person(), sight, today())
          .forEach(
              row -> {
                if (sight.isFor(acting.person(), row.who(), row.notThese())) {
                  mine.remove(row.id());
                }
              });
    }
    return mine.values().stream().sorted(Waits.ORDER).toList();
  }

  @Transactional(readOnly = true)
  public Load load(Acting acting) {
    List<Waits> mine = mine(acting);
    return new Load(mine.size(), (int) mine.stream().filter(Waits::overdue).count());
  }

  /** The tasks of a thing, and for whom they wait today. */
  @Transactional(readOnly = true)
  public List<Whose> of(String kind, UUID thing) {
    return of(kind, List.of(thing)).getOrDefault(thing, List.of());
  }

  @Transactional(readOnly = true)
  public Map<UUID, List<Whose>> of(String kind, Collection<UUID> things) {
    List<WaitingStore.Row> rows = store.of(kind, things, today());
    if (rows.isEmpty()) {
      return Map.of();
    }
    var day = snapshots.of(today());
    return rows.stream()
        .map(row -> new Whose(row.waits(), responsible.of(day, row.who(), row.notThese())))
        .collect(groupingBy(whose -> whose.waits().thing()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
