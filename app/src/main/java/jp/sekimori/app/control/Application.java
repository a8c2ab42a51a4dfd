package jp.sekimori.app.control;

import java.util.List;
import java.util.Optional;
import jp.sekimori.rules.table.Words;

/**
 * What somebody asks for, who decides, and what follows (申請).
 *
 * @param act the table of rules that says whether it may be asked for and who decides
 * @param by roles that may apply
 * @param of the field with the system or service whose role is meant
 * @param goal the ledger that it enters or changes, if any
 * @param fields beside those of the ledger that it enters
 * @param valid how long the permit is
 */
public record Application(
    String id,
    Words title,
    Optional<String> act,
    List<String> by,
    Optional<String> of,
    Goal goal,
    List<FormField> fields,
    List<Step> route,
    Valid valid,
    Papers papers,
    List<Reminder> reminders,
    Basis basis)
    implements Part {

  /** What follows when it is permitted. */
  public sealed interface Goal {
    /** The permit itself is the record. */
    record Nothing() implements Goal {}

    /**
     * @param each the field of which every value becomes an entry of its own
     */
    record Enters(String ledger, Optional<String> each) implements Goal {}

    /**
     * @param where which entries can be changed
     */
    record Changes(String ledger, When where) implements Goal {}

    default Optional<String> target() {
      return switch (this) {
        case Nothing _ -> Optional.empty();
        case Enters enters -> Optional.of(enters.ledger());
        case Changes changes -> Optional.of(changes.ledger());
      };
    }
  }

  /** How long a permit counts. */
  public sealed interface Valid {
    /** Until the end of the fiscal year in which it is given. */
    record Year() implements Valid {}

    /** Until it ends by itself. */
    record OpenEnded() implements Valid {}

    /** Until the day that stands in a field. */
    record Until(String field) implements Valid {}
  }

  /** Titles of what is printed. */
  public record Papers(Words application, Words permit) {}

  public Application {
    by = List.copyOf(by);
    fields = List.copyOf(fields);
    route = List.copyOf(route);
    reminders = List.copyOf(reminders);
  }

  Application in(String edition) {
    return new Application(
        id,
        title,
        act,
        by,
        of,
        goal,
        Based.in(edition, fields),
        Based.in(edition, route).stream().map(step -> step.in(edition)).toList(),
        valid,
        papers,
        reminders,
        basis);
  }
}
