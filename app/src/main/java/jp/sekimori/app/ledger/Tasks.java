package jp.sekimori.app.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.control.Move;
import jp.sekimori.app.control.Reminder;
import jp.sekimori.app.control.State;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Who;
import jp.sekimori.app.waiting.Item;
import jp.sekimori.app.waiting.Waiting;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.table.Words;
import org.springframework.stereotype.Component;

/** Lets an entry wait for whoever has to end its state, and tells whom that concerns. */
@Component
class Tasks {
  private final Waiting waiting;
  private final Keepers keepers;

  Tasks(Waiting waiting, Keepers keepers) {
    this.waiting = waiting;
    this.keepers = keepers;
  }

  /** What waited for entries as they were is over; what waits now is put. */
  void put(Fields fields, Snapshot day, List<Entry> entries) {
    var items = new ArrayList<Item>();
    for (Entry entry : entries) {
      item(fields, day, entry).ifPresent(items::add);
    }
    waiting.putOnly(Recording.KIND, entries.stream().map(Entry::id).toList(), items);
  }

  private Optional<Item> item(Fields fields, Snapshot day, Entry entry) {
    boolean waits =
        entry.due().isPresent()
            || !waitsFor(fields, entry).isEmpty()
            || fields.ledger().reminders().stream().anyMatch(it -> it.isOf(entry.state()));
    if (entry.closed() || !waits) {
      return Optional.empty();
    }
    List<Who> who = who(fields, day, entry);
    if (who.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Item(
            Recording.KIND,
            entry.id(),
            entry.state(),
            entry.number().words().ja(),
            entry.address(),
            who,
            Set.of(),
            entry.due(),
            false,
            reminders(fields, day, entry),
            what(fields, entry)));
  }

  private static List<String> waitsFor(Fields fields, Entry entry) {
    return fields.state(entry.state()).map(State::waitsFor).orElse(List.of());
  }

  /**
   * Whom the pack names for the state, else whoever has it; where nobody does, whoever can end the
   * state.
   */
  private List<Who> who(Fields fields, Snapshot day, Entry entry) {
    List<String> named = waitsFor(fields, entry);
    return named.isEmpty()
        ? who(fields, day, entry, entry.holder())
        : keepers.to(fields, day, entry, named);
  }

  private List<Who> who(Fields fields, Snapshot day, Entry entry, Optional<UUID> having) {
    return having
        .map(holder -> List.<Who>of(new Who.Named(holder, entry.office())))
        .orElseGet(
            () ->
                fields.ledger().moves().stream()
                    .filter(move -> move.from().contains(entry.state()))
                    .filter(move -> move.to().isPresent())
                    .flatMap((Move move) -> keepers.by(fields, day, entry, move).stream())
                    .distinct()
                    .toList());
  }

  private List<Item.Remind> reminders(Fields fields, Snapshot day, Entry entry) {
    return fields.ledger().reminders().stream()
        .filter(it -> it.in().isEmpty() ? entry.due().isPresent() : it.isOf(entry.state()))
        .flatMap(it -> remind(it, keepers.to(fields, day, entry, it.to())).stream())
        .toList();
  }

  private static Optional<Item.Remind> remind(Reminder reminder, List<Who> to) {
    boolean ofState = !reminder.in().isEmpty();
    return to.isEmpty()
        ? Optional.empty()
        : Optional.of(new Item.Remind(reminder.days(), to, reminder.urgent(), ofState));
  }

  /** The title of the ledger and what is to be done: nothing of its matter. */
  private static Message what(Fields fields, Entry entry) {
    var title = fields.ledger().title();
    Optional<Words> act =
        fields.state(entry.state()).map(state -> state.asks().orElse(state.label()));
    return new Message(
        title.ja() + "：" + act.map(Words::ja).orElse(""),
        title.en() + ": " + act.map(Words::en).orElse(""));
  }
}
