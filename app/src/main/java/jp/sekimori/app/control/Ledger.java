package jp.sekimori.app.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.app.organization.RoleSet.Scope;
import jp.sekimori.rules.table.Words;

/**
 * What is registered, and what becomes of it (台帳).
 *
 * @param keptBy roles that enter and change by hand; none where only permits and moves do
 * @param correctedBy roles that correct what was written with moves
 * @param act the table of rules that is asked whenever somebody enters or moves by hand
 * @param open whether everybody sees it
 * @param number its sign in numbers by fiscal year
 * @param names fields that name an entry
 * @param list columns: fields, {@code number}, {@code state}, {@code office}
 * @param holder the field with who has it
 * @param parent the field with the entry above
 * @param scope what an entry is to roles of that scope
 * @param drawing the name of the extension that draws it
 * @param states the first is where an entry begins
 */
public record Ledger(
    String id,
    Words title,
    List<String> keptBy,
    List<String> correctedBy,
    Optional<String> act,
    boolean open,
    String number,
    List<String> names,
    List<String> list,
    Optional<String> holder,
    Optional<String> parent,
    Optional<Scope> scope,
    Optional<String> drawing,
    List<FormField> fields,
    List<State> states,
    List<Move> moves,
    List<Compare> compare,
    List<Reminder> reminders,
    Basis basis)
    implements Part {
  public Ledger {
    keptBy = List.copyOf(keptBy);
    correctedBy = List.copyOf(correctedBy);
    names = List.copyOf(names);
    list = List.copyOf(list);
    fields = List.copyOf(fields);
    states = List.copyOf(states);
    moves = List.copyOf(moves);
    compare = List.copyOf(compare);
    reminders = List.copyOf(reminders);
  }

  /** All fields that an entry can have, those of moves included, each once. */
  public List<FormField> allFields() {
    return Stream.concat(fields.stream(), moves.stream().flatMap(move -> move.fields().stream()))
        .filter(field -> !(field instanceof FormField.Again))
        .toList();
  }

  Ledger in(String edition) {
    return new Ledger(
        id,
        title,
        keptBy,
        correctedBy,
        act,
        open,
        number,
        names,
        list,
        holder,
        parent,
        scope,
        drawing,
        Based.in(edition, fields),
        Based.in(edition, states),
        Based.in(edition, moves).stream().map(move -> move.in(edition)).toList(),
        Based.in(edition, compare),
        reminders,
        basis);
  }
}
