package jp.sekimori.app.organization.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.organization.change.KeptRow.Fate;
import jp.sekimori.app.sheet.SheetFile;
import jp.sekimori.app.store.Attachments;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.evidence.entry.Payload;
import jp.sekimori.evidence.entry.Subject;
import jp.sekimori.evidence.tree.Hash;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists on their way into who is who: handed over, read, with rows set aside by hand, given up. All
 * commands need {@link Right#MANAGE_ORGANIZATION}, and say whether they were carried out: not where
 * somebody else has changed the import since it was seen.
 */
@Component
public class ListImports {
  private final ListStore store;
  private final RowStore rows;
  private final Attachments attachments;
  private final Journal journal;
  private final Clock clock;

  ListImports(
      ListStore store, RowStore rows, Attachments attachments, Journal journal, Clock clock) {
    this.store = store;
    this.rows = rows;
    this.attachments = attachments;
    this.journal = journal;
    this.clock = clock;
  }

  /** What somebody hands over. */
  public record Handed(ListKind kind, String name, byte[] bytes, Optional<LocalDate> day) {}

  /**
   * Keeps a file and opens its import. The same id twice opens one.
   *
   * @return why it cannot be read; empty when it is open
   */
  @Transactional
  public Optional<SheetFile.Unreadable> open(Acting acting, UUID id, Handed file) {
    authorize(acting);
    if (SheetFile.read(file.name(), file.bytes()) instanceof SheetFile.Unreadable why) {
      return Optional.of(why);
    }
    Hash original = attachments.keep(file.bytes(), clock.instant());
    open(
        acting,
        new Import(
            id,
            file.kind(),
            file.name(),
            original,
            Optional.empty(),
            file.day(),
            Optional.empty(),
            Import.State.OPEN,
            1,
            acting.person(),
            clock.instant(),
            new Import.Names("", ""),
            Optional.empty()));
    return Optional.empty();
  }

  /** Opens an import of the rows of another that were set aside: for whoever may apply them. */
  @Transactional
  public void rest(Acting acting, UUID id, Import of) {
    authorize(acting);
    if (of.state() != Import.State.APPLIED || aside(of).isEmpty()) {
      throw new IllegalArgumentException("Only what was set aside can be taken up");
    }
    open(
        acting,
        new Import(
            id,
            of.kind(),
            of.fileName(),
            of.original(),
            of.sheet(),
            of.day(),
            Optional.of(of.id()),
            Import.State.OPEN,
            1,
            acting.person(),
            clock.instant(),
            new Import.Names("", ""),
            Optional.empty()));
  }

  private void open(Acting acting, Import list) {
    if (store.open(list)) {
      journal.record(
          Event.by(acting, "change.open", subject(list.id(), 1))
              .changing(
                  Change.of("file", "", list.fileName()), Change.of("list", "", list.kind().code()))
              .with(new Payload("original", list.original())));
    }
  }

  @Transactional(readOnly = true)
  public Optional<Import> find(UUID id) {
    return store.find(id);
  }

  /** Those of a state, the latest first. */
  @Transactional(readOnly = true)
  public List<Import> all(Import.State state) {
    return store.all(state);
  }

  /** The list as it is read now. */
  @Transactional(readOnly = true)
  public Table table(Import list) {
    return switch (SheetFile.read(list.fileName(), attachments.content(list.original()))) {
      case SheetFile.Readable readable -> {
        Table table =
            Table.of(list.kind(), readable.grids(), store.heads(list.kind()), list.sheet());
        yield list.restOf()
            .map(origin -> table.only(numbers(rows.of(origin, Fate.ASIDE))))
            .orElse(table);
      }
      case SheetFile.Unreadable why ->
          throw new IllegalStateException("A kept file cannot be read any more: " + why);
    };
  }

  private static Set<Integer> numbers(List<KeptRow> kept) {
    return kept.stream().map(KeptRow::row).collect(Collectors.toSet());
  }

  /** The rows set aside so far. */
  @Transactional(readOnly = true)
  public List<KeptRow> aside(Import list) {
    return rows.of(list.id(), Fate.ASIDE);
  }

  /** What an applied import did, row by row. */
  @Transactional(readOnly = true)
  public List<KeptRow> applied(Import list) {
    return rows.of(list.id(), Fate.APPLIED);
  }

  @Transactional(readOnly = true)
  public Map<Effect, Long> counts(Import list) {
    return rows.counts(list.id());
  }

  /** How the file is to be read: which sheet, which day, and what its heads stand for. */
  public record Reading(
      Optional<String> sheet, Optional<LocalDate> day, Map<String, Optional<String>> heads) {}

  @Transactional
  public boolean read(Acting acting, Import list, int seen, Reading reading) {
    authorize(acting);
    if (!store.advance(list.id(), seen)) {
      return false;
    }
    store.read(list.id(), reading.sheet(), reading.day());
    store.remember(list.kind(), reading.heads());
    journal.record(
        Event.by(acting, "change.read", subject(list.id(), seen + 1))
            .changing(
                Change.of("sheet", list.sheet().orElse(""), reading.sheet().orElse("")),
                Change.of("day", day(list.day()), day(reading.day()))));
    return true;
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  /** Sets rows aside by hand, with what is wrong with them; they count for nothing then. */
  @Transactional
  public boolean setAside(Acting acting, Import list, int seen, Set<Integer> wanted, Plan plan) {
    authorize(acting);
    if (!store.advance(list.id(), seen)) {
      return false;
    }
    List<KeptRow> kept =
        table(list).lines().stream()
            .filter(line -> wanted.contains(line.row()))
            .map(line -> new KeptRow(line.row(), Fate.ASIDE, "", line.printed(), why(line, plan)))
            .toList();
    rows.keep(list.id(), kept, acting.person(), clock.instant());
    journal.record(
        Event.by(acting, "change.aside", subject(list.id(), seen + 1))
            .changing(Change.of("rows", "", words(wanted))));
    return true;
  }

  private static Message why(Line line, Plan plan) {
    List<Message> said =
        plan.faults().stream().filter(fault -> fault.row() == line.row()).map(Fault::what).toList();
    return said.isEmpty()
        ? new Message("誤りはありません。手で除外しました。", "Nothing was wrong; it was set aside by hand.")
        : new Message(
            said.stream().map(Message::ja).collect(Collectors.joining(" ")),
            said.stream().map(Message::en).collect(Collectors.joining(" ")));
  }

  /** Takes rows back that were set aside. */
  @Transactional
  public boolean takeBack(Acting acting, Import list, int seen, Set<Integer> wanted) {
    authorize(acting);
    if (!store.advance(list.id(), seen)) {
      return false;
    }
    rows.forget(list.id(), wanted);
    journal.record(
        Event.by(acting, "change.back", subject(list.id(), seen + 1))
            .changing(Change.of("rows", words(wanted), "")));
    return true;
  }

  private static String words(Set<Integer> rows) {
    return rows.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
  }

  @Transactional
  public boolean discard(Acting acting, Import list, int seen) {
    authorize(acting);
    if (list.state() == Import.State.DISCARDED) {
      return true;
    }
    if (!store.advance(list.id(), seen)) {
      return false;
    }
    rows.forget(list.id(), numbers(aside(list)));
    store.close(list.id(), Import.State.DISCARDED, acting.person(), clock.instant());
    journal.record(Event.by(acting, "change.discard", subject(list.id(), seen + 1)));
    return true;
  }

  /** The original file. That somebody took it is recorded. */
  @Transactional
  public byte[] original(Acting acting, Import list) {
    authorize(acting);
    journal.record(
        Event.by(acting, "change.download", subject(list.id(), list.version()))
            .with(new Payload("original", list.original())));
    return attachments.content(list.original());
  }

  static void authorize(Acting acting) {
    if (!acting.may(Right.MANAGE_ORGANIZATION)) {
      throw new AccessDeniedException("Importing lists of staff needs a right of its own");
    }
  }

  static Subject subject(UUID id, int version) {
    return new Subject("change", id.toString(), version);
  }
}
