package jp.sekimori.app.organization.leaving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.evidence.entry.Basis;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who leaves which office, and what is still to be settled: as far as somebody may see it. */
@Component
public class Leavings {
  private final LeavingStore store;
  private final List<Ledger> ledgers;
  private final Acts acts;
  private final Clock clock;

  Leavings(LeavingStore store, List<Ledger> ledgers, Acts acts, Clock clock) {
    this.store = store;
    this.ledgers = ledgers;
    this.acts = acts;
    this.clock = clock;
  }

  /** An office that people leave, and how many of its checks wait. */
  public record Office(UUID id, String name, int waiting) {}

  /** A check that waits. */
  record Waiting(UUID id, UUID office, UUID person, LocalDate day) {}

  /**
   * What ledgers say of one person.
   *
   * @param kept the items for which there is a ledger
   */
  public record Held(Map<LeavingItem, List<Ledger.Thing>> kept) {
    public boolean isKnown(LeavingItem item) {
      return kept.containsKey(item);
    }

    public List<Ledger.Thing> of(LeavingItem item) {
      return kept.getOrDefault(item, List.of());
    }

    boolean isOutstanding(LeavingItem item, LeavingKind kind) {
      return of(item).stream().anyMatch(thing -> thing.isOutstanding(kind));
    }
  }

  @Transactional(readOnly = true)
  public List<Leaving> list(Acting acting, Filter filter, int limit, int offset) {
    return store.list(Sight.of(acting, Right.READ_LEAVINGS), filter, today(), limit, offset);
  }

  @Transactional(readOnly = true)
  public int count(Acting acting, Filter filter) {
    return store.count(Sight.of(acting, Right.READ_LEAVINGS), filter, today());
  }

  /** The offices left, of those whose leavings somebody may see. */
  @Transactional(readOnly = true)
  public List<Office> offices(Acting acting) {
    return store.offices(Sight.of(acting, Right.READ_LEAVINGS), today());
  }

  /** Whoever leaves sees it too, so that he knows what to give back. */
  @Transactional(readOnly = true)
  public Optional<Leaving> find(Acting acting, UUID id) {
    return store
        .find(id)
        .filter(
            leaving ->
                acting.may(Right.READ_LEAVINGS, leaving.office())
                    || acting.person().equals(leaving.person()));
  }

  /** What of somebody's leavings waits, for pages about the person. */
  @Transactional(readOnly = true)
  public List<Leaving> openOf(UUID person) {
    return store.openOf(person);
  }

  @Transactional(readOnly = true)
  public List<Settlement> items(Leaving leaving) {
    return store.items(leaving.id());
  }

  /** What ledgers say that these people have now. */
  @Transactional(readOnly = true)
  public Held held(UUID person) {
    return held(List.of(person)).getOrDefault(person, new Held(Map.of()));
  }

  Map<UUID, Held> held(Collection<UUID> people) {
    var held = new java.util.HashMap<UUID, Held>();
    people.forEach(person -> held.put(person, new Held(new EnumMap<>(LeavingItem.class))));
    for (Ledger ledger : ledgers) {
      Map<UUID, List<Ledger.Thing>> things = ledger.of(people);
      held.forEach(
          (person, all) ->
              all.kept()
                  .computeIfAbsent(ledger.item(), _ -> new java.util.ArrayList<>())
                  .addAll(things.getOrDefault(person, List.of())));
    }
    return held;
  }

  /** The clause that demands it, in the edition in force; empty where none is held. */
  @Transactional(readOnly = true)
  public Optional<Basis> basis() {
    return acts.basis();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
