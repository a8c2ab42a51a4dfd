package jp.sekimori.app.policy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.policy.Confirmation.Choice;
import jp.sekimori.app.policy.Confirmation.Kept;
import jp.sekimori.evidence.entry.Basis;
import jp.sekimori.evidence.entry.Payload;
import jp.sekimori.evidence.entry.Subject;
import jp.sekimori.evidence.tree.Hash;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes editions of a review, all at once or not at all. */
@Component
public class Confirming {
  private final ImportStore imports;
  private final EditionStore editions;
  private final ClauseStore clauses;
  private final Enforcement enforcement;
  private final Journal journal;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Confirming(
      ImportStore imports,
      EditionStore editions,
      ClauseStore clauses,
      Enforcement enforcement,
      Journal journal,
      Clock clock,
      TransactionTemplate transaction) {
    this.imports = imports;
    this.editions = editions;
    this.clauses = clauses;
    this.enforcement = enforcement;
    this.journal = journal;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Stores the editions; a form that was sent before is answered as the first time. */
  public Answer confirm(Acting acting, ImportReview review, Confirmation wanted) {
    Imports.authorize(acting);
    try {
      return transaction.execute(
          status -> {
            Answer answer = inTransaction(acting, review, wanted);
            if (!(answer instanceof Answer.Done)) {
              status.setRollbackOnly();
            }
            return answer;
          });
    } catch (DataIntegrityViolationException taken) {
      return new Answer.Refused(List.of(Conflicts.of(taken)));
    }
  }

  private Answer inTransaction(Acting acting, ImportReview review, Confirmation wanted) {
    // Taking the review first makes a second sending of the same form wait for the first.
    if (!imports.advance(review.head().id(), wanted.seen())) {
      return isDone(review, wanted) ? Answer.DONE : Answer.STALE;
    }
    List<Refusal> faults = new ArrayList<>(Faults.of(wanted, review));
    Optional<Policy> policy = policy(wanted.policy(), faults);
    if (!faults.isEmpty() || policy.isEmpty()) {
      return new Answer.Refused(faults);
    }
    for (Kept kept : wanted.inOrder()) {
      store(acting, review, policy.get(), kept).ifPresent(faults::add);
    }
    if (!faults.isEmpty()) {
      return new Answer.Refused(faults);
    }
    imports.close(
        review.head().id(), ImportReview.State.CONFIRMED, acting.person(), clock.instant());
    return Answer.DONE;
  }

  private boolean isDone(ImportReview review, Confirmation wanted) {
    var made = editions.ofReview(review.head().id()).stream().map(Edition::id).toList();
    return !made.isEmpty() && made.containsAll(wanted.editions().stream().map(Kept::id).toList());
  }

  private Optional<Policy> policy(Choice choice, List<Refusal> faults) {
    switch (choice) {
      case Choice.Existing(UUID id) -> {
        var found = editions.locked(id);
        if (found.isEmpty()) {
          faults.add(Refusal.of("policy", "規程を選んでください。", "Choose a policy."));
        }
        return found;
      }
      case Choice.New(UUID id, String code, String title) -> {
        if (!faults.isEmpty()) {
          return Optional.empty();
        }
        var policy = new Policy(id, code, title.strip());
        editions.add(policy);
        return Optional.of(policy);
      }
    }
  }

  private Optional<Refusal> store(Acting acting, ImportReview review, Policy policy, Kept kept) {
    Text text = Text.of(review.board(), kept.column());
    var edition =
        new Edition(
            kept.id(),
            policy,
            kept.code(),
            kept.name().strip(),
            kept.dates(),
            review.head().id(),
            kept.column(),
            text.clauses().size(),
            (int) text.clauses().stream().filter(Held::isDoubtful).count(),
            1);
    var overlap = enforcement.makeRoom(acting, edition, kept.dates(), kept.endsPrevious());
    if (overlap.isPresent()) {
      return overlap.map(what -> new Refusal(kept.column().code() + ".inForce", what));
    }
    editions.add(edition);
    clauses.add(edition.id(), text);
    journal.record(event(acting, review, edition, text));
    return Optional.empty();
  }

  private static Event event(Acting acting, ImportReview review, Edition edition, Text text) {
    var changes = new ArrayList<Change>();
    changes.add(Change.of("edition", "", edition.reference()));
    changes.add(Change.of("name", "", edition.name()));
    changes.add(Change.of("clauses", "", "" + edition.clauses()));
    changes.add(Change.of("doubtful", "", "" + edition.doubtful()));
    changes.add(Change.of("import", "", review.head().id().toString()));
    changes.addAll(Enforcement.changes(Dates.NONE, edition.dates()));
    return Event.by(acting, "edition.import", subject(edition))
        .under(new Basis(edition.reference(), decided(review, text)))
        .changing(changes)
        .with(
            new Payload("original", review.head().original()),
            new Payload("decisions", Hash.ofData(Imports.bytes(review.decisions()))));
  }

  /** The clauses that somebody decided about one by one: the import is part of their history. */
  private static List<String> decided(ImportReview review, Text text) {
    var items =
        review.decisions().stream()
            .map(decision -> decision.change().item())
            .collect(Collectors.toSet());
    return text.clauses().stream()
        .filter(held -> items.contains(held.item()))
        .map(held -> held.node().path().toString())
        .toList();
  }

  static Subject subject(Edition edition) {
    return new Subject("edition", edition.id().toString(), edition.version());
  }
}
