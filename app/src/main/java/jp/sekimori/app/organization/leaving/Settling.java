package jp.sekimori.app.organization.leaving;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Settles what somebody has to give back. A check is closed when nothing of it is open. */
@Component
public class Settling {
  private static final int LONGEST_NOTE = 500;

  private final LeavingStore store;
  private final Leavings leavings;
  private final Acts acts;
  private final Clock clock;

  Settling(LeavingStore store, Leavings leavings, Acts acts, Clock clock) {
    this.store = store;
    this.leavings = leavings;
    this.acts = acts;
    this.clock = clock;
  }

  /** What somebody says of an item. */
  public record Said(ItemState state, String note) {}

  /**
   * What stands against it.
   *
   * @param item empty where it is about the whole check
   */
  public record Refusal(Optional<LeavingItem> item, Fault fault) {}

  /** One of several that was not settled. */
  public record Left(Leaving leaving, Fault fault) {}

  /**
   * What became of settling several at once.
   *
   * @param settled how many were, or were already
   */
  public record Together(int settled, List<Left> left) {}

  /**
   * Settles items of one check, all of them or none. Saying the same twice is saying it once.
   *
   * @param by somebody with {@link Right#CHECK_LEAVERS} for the office left, and not who leaves
   * @param seen the version of the check when the form was shown
   * @return what stands against it; empty where it is done
   */
  @Transactional
  public List<Refusal> settle(Acting by, Leaving leaving, int seen, Map<LeavingItem, Said> said) {
    authorize(by, leaving);
    Leaving now = locked(leaving);
    Map<LeavingItem, Said> changes = changes(now, said);
    if (changes.isEmpty()) {
      return List.of();
    }
    var refusals = new ArrayList<Refusal>();
    whole(by, now).ifPresent(fault -> refusals.add(new Refusal(Optional.empty(), fault)));
    if (refusals.isEmpty() && now.version() != seen) {
      refusals.add(new Refusal(Optional.empty(), Fault.STALE));
    }
    Leavings.Held held = leavings.held(now.person());
    changes.forEach(
        (item, it) ->
            fault(now, item, it, held)
                .ifPresent(fault -> refusals.add(new Refusal(Optional.of(item), fault))));
    if (refusals.isEmpty()) {
      Acts.By act = acts.by(Optional.of(by));
      write(act, by, now, changes);
      act.record();
    }
    return refusals;
  }

  /**
   * Settles one item of several people's checks as done; who cannot be settled is left and named.
   *
   * @param item one that {@link LeavingItem#isSettledTogether}
   * @param note how it was settled, said of each
   */
  @Transactional
  public Together settleTogether(Acting by, List<UUID> checks, LeavingItem item, String note) {
    if (!item.isSettledTogether()) {
      throw new IllegalArgumentException(item + " is looked at person by person");
    }
    List<Leaving> found =
        checks.stream().distinct().sorted().flatMap(id -> leavings.find(by, id).stream()).toList();
    Map<UUID, Leavings.Held> held =
        leavings.held(found.stream().map(Leaving::person).distinct().toList());
    Acts.By act = acts.by(Optional.of(by));
    var said = new Said(ItemState.DONE, note);
    var left = new ArrayList<Left>();
    for (Leaving each : found) {
      authorize(by, each);
      Leaving now = locked(each);
      if (isOpen(now, item)) {
        Optional<Fault> fault =
            whole(by, now)
                .or(() -> fault(now, item, said, Objects.requireNonNull(held.get(now.person()))));
        fault.ifPresentOrElse(
            why -> left.add(new Left(now, why)), () -> write(act, by, now, Map.of(item, said)));
      }
    }
    act.record();
    return new Together(found.size() - left.size(), List.copyOf(left));
  }

  private static void authorize(Acting by, Leaving leaving) {
    if (!by.may(Right.CHECK_LEAVERS, leaving.office())) {
      throw new AccessDeniedException("Leavings are settled by who manages the office left");
    }
  }

  private Leaving locked(Leaving leaving) {
    store.lock(leaving.id());
    return store.find(leaving.id()).orElseThrow();
  }

  private static Optional<Fault> whole(Acting by, Leaving leaving) {
    if (by.person().equals(leaving.person())) {
      return Optional.of(Fault.OWN);
    }
    return leaving.withdrawn().map(_ -> Fault.WITHDRAWN);
  }

  private static Optional<Fault> fault(
      Leaving leaving, LeavingItem item, Said said, Leavings.Held held) {
    if (said.note().length() > LONGEST_NOTE || said.note().indexOf('\0') >= 0) {
      return Optional.of(Fault.NOTE);
    }
    return switch (said.state()) {
      case OPEN -> Optional.empty();
      case NOT_APPLICABLE -> said.note().isBlank() ? Optional.of(Fault.REASON) : Optional.empty();
      case DONE ->
          held.isOutstanding(item, leaving.kind())
              ? Optional.of(Fault.OUTSTANDING)
              : Optional.empty();
    };
  }

  private Map<LeavingItem, Settlement> items(Leaving leaving) {
    var items = new LinkedHashMap<LeavingItem, Settlement>();
    store.items(leaving.id()).forEach(each -> items.put(each.item(), each));
    return items;
  }

  private boolean isOpen(Leaving leaving, LeavingItem item) {
    return store.items(leaving.id()).stream()
        .anyMatch(it -> it.item() == item && it.state() == ItemState.OPEN);
  }

  /** What is said and not so already. */
  private Map<LeavingItem, Said> changes(Leaving leaving, Map<LeavingItem, Said> said) {
    var changes = new LinkedHashMap<LeavingItem, Said>();
    items(leaving)
        .forEach(
            (item, is) -> {
              Said it = said.get(item);
              if (it != null
                  && !(it.state() == is.state() && it.note().strip().equals(is.note()))) {
                changes.put(item, new Said(it.state(), it.note().strip()));
              }
            });
    return changes;
  }

  private void write(Acts.By act, Acting by, Leaving leaving, Map<LeavingItem, Said> changes) {
    Instant at = clock.instant();
    items(leaving)
        .forEach(
            (item, before) -> {
              Said said = changes.get(item);
              if (said != null) {
                store.settle(leaving.id(), item, said.state(), said.note(), by.person(), at);
                act.note(
                    "leaving.settle",
                    leaving.id(),
                    Change.of("leaving-item", "", item.code()),
                    Change.of("leaving-state", before.state().code(), said.state().code()),
                    Change.personal("memo", before.note(), said.note()));
              }
            });
    boolean closes = items(leaving).values().stream().noneMatch(it -> it.state() == ItemState.OPEN);
    store.mark(leaving.id(), closes ? leaving.closed().orElse(at) : null);
    if (closes && leaving.closed().isEmpty()) {
      act.note("leaving.close", leaving.id());
    } else if (!closes && leaving.closed().isPresent()) {
      act.note("leaving.reopen", leaving.id());
    }
  }
}
