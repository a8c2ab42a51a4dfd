package jp.sekimori.app.control;

import java.util.List;
import java.util.Optional;
import jp.sekimori.rules.table.Words;

/**
 * What somebody may do with an entry.
 *
 * @param from the states in which it can be done
 * @param to the state that follows; empty where it stays
 * @param by roles, or fields that name people; any of them
 * @param of the field with the system or service whose role is meant
 * @param otherThan fields with people who cannot do it
 * @param check that has to be finished first
 * @param fields written with it
 * @param clears fields that are empty afterwards
 */
public record Move(
    String id,
    Words label,
    List<String> from,
    Optional<String> to,
    List<String> by,
    Optional<String> of,
    List<String> otherThan,
    When when,
    Optional<String> check,
    List<FormField> fields,
    List<String> clears,
    Basis basis)
    implements Based {
  public Move {
    from = List.copyOf(from);
    by = List.copyOf(by);
    otherThan = List.copyOf(otherThan);
    fields = List.copyOf(fields);
    clears = List.copyOf(clears);
  }

  Move in(String edition) {
    return new Move(
        id,
        label,
        from,
        to,
        by,
        of,
        otherThan,
        when,
        check,
        Based.in(edition, fields),
        clears,
        basis);
  }
}
