package jp.sekimori.app.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.sekimori.app.control.Move;
import jp.sekimori.app.decision.kept.Numbered;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Snapshot;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes entries, in the caller's transaction: the row, what it is found by, the journal, what
 * waits; and tells other modules. Whether somebody may is asked before.
 */
@Component
class Writing {
  private final EntryStore store;
  private final Journal journal;
  private final Recording recording;
  private final Tasks tasks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Writing(
      EntryStore store,
      Journal journal,
      Recording recording,
      Tasks tasks,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.journal = journal;
    this.recording = recording;
    this.tasks = tasks;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Who writes, in which ledger.
   *
   * @param day who is who
   */
  record Hand(Acting acting, Fields fields, Snapshot day) {}

  /** A new entry. */
  record New(UUID id, UUID office, Values values, Optional<UUID> permit) {}

  /** What became of it. */
  sealed interface Kept {
    record All(List<Entry> entries) implements Kept {}

    /** Others have values that only one entry may have; the transaction has to be undone. */
    record Not(List<EntryStore.Taken> taken) implements Kept {}

    /** Somebody else has written it meanwhile. */
    record Late() implements Kept {}
  }

  Kept add(Hand hand, List<New> all) {
    Fields fields = hand.fields();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int year = Numbered.year(LocalDate.ofInstant(now, clock.getZone()));
    int last = store.next(fields.ledger().id(), year, all.size());
    Texts texts = texts(hand, all.stream().map(New::values).toList());
    List<EntryStore.Written> written =
        IntStream.range(0, all.size())
            .mapToObj(
                i -> {
                  var number =
                      new EntryNumber(fields.ledger().number(), year, last - all.size() + 1 + i);
                  return first(hand, all.get(i), number, now, texts);
                })
            .toList();
    store.add(written);
    List<EntryStore.Taken> taken = store.keepUnique(written);
    if (!taken.isEmpty()) {
      return new Kept.Not(taken);
    }
    List<Entry> entries = written.stream().map(EntryStore.Written::entry).toList();
    journal.record(recording.entered(hand, entries));
    tasks.put(hand.fields(), hand.day(), entries);
    entries.forEach(entry -> events.publishEvent(new EntryChanged(Optional.empty(), entry)));
    return new Kept.All(entries);
  }

  private static EntryStore.Written first(
      Hand hand, New is, EntryNumber number, Instant now, Texts texts) {
    Fields fields = hand.fields();
    String state = fields.ledger().states().getFirst().id();
    Columns columns = Columns.of(fields, state, number, is.values(), texts);
    var entry =
        new Entry(
            is.id(),
            fields.ledger().id(),
            is.office(),
            number,
            columns.name(),
            state,
            columns.closed(),
            is.values(),
            columns.holder(),
            columns.due(),
            is.permit(),
            fields.regime().edition(),
            now,
            now,
            1);
    return new EntryStore.Written(entry, fields.regime().pack(), columns);
  }

  /**
   * What becomes of an entry.
   *
   * @param action as the journal has it
   * @param move the one that is made, if any
   * @param by the application by whose permit
   * @param reason why something is corrected, or by which move of another entry it follows
   */
  record Next(
      String action,
      Optional<Move> move,
      UUID office,
      String state,
      Values values,
      Optional<UUID> by,
      Optional<String> reason) {
    Next(
        String action,
        Optional<Move> move,
        UUID office,
        String state,
        Values values,
        Optional<UUID> by) {
      this(action, move, office, state, values, by, Optional.empty());
    }
  }

  Kept change(Hand hand, Entry before, Next next) {
    Fields fields = hand.fields();
    Texts texts = texts(hand, List.of(next.values()));
    Columns columns = Columns.of(fields, next.state(), before.number(), next.values(), texts);
    var after =
        new Entry(
            before.id(),
            before.ledger(),
            next.office(),
            before.number(),
            columns.name(),
            next.state(),
            columns.closed(),
            next.values(),
            columns.holder(),
            columns.due(),
            before.permit().or(next::by),
            fields.regime().edition(),
            before.entered(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            before.version() + 1);
    var written = new EntryStore.Written(after, fields.regime().pack(), columns);
    if (!store.change(written)) {
      return new Kept.Late();
    }
    List<EntryStore.Taken> taken = store.keepUnique(List.of(written));
    if (!taken.isEmpty()) {
      return new Kept.Not(taken);
    }
    journal.record(recording.changed(hand, next, before, after));
    tasks.put(fields, hand.day(), List.of(after));
    events.publishEvent(new EntryChanged(Optional.of(before), after));
    return new Kept.All(List.of(after));
  }

  private Texts texts(Hand hand, List<Values> all) {
    Set<UUID> named = new HashSet<>();
    all.forEach(
        values -> Columns.links(hand.fields().all(), values).values().forEach(named::addAll));
    return new Texts(hand.day(), store.names(named));
  }
}
