package jp.sekimori.app.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.control.Move;
import jp.sekimori.app.control.State;
import jp.sekimori.app.decision.Grounding;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.evidence.entry.Basis;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.stereotype.Component;

/** Tells the journal field by field what becomes of entries, and on which clauses it rests. */
@Component
class Recording {
  /** As the journal knows entries. */
  static final String KIND = "entry";

  /** The name that lists use for whose an entry is. */
  static final String OFFICE = "office";

  private final Grounding grounding;

  Recording(Grounding grounding) {
    this.grounding = grounding;
  }

  /** New ones; what they rest on is looked up once for all that rest on the same. */
  List<Event> entered(Writing.Hand hand, List<Entry> entries) {
    Map<List<String>, Basis> bases = new HashMap<>();
    return entries.stream()
        .map(
            entry -> {
              List<Field> changed = changed(hand.fields(), Values.NONE, entry.values());
              var changes = new ArrayList<Change>();
              changes.add(Change.of("number", "", entry.number().words().ja()));
              changes.add(new Change(field(entry, OFFICE), "", entry.office().toString(), false));
              changes.add(new Change(field(entry, State.FIELD), "", entry.state(), false));
              permit(changes, entry.permit());
              changed.forEach(field -> changes.add(change(field, Values.NONE, entry)));
              List<String> clauses = clauses(hand.fields(), Optional.empty(), changed);
              return Event.by(hand.acting(), "entry.enter", subject(entry))
                  .under(bases.computeIfAbsent(clauses, of -> basis(hand, of)))
                  .changing(changes);
            })
        .toList();
  }

  Event changed(Writing.Hand hand, Writing.Next next, Entry before, Entry after) {
    List<Field> changed = changed(hand.fields(), before.values(), after.values());
    var changes = new ArrayList<Change>();
    if (!before.office().equals(after.office())) {
      changes.add(
          new Change(
              field(after, OFFICE), before.office().toString(), after.office().toString(), false));
    }
    if (!before.state().equals(after.state())) {
      changes.add(new Change(field(after, State.FIELD), before.state(), after.state(), false));
    }
    permit(changes, next.by());
    // Whoever reads the history of an entry later has to see why it was written: never sealed.
    next.reason().ifPresent(why -> changes.add(Change.of("reason", "", why)));
    changed.forEach(field -> changes.add(change(field, before.values(), after)));
    return Event.by(hand.acting(), next.action(), subject(after))
        .under(basis(hand, clauses(hand.fields(), next.move(), changed)))
        .changing(changes);
  }

  private static Subject subject(Entry entry) {
    return new Subject(KIND, entry.id().toString(), entry.version());
  }

  private Basis basis(Writing.Hand hand, List<String> clauses) {
    return grounding.of(hand.fields().regime().ruling(), clauses);
  }

  private static void permit(List<Change> changes, Optional<UUID> by) {
    by.ifPresent(permit -> changes.add(Change.of("permit", "", permit.toString())));
  }

  private static List<Field> changed(Fields fields, Values before, Values after) {
    return fields.all().stream()
        .filter(field -> !before.of(field.id()).equals(after.of(field.id())))
        .toList();
  }

  private static Change change(Field field, Values before, Entry after) {
    return new Change(
        field(after, field.id()),
        String.join("\n", before.of(field.id())),
        String.join("\n", after.values().of(field.id())),
        field.asking().personal());
  }

  /** Fields of ledgers are told apart from what other things have. */
  private static String field(Entry entry, String field) {
    return KIND + "/" + entry.ledger() + "/" + field;
  }

  private static List<String> clauses(Fields fields, Optional<Move> move, List<Field> changed) {
    return Stream.of(
            fields.ledger().basis().clauses().stream(),
            move.stream().flatMap(it -> it.basis().clauses().stream()),
            changed.stream().flatMap(field -> field.basis().clauses().stream()))
        .flatMap(it -> it)
        .distinct()
        .toList();
  }
}
