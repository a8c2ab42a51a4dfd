package jp.sekimori.app.policy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.OrganizationId;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.policy.ImportReview.Head;
import jp.sekimori.app.policy.ImportReview.State;
import jp.sekimori.app.policy.review.Board;
import jp.sekimori.app.policy.review.Change;
import jp.sekimori.app.policy.review.Decision;
import jp.sekimori.app.policy.review.Items;
import jp.sekimori.app.store.Attachments;
import jp.sekimori.app.text.HandedOver;
import jp.sekimori.clauses.Opened;
import jp.sekimori.evidence.entry.Payload;
import jp.sekimori.evidence.entry.Subject;
import jp.sekimori.evidence.tree.Hash;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files on their way to becoming editions: opened, reviewed, discarded. */
@Component
public class Imports {
  /** Items kept in memory at most: two tables of 10,000 clauses in both columns. */
  private static final long ITEMS = 40_000;

  private final ImportStore store;
  private final DecisionStore decisions;
  private final Attachments attachments;
  private final Journal journal;
  private final Clock clock;
  private final TransactionTemplate transaction;

  /** What was read never changes, and long texts take a while to load. */
  private final Remembered<Key, Items> read =
      new Remembered<>(ITEMS, items -> items.clauses().size() + items.aside().size());

  Imports(
      ImportStore store,
      DecisionStore decisions,
      Attachments attachments,
      Journal journal,
      Clock clock,
      TransactionTemplate transaction) {
    this.store = store;
    this.decisions = decisions;
    this.attachments = attachments;
    this.journal = journal;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Reads a file and keeps what was read for a review. The same id twice opens one review.
   *
   * @return why the file cannot be read; empty when the review is open
   */
  public Optional<Opened.Unreadable> open(Acting acting, UUID id, HandedOver file) {
    authorize(acting);
    return switch (Reader.read(file)) {
      case Reader.Refused(var reason) -> Optional.of(reason);
      case Reader.Read read -> {
        transaction.executeWithoutResult(_ -> keep(acting, id, file, read));
        yield Optional.empty();
      }
    };
  }

  private void keep(Acting acting, UUID id, HandedOver file, Reader.Read read) {
    var now = clock.instant();
    Hash original = attachments.keep(file.bytes(), now);
    var head =
        new Head(
            id,
            file.name(),
            original,
            read.newerHead(),
            read.olderHead(),
            read.lines(),
            State.OPEN,
            1,
            acting.person(),
            "",
            now);
    if (store.open(head)) {
      store.keep(id, read.items());
      journal.record(
          Event.by(acting, "import.open", subject(id, 1))
              .changing(field("file", "", file.name()))
              .with(new Payload("original", original)));
    }
  }

  /** Reviews that wait for somebody, the oldest first. */
  @Transactional(readOnly = true)
  public List<Head> waiting() {
    return store.open();
  }

  @Transactional(readOnly = true)
  public Optional<ImportReview> find(UUID review) {
    return store
        .find(review)
        .map(
            head -> {
              List<Decision> made = decisions.of(review);
              return new ImportReview(head, Board.of(itemsOf(head), made), made);
            });
  }

  private record Key(OrganizationId organization, UUID review) {}

  private Items itemsOf(Head head) {
    return head.state() == State.DISCARDED
        ? new Items(List.of(), List.of())
        : read.get(new Key(Tenant.required(), head.id()), () -> store.items(head.id()));
  }

  @Transactional(readOnly = true)
  public Optional<Head> head(UUID review) {
    return store.find(review);
  }

  /** The names of everybody who decided something. */
  @Transactional(readOnly = true)
  public Map<UUID, String> names(ImportReview review) {
    return namesOf(review.decisions());
  }

  /** The names of everybody who made one of these. */
  @Transactional(readOnly = true)
  public Map<UUID, String> namesOf(List<Decision> made) {
    return decisions.names(made.stream().map(Decision::by).collect(Collectors.toSet()));
  }

  /** What was decided about one item. */
  @Transactional(readOnly = true)
  public List<Decision> decisionsAbout(UUID review, int item) {
    return decisions.about(review, item);
  }

  /** The original file. That somebody took it is recorded. */
  @Transactional
  public byte[] original(Acting acting, Head head) {
    journal.record(
        Event.by(acting, "import.download", subject(head.id(), head.version()))
            .with(new Payload("original", head.original())));
    return attachments.content(head.original());
  }

  /**
   * Decides about what was read.
   *
   * @param seen the version that was shown to whoever decides
   */
  @Transactional
  public Answer decide(Acting acting, ImportReview review, int seen, Change change) {
    authorize(acting);
    if (seen != review.head().version()) {
      return isRepeated(acting, review, change) ? Answer.DONE : Answer.STALE;
    }
    var problem = review.board().problem(change);
    if (problem.isPresent()) {
      return new Answer.Refused(List.of(new Refusal("", problem.get().what())));
    }
    if (!store.advance(review.head().id(), seen)) {
      return Answer.STALE;
    }
    var decision =
        new Decision(
            review.decisions().size() + 1, change, acting.person(), clock.instant(), false);
    decisions.decide(review.head().id(), decision);
    record(acting, "import.decide", review, decision);
    return Answer.DONE;
  }

  /** A form that was sent twice: the last thing done is the very same. */
  private static boolean isRepeated(Acting acting, ImportReview review, Change change) {
    return review
        .last()
        .filter(last -> last.change().equals(change) && last.by().equals(acting.person()))
        .isPresent();
  }

  /** Takes the last decision back, whoever made it. */
  @Transactional
  public Answer undo(Acting acting, ImportReview review, int seen, int decision) {
    authorize(acting);
    var last = review.last();
    if (last.isEmpty()
        || last.get().number() != decision
        || !store.advance(review.head().id(), seen)) {
      return Answer.STALE;
    }
    decisions.undo(review.head().id(), decision, acting.person(), clock.instant());
    record(acting, "import.undo", review, last.get());
    return Answer.DONE;
  }

  /**
   * Gives the review up. Only who opened it may; what was read is forgotten, that it was is not.
   */
  @Transactional
  public Answer discard(Acting acting, Head head, int seen) {
    authorize(acting);
    if (!head.opener().equals(acting.person())) {
      throw new AccessDeniedException("Only who opened a review discards it");
    }
    if (head.state() == State.DISCARDED) {
      return Answer.DONE;
    }
    if (!store.advance(head.id(), seen)) {
      return Answer.STALE;
    }
    store.forgetText(head.id());
    store.close(head.id(), State.DISCARDED, acting.person(), clock.instant());
    journal.record(Event.by(acting, "import.discard", subject(head.id(), seen + 1)));
    return Answer.DONE;
  }

  private void record(Acting acting, String action, ImportReview review, Decision decision) {
    journal.record(
        Event.by(acting, action, subject(review.head().id(), review.head().version() + 1))
            .changing(Recorded.changes(review.board(), decision)));
  }

  static void authorize(Acting acting) {
    if (!acting.may(Right.IMPORT_EDITIONS)) {
      throw new AccessDeniedException("Importing editions needs a right of its own");
    }
  }

  static Subject subject(UUID review, int version) {
    return new Subject("import", review.toString(), version);
  }

  static jp.sekimori.app.journal.Change field(String name, String from, String to) {
    return jp.sekimori.app.journal.Change.of(name, from, to);
  }

  /** What was decided, in a form whose digest the journal holds. */
  static byte[] bytes(List<Decision> decisions) {
    return PrintedJson.write(decisions.stream().map(Recorded::line).toList())
        .getBytes(StandardCharsets.UTF_8);
  }
}
