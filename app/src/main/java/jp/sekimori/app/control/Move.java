package jp.sekimori.app.control;

import java.util.List;
import java.util.Map;
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
 * @param withoutPermit whether it is made though the permit of the entry counts no more: what went
 *     wrong is recorded in any case
 * @param check that has to be finished first
 * @param fields written with it
 * @param clears fields that are empty afterwards
 * @param with what entries that it names do at the same time
 * @param then what entries that it names may have to do next, by hand
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
    boolean withoutPermit,
    Optional<String> check,
    List<FormField> fields,
    List<String> clears,
    List<With> with,
    List<With> then,
    Basis basis)
    implements Based {
  public Move {
    from = List.copyOf(from);
    by = List.copyOf(by);
    otherThan = List.copyOf(otherThan);
    fields = List.copyOf(fields);
    clears = List.copyOf(clears);
    with = List.copyOf(with);
    then = List.copyOf(then);
  }

  /**
   * A move that an entry of another ledger makes with this one, or next. With this one, its fields
   * are filled in with what stands in this one.
   *
   * @param field that names the other entry
   * @param move of the other ledger
   * @param uses fields here by the names of those there; what is not named has the same name
   * @param when it is made at all
   */
  public record With(
      String field, String move, Map<String, String> uses, When when, Written written) {
    public With {
      uses = Map.copyOf(uses);
    }

    /** Where the value of a field there stands here. */
    public String source(String there) {
      return uses.getOrDefault(there, there);
    }
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
        withoutPermit,
        check,
        Based.in(edition, fields),
        clears,
        with,
        then,
        basis);
  }
}
