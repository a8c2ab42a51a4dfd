package jp.sekimori.app.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.evidence.entry.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** When editions bind. Of one policy only one edition is in force on any day. */
@Component
public class Enforcement {
  private final EditionStore store;
  private final Journal journal;
  private final TransactionTemplate transaction;

  Enforcement(EditionStore store, Journal journal, TransactionTemplate transaction) {
    this.store = store;
    this.journal = journal;
    this.transaction = transaction;
  }

  /**
   * Sets the dates of an edition.
   *
   * @param edition as it was shown to whoever asks
   * @param endsPrevious whether the edition in force until then is repealed by its first day
   */
  public Answer redate(Acting acting, Edition edition, Dates dates, boolean endsPrevious) {
    Imports.authorize(acting);
    if (dates.equals(edition.dates())) {
      return Answer.DONE;
    }
    try {
      return transaction.execute(
          status -> {
            Answer answer = inTransaction(acting, edition, dates, endsPrevious);
            if (!(answer instanceof Answer.Done)) {
              status.setRollbackOnly();
            }
            return answer;
          });
    } catch (DataIntegrityViolationException taken) {
      return new Answer.Refused(List.of(Conflicts.of(taken)));
    }
  }

  private Answer inTransaction(Acting acting, Edition edition, Dates dates, boolean endsPrevious) {
    store.locked(edition.policy().id());
    var overlap = makeRoom(acting, edition, dates, endsPrevious);
    if (overlap.isPresent()) {
      return new Answer.Refused(List.of(new Refusal("inForce", overlap.get())));
    }
    return set(acting, edition, dates) ? Answer.DONE : Answer.STALE;
  }

  private boolean set(Acting acting, Edition edition, Dates dates) {
    if (!store.redate(edition.id(), edition.version(), dates)) {
      return false;
    }
    var now = new Subject("edition", edition.id().toString(), edition.version() + 1L);
    journal.record(Event.by(acting, "edition.date", now).changing(changes(edition.dates(), dates)));
    return true;
  }

  /**
   * Sees to it that no other edition is in force while this one is.
   *
   * @return what stands in the way; empty when nothing does any more
   */
  Optional<Message> makeRoom(Acting acting, Edition edition, Dates dates, boolean endsPrevious) {
    for (Edition other : store.of(edition.policy().id())) {
      if (!other.id().equals(edition.id()) && overlap(other.dates(), dates)) {
        if (!endsPrevious || !isBefore(other.dates(), dates)) {
          return Optional.of(inTheWay(other));
        }
        var ended = new Dates(other.dates().decided(), other.dates().inForce(), dates.inForce());
        if (!set(acting, other, ended)) {
          return Optional.of(inTheWay(other));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean overlap(Dates one, Dates other) {
    return one.inForce() != null
        && other.inForce() != null
        && (one.repealed() == null || one.repealed().isAfter(other.inForce()))
        && (other.repealed() == null || other.repealed().isAfter(one.inForce()));
  }

  /** Whether it began earlier and has no end of its own. */
  private static boolean isBefore(Dates earlier, Dates later) {
    return earlier.repealed() == null
        && earlier.inForce() != null
        && later.inForce() != null
        && earlier.inForce().isBefore(later.inForce());
  }

  private static Message inTheWay(Edition other) {
    return new Message(
        "版「%s」が施行中の期間と重なります。その版を廃止する日を定めるか、「それまでの版を廃止する」を選んでください。".formatted(other.name()),
        "It overlaps with the time in which the edition %s is in force. Set the day on which that is repealed, or choose to end the edition before."
            .formatted(other.name()));
  }

  static List<Change> changes(Dates from, Dates to) {
    var changes = new ArrayList<Change>();
    add(changes, "decided", from.decided(), to.decided());
    add(changes, "in-force", from.inForce(), to.inForce());
    add(changes, "repealed", from.repealed(), to.repealed());
    return changes;
  }

  private static void add(
      List<Change> changes, String field, @Nullable LocalDate from, @Nullable LocalDate to) {
    String before = from == null ? "" : from.toString();
    String after = to == null ? "" : to.toString();
    if (!before.equals(after)) {
      changes.add(Change.of(field, before, after));
    }
  }
}
