package jp.sekimori.app.application;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.form.Entries.Entry;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.ledger.EntryChanged;
import jp.sekimori.clauses.text.Message;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets permits lapse (失効) when what they are about is not so any more: the device was lost, or
 * holds information of a higher class now. In the transaction that changes it.
 */
@Component
class Lapsing {
  private final AppliedStore store;
  private final ActStore acts;
  private final Deciders deciders;
  private final Tasks tasks;
  private final Notes notes;
  private final Steps steps;

  Lapsing(
      AppliedStore store, ActStore acts, Deciders deciders, Tasks tasks, Notes notes, Steps steps) {
    this.store = store;
    this.acts = acts;
    this.deciders = deciders;
    this.tasks = tasks;
    this.notes = notes;
    this.steps = steps;
  }

  @EventListener
  void changed(EntryChanged event) {
    if (event.before().isPresent()) {
      for (UUID permit : store.permitsFor(event.after().id(), "names", steps.today())) {
        store.lock(permit).ifPresent(applied -> look(applied, event.after()));
      }
    }
  }

  private void look(Applied applied, jp.sekimori.app.ledger.Entry now) {
    Optional<Blank> blank = deciders.blank(applied);
    Optional<Message> changed =
        blank.flatMap(
            it ->
                new Freshness(it, applied.filled(), Map.of(now.id(), known(now)))
                    .changedBy(now.id()));
    changed.ifPresent(why -> lapse(applied, blank.orElseThrow(), why));
  }

  private static Entry known(jp.sekimori.app.ledger.Entry entry) {
    return new Entry(
        entry.id(),
        entry.ledger(),
        entry.office(),
        entry.state(),
        entry.number().words().ja(),
        entry.name(),
        entry.values(),
        true);
  }

  private void lapse(Applied applied, Blank blank, Message why) {
    if (applied.course().take(new Course.Turn.Lapse(), applied.applicant().person())
        instanceof Course.Next.Taken(var course)) {
      Applied lapsed = applied.at(course, steps.now()).lapsed(why);
      store.write(lapsed);
      acts.add(applied.id(), steps.bySystem(Act.Kind.LAPSE, why.ja()));
      notes.note(
          Optional.empty(),
          "application.lapse",
          lapsed,
          blank.regime(),
          Change.of("reason", "", why.ja()));
      tasks.lapsed(lapsed);
    }
  }
}
