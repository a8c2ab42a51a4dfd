package jp.sekimori.app.journal;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.evidence.entry.Basis;
import jp.sekimori.evidence.entry.Payload;
import jp.sekimori.evidence.entry.Subject;

/**
 * Something that is being done.
 *
 * @param acting empty for what the system does by itself
 * @param action a word such as {@code edition.confirm}
 * @param basis the edition and clauses it rests on, if any
 * @param payloads what is kept outside and not personal, by its digest: an imported file
 */
public record Event(
    Optional<Acting> acting,
    String action,
    Subject subject,
    Optional<Basis> basis,
    List<Change> changes,
    List<Payload> payloads) {

  public Event {
    changes = List.copyOf(changes);
    payloads = List.copyOf(payloads);
  }

  public static Event by(Acting acting, String action, Subject subject) {
    return by(Optional.of(acting), action, subject);
  }

  /** By somebody, or by the system itself where nobody is named. */
  public static Event by(Optional<Acting> acting, String action, Subject subject) {
    return new Event(acting, action, subject, Optional.empty(), List.of(), List.of());
  }

  /** What the system does for the organization being worked for. */
  public static Event bySystem(String action, Subject subject) {
    return by(Optional.empty(), action, subject);
  }

  public Event under(Basis applied) {
    return new Event(acting, action, subject, Optional.of(applied), changes, payloads);
  }

  public Event changing(Change... fields) {
    return changing(List.of(fields));
  }

  public Event changing(List<Change> fields) {
    return new Event(acting, action, subject, basis, fields, payloads);
  }

  public Event with(Payload... kept) {
    return new Event(acting, action, subject, basis, changes, List.of(kept));
  }
}
