package jp.sekimori.app.ledger.imports;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.form.Context;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.ledger.Ledgers;
import jp.sekimori.app.ledger.ManyEntries;
import jp.sekimori.app.sheet.SheetFile;
import jp.sekimori.app.store.Attachments;
import jp.sekimori.evidence.entry.Payload;
import jp.sekimori.evidence.entry.Subject;
import jp.sekimori.evidence.tree.Hash;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tables on their way into a ledger: handed over, read, looked at row by row, entered or given up.
 * Whoever keeps the ledger for an office does it for that office.
 */
@Component
public class LedgerImports {
  /** As the journal knows imports. */
  static final String KIND = "ledger-import";

  private final Ledgers ledgers;
  private final ManyEntries many;
  private final ImportStore store;
  private final Attachments attachments;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Ids ids;
  private final Clock clock;

  LedgerImports(
      Ledgers ledgers,
      ManyEntries many,
      ImportStore store,
      Attachments attachments,
      Journal journal,
      TransactionTemplate transaction,
      Ids ids,
      Clock clock) {
    this.ledgers = ledgers;
    this.many = many;
    this.store = store;
    this.attachments = attachments;
    this.journal = journal;
    this.transaction = transaction;
    this.ids = ids;
    this.clock = clock;
  }

  /** What somebody hands over. */
  public record Handed(UUID office, String name, byte[] bytes) {}

  /** A ledger into which somebody may import, with the offices for which he may; empty for none. */
  @Transactional(readOnly = true)
  public Optional<Desk> desk(Acting acting, String ledger) {
    return ledgers
        .fields(ledger)
        .map(fields -> new Desk(fields, ledgers.keptOffices(acting, fields)))
        .filter(desk -> !desk.offices().isEmpty());
  }

  /**
   * @param offices for which somebody enters
   */
  public record Desk(Fields fields, List<UUID> offices) {}

  /**
   * Keeps a file and opens its import. The same id twice opens one.
   *
   * @return why it cannot be read; empty when it is open
   */
  @Transactional
  public Optional<SheetFile.Unreadable> open(Acting acting, Desk desk, UUID id, Handed file) {
    if (!desk.offices().contains(file.office())) {
      throw new AccessDeniedException("Importing needs a role that keeps the ledger");
    }
    if (SheetFile.read(file.name(), file.bytes()) instanceof SheetFile.Unreadable why) {
      return Optional.of(why);
    }
    Hash original = attachments.keep(file.bytes(), clock.instant());
    String ledger = desk.fields().ledger().id();
    var list =
        new Import(
            id,
            ledger,
            file.office(),
            file.name(),
            original,
            Optional.empty(),
            Map.of(),
            Import.State.OPEN,
            1,
            acting.person(),
            clock.instant(),
            Optional.empty());
    if (store.open(list)) {
      journal.record(
          Event.by(acting, "ledger-import.open", subject(list, 1))
              .changing(Change.of("file", "", file.name()), Change.of("ledger", "", ledger))
              .with(new Payload("original", original)));
    }
    return Optional.empty();
  }

  /** An import of an office for which somebody enters; empty for others. */
  @Transactional(readOnly = true)
  public Optional<Import> find(Desk desk, UUID id) {
    return store
        .find(id)
        .filter(list -> list.ledger().equals(desk.fields().ledger().id()))
        .filter(list -> desk.offices().contains(list.office()));
  }

  /** Those that are open or were entered, the latest first. */
  @Transactional(readOnly = true)
  public List<Import> all(Desk desk) {
    return store.all(desk.fields().ledger().id(), desk.offices());
  }

  /** The file as it is read now. */
  @Transactional(readOnly = true)
  public Table table(Desk desk, Import list) {
    return switch (SheetFile.read(list.fileName(), attachments.content(list.original()))) {
      case SheetFile.Readable readable ->
          Table.of(
              Heading.columns(desk.fields()),
              readable.grids(),
              store.heads(list.ledger(), list.office()),
              list.sheet());
      case SheetFile.Unreadable why ->
          throw new IllegalStateException("A kept file cannot be read any more: " + why);
    };
  }

  /** The fields of which one thing can be said for all rows that leave them empty. */
  public List<Field> fixable(Desk desk) {
    return Heading.fixable(desk.fields());
  }

  /** Words of the table that nobody would know for choices, with what they stand for by now. */
  @Transactional(readOnly = true)
  public List<Words.Own> words(Desk desk, Import list, Table table) {
    return store.words(list.ledger(), list.office()).in(table, Heading.fields(desk.fields()));
  }

  /**
   * How a file is read: which sheet, what its heads and its words stand for, what stands in empty
   * fields.
   */
  public record Reading(
      Optional<String> sheet,
      Map<String, String> heads,
      List<Words.Own> words,
      Map<String, String> fixed) {}

  /** Whether it was changed: not where somebody else has changed it since it was seen. */
  @Transactional
  public boolean read(Acting acting, Desk desk, Import list, int seen, Reading reading) {
    if (!store.advance(list.id(), seen)) {
      return false;
    }
    store.read(list.id(), reading.sheet(), reading.fixed());
    store.remember(list.ledger(), list.office(), reading.heads());
    store.remember(list.ledger(), list.office(), reading.words());
    journal.record(
        Event.by(acting, "ledger-import.read", subject(list, seen + 1))
            .changing(Change.of("sheet", list.sheet().orElse(""), reading.sheet().orElse(""))));
    return true;
  }

  /** What would come of it: every row, and nothing is entered. */
  @Transactional(readOnly = true)
  public Checked check(Acting acting, Desk desk, Import list) {
    Context context = ledgers.context(acting, desk.fields(), Values.NONE);
    return new Checking(
            list,
            desk.fields(),
            table(desk, list),
            store.words(list.ledger(), list.office()),
            many,
            context,
            new HashSet<>(desk.offices()))
        .check();
  }

  /** What became of entering. */
  public enum Applied {
    DONE,
    /** Somebody else has changed the import since it was seen. */
    STALE,
    /** Not the same rows can be entered any more as were seen. */
    OTHERS
  }

  /**
   * Enters the good rows, all of them, and leaves the bad ones out with a report.
   *
   * @param expected how many good rows somebody was shown
   */
  public Applied apply(Acting acting, Desk desk, UUID id, int seen, int expected) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Applied applied = applied(acting, desk, id, seen, expected);
              if (applied != Applied.DONE) {
                status.setRollbackOnly();
              }
              return applied;
            }));
  }

  private Applied applied(Acting acting, Desk desk, UUID id, int seen, int expected) {
    Import list = find(desk, id).orElseThrow();
    if (!store.advance(id, seen)) {
      // A form that was sent twice did what it was to do.
      return find(desk, id).filter(now -> isAfter(now, seen)).isPresent()
          ? Applied.DONE
          : Applied.STALE;
    }
    Checked checked = check(acting, desk, list);
    if (checked.good().size() != expected) {
      return Applied.OTHERS;
    }
    List<ManyEntries.New> fresh =
        checked.good().stream()
            .map(row -> new ManyEntries.New(ids.next(), row.office(), row.values()))
            .toList();
    if (many.enter(acting, desk.fields(), fresh).isEmpty()) {
      return Applied.OTHERS;
    }
    Set<Integer> bad = checked.bad();
    Optional<Hash> report =
        bad.isEmpty()
            ? Optional.empty()
            : Optional.of(attachments.keep(Report.of(checked).utf8(), clock.instant()));
    store.applied(
        id, new Import.Done(fresh.size(), bad.size(), report, clock.instant()), acting.person());
    journal.record(
        Event.by(acting, "ledger-import.apply", subject(list, seen + 1))
            .changing(
                Change.of("entered", "", String.valueOf(fresh.size())),
                Change.of("refused", "", String.valueOf(bad.size())))
            .with(new Payload("original", list.original())));
    return Applied.DONE;
  }

  private static boolean isAfter(Import list, int seen) {
    return list.state() == Import.State.APPLIED && list.version() == seen + 1;
  }

  /** Gives it up: nothing is entered. Whether it was not changed by somebody else before. */
  @Transactional
  public boolean discard(Acting acting, Import list, int seen) {
    if (list.state() == Import.State.DISCARDED) {
      return true;
    }
    if (!store.advance(list.id(), seen)) {
      return false;
    }
    store.discarded(list.id(), acting.person(), clock.instant());
    journal.record(Event.by(acting, "ledger-import.discard", subject(list, seen + 1)));
    return true;
  }

  /** The rows that cannot be entered, or could not, with what is wrong with each. */
  @Transactional(readOnly = true)
  public byte[] report(Acting acting, Desk desk, Import list) {
    return list.done()
        .flatMap(Import.Done::report)
        .map(attachments::content)
        .orElseGet(() -> Report.of(check(acting, desk, list)).utf8());
  }

  private static Subject subject(Import list, int version) {
    return new Subject(KIND, list.id().toString(), version);
  }
}
