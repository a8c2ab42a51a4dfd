package jp.sekimori.app.check;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.control.Check;
import jp.sekimori.app.control.Conditioned;
import jp.sekimori.app.control.FieldType.Person;
import jp.sekimori.app.control.FormField;
import jp.sekimori.app.control.Move;
import jp.sekimori.app.control.StepChecks;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.EntryChanged;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.Ledgers;
import jp.sekimori.app.organization.Who;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks that have to be finished before an entry is moved. */
@Component
public class EntrySteps {
  private final Ledgers ledgers;
  private final StepChecks steps;

  EntrySteps(Ledgers ledgers, StepChecks steps) {
    this.ledgers = ledgers;
    this.steps = steps;
  }

  /**
   * Begins the check of a move where it has not begun.
   *
   * @return the address of its page; empty where there is no such entry, or no move from its state
   *     asks for this check
   */
  @Transactional
  public Optional<String> begin(Acting acting, UUID id, String check) {
    return ledgers
        .find(acting, id)
        .flatMap(
            entry ->
                ledgers
                    .fields(entry.ledger())
                    .flatMap(fields -> begin(acting, entry, fields, check)));
  }

  private Optional<String> begin(Acting acting, Entry entry, Fields fields, String check) {
    return moves(fields, entry.state())
        .filter(move -> move.check().equals(Optional.of(check)))
        .findFirst()
        .flatMap(
            move ->
                steps
                    .begin(Optional.of(acting), step(entry, move), handing(entry, fields, move))
                    .address());
  }

  private static Stream<Move> moves(Fields fields, String state) {
    return fields.ledger().moves().stream().filter(move -> move.from().contains(state));
  }

  private static StepChecks.Step step(Entry entry, Move move) {
    return new StepChecks.Step(
        move.check().orElseThrow(), StepChecks.Kind.ENTRY, entry.id(), move.id());
  }

  private static StepChecks.Handing handing(Entry entry, Fields fields, Move move) {
    List<String> by =
        fields
            .regime()
            .check(move.check().orElseThrow())
            .map(Check::by)
            .filter(roles -> !roles.isEmpty())
            .orElse(move.by());
    return new StepChecks.Handing(
        entry.name(),
        entry.office(),
        by.stream().flatMap(name -> who(entry, fields, name)).toList(),
        Conditioned.on(fields.ledger(), fields.regime().ruling().rulebook()),
        EntrySources.values(entry.values(), entry.state()));
  }

  /** Whoever is named in the entry by the field or for the role; else whoever has the role. */
  private static Stream<Who> who(Entry entry, Fields fields, String name) {
    List<Who> named =
        fields.ledger().allFields().stream()
            .filter(field -> isNaming(field, name))
            .flatMap(field -> entry.values().ids(field.id()).stream())
            .<Who>map(person -> new Who.Named(person, entry.office()))
            .toList();
    return named.isEmpty() ? Stream.of(new Who.InRole(name, entry.office())) : named.stream();
  }

  private static boolean isNaming(FormField field, String name) {
    return field instanceof FormField.New own
        && own.type() instanceof Person person
        && (own.id().equals(name) || person.role().filter(name::equals).isPresent());
  }

  /** Once it is moved, the check of that move is asked anew the next time. */
  @EventListener
  void on(EntryChanged changed) {
    Entry after = changed.after();
    Optional<Entry> before = changed.before().filter(entry -> !entry.state().equals(after.state()));
    if (before.isPresent()) {
      ledgers.fields(after.ledger()).stream()
          .flatMap(fields -> moves(fields, before.get().state()))
          .filter(move -> move.check().isPresent())
          .filter(move -> move.to().equals(Optional.of(after.state())))
          .forEach(move -> steps.taken(step(after, move)));
    }
  }
}
