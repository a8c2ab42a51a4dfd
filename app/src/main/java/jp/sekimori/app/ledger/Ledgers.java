package jp.sekimori.app.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.control.Move;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.control.StepChecks;
import jp.sekimori.app.form.Context;
import jp.sekimori.app.form.Fault;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.clauses.text.Message;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ledgers 台帳 as the controls of the edition in force have them: entries are entered, changed and
 * moved by hand by whoever keeps them, or by a permit.
 */
@Component
public class Ledgers {
  private final Today today;
  private final EntryStore store;
  private final ListStore lists;
  private final LinkStore links;
  private final Keepers keepers;
  private final ByHand hand;
  private final Correcting correcting;
  private final Writing writing;
  private final TransactionTemplate transaction;

  Ledgers(
      Today today,
      EntryStore store,
      ListStore lists,
      LinkStore links,
      Keepers keepers,
      ByHand hand,
      Correcting correcting,
      Writing writing,
      TransactionTemplate transaction) {
    this.today = today;
    this.store = store;
    this.lists = lists;
    this.links = links;
    this.keepers = keepers;
    this.hand = hand;
    this.correcting = correcting;
    this.writing = writing;
    this.transaction = transaction;
  }

  /** Whose entries of a ledger somebody sees today. */
  @Transactional(readOnly = true)
  public Sight sight(Acting acting, Ledger ledger) {
    return Keepers.sight(acting, ledger, today.context(acting).day());
  }

  /**
   * An entry, for whoever sees its office, is named in it, or can do something with it; empty for
   * others, whether or not there is one.
   */
  @Transactional(readOnly = true)
  public Optional<Entry> find(Acting acting, UUID id) {
    return store.find(id).filter(entry -> sees(acting, entry));
  }

  private boolean sees(Acting acting, Entry entry) {
    Snapshot day = today.context(acting).day();
    return today
        .fields(entry.ledger())
        .filter(fields -> keepers.sees(acting, fields, day, entry))
        .isPresent();
  }

  /** A ledger of today with its fields. */
  @Transactional(readOnly = true)
  public Optional<Fields> fields(String ledger) {
    return today.fields(ledger);
  }

  /**
   * A part of what somebody looks for within sight.
   *
   * @param limit how many
   * @param offset after how many
   */
  @Transactional(readOnly = true)
  public Listing list(Acting acting, Fields fields, ListQuery query, int limit, int offset) {
    return lists.list(search(acting, fields, query), limit, offset);
  }

  /**
   * How many there are of each, of what is looked for.
   *
   * @param by a field, {@code office} or {@code state}; words are not looked for
   */
  @Transactional(readOnly = true)
  public Map<String, Integer> counts(Acting acting, Fields fields, ListQuery query, String by) {
    return lists.counts(search(acting, fields, query), by);
  }

  /** All ledgers of today with what of them lies within sight. */
  @Transactional(readOnly = true)
  public List<Figures> figures(Acting acting) {
    return today.regime().map(regime -> figures(acting, regime)).orElse(List.of());
  }

  private List<Figures> figures(Acting acting, Regime regime) {
    Snapshot day = today.context(acting).day();
    List<Ledger> all = regime.controls().ledgers();
    List<String> open = all.stream().filter(Ledger::open).map(Ledger::id).toList();
    List<ListStore.Figure> figures = lists.figures(open, Keepers.offices(acting, day), day.day());
    return regime.controls().all().stream()
        .flatMap(
            control ->
                control.ledgers().stream()
                    .map(
                        ledger ->
                            Figures.of(
                                control,
                                ledger,
                                figures,
                                !keepers
                                    .keptOffices(acting, new Fields(regime, ledger), day)
                                    .isEmpty())))
        .toList();
  }

  private ListStore.Search search(Acting acting, Fields fields, ListQuery query) {
    Snapshot day = today.context(acting).day();
    Optional<Set<UUID>> offices =
        switch (Keepers.sight(acting, fields.ledger(), day)) {
          case Sight.Everything _ -> query.offices();
          case Sight.Of(var seen) when query.mine() -> query.offices();
          case Sight.Of(var seen) ->
              Optional.of(
                  query
                      .offices()
                      .map(asked -> asked.stream().filter(seen::contains))
                      .orElseGet(seen::stream)
                      .collect(Collectors.toSet()));
        };
    return new ListStore.Search(fields, day, acting.person(), offices, query);
  }

  /** The entries that an entry names and that name it, as far as somebody sees them. */
  @Transactional(readOnly = true)
  public List<Link> links(Acting acting, Entry entry) {
    return links.of(entry).stream().filter(link -> sees(acting, link.other())).toList();
  }

  /**
   * For whom and when a form of a ledger is read: with what its table of rules demands.
   *
   * @param before what stands in the entry; nothing for a new one
   */
  @Transactional(readOnly = true)
  public Context context(Acting acting, Fields fields, Values before) {
    return today.context(acting, fields, before);
  }

  /** For a form of an entry: also with the permit by which it is there. */
  @Transactional(readOnly = true)
  public Context context(Acting acting, Fields fields, Entry entry) {
    return today.context(acting, fields, entry);
  }

  /** Whether somebody enters and changes entries of an office by hand. */
  @Transactional(readOnly = true)
  public boolean keeps(Acting acting, Fields fields, UUID office) {
    return keepers.keeps(acting, fields, today.context(acting).day(), office);
  }

  /** The offices for which somebody does. */
  @Transactional(readOnly = true)
  public List<UUID> keptOffices(Acting acting, Fields fields) {
    return keepers.keptOffices(acting, fields, today.context(acting).day());
  }

  /** The moves that somebody can make with an entry as it stands. */
  @Transactional(readOnly = true)
  public List<Move> moves(Acting acting, Fields fields, Entry entry) {
    Context context = today.context(acting);
    return keepers.moves(fields, entry).stream()
        .filter(move -> keepers.mayMove(acting, fields, context.day(), entry, move))
        .toList();
  }

  /**
   * Enters by hand. Sending the same form twice enters one.
   *
   * @param id as the form carries it
   */
  public Result enter(Acting acting, Ledger ledger, UUID id, UUID office, Posted posted) {
    authorize(acting);
    return decided(() -> hand.enter(acting, ledger, id, office, posted));
  }

  /** Changes by hand what stands in an entry, and whose it is. */
  public Result change(Acting acting, UUID id, int version, UUID office, Posted posted) {
    authorize(acting);
    return decided(() -> hand.change(acting, id, version, office, posted));
  }

  /** Corrects what was written of an entry with moves; the form asks for the reason. */
  public Result correct(Acting acting, UUID id, int version, Posted posted) {
    authorize(acting);
    return decided(() -> correcting.correct(acting, id, version, posted));
  }

  /** Makes a move with an entry, and writes what is written with it. */
  public Result move(Acting acting, UUID id, int version, String move, Posted posted) {
    authorize(acting);
    return decided(() -> hand.move(acting, id, version, move, posted));
  }

  /** Why a move cannot be made though it is somebody's: its permit counts no more. */
  @Transactional(readOnly = true)
  public Optional<Message> stopped(Acting acting, Fields fields, Entry entry, Move move) {
    return keepers.stopped(fields, today.context(acting).day().day(), entry, move);
  }

  /** How far the check is that a move asks for; empty where it asks for none. */
  @Transactional(readOnly = true)
  public Optional<StepChecks.Progress> check(Entry entry, Move move) {
    return keepers.progress(entry, move);
  }

  /** Begins the check that a move asks for, for whoever can make the move. */
  @Transactional
  public Optional<StepChecks.Progress> beginCheck(
      Acting acting, Fields fields, Entry entry, Move move) {
    authorize(acting);
    Snapshot day = today.context(acting).day();
    return keepers.mayMove(acting, fields, day, entry, move)
        ? keepers.begin(acting, fields, day, entry, move)
        : Optional.empty();
  }

  /**
   * Enters what was permitted, in the caller's transaction. Whether it may be is decided there.
   *
   * @param permit the application
   * @throws NotUnique where another entry has a value that only one may have
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Entry enterByPermit(
      Acting acting, Ledger ledger, UUID id, UUID office, Values values, UUID permit) {
    Fields fields = today.fields(ledger.id()).orElseThrow();
    var hand = new Writing.Hand(acting, fields, today.context(acting).day());
    var fresh = new Writing.New(id, office, values, Optional.of(permit));
    return one(writing.add(hand, List.of(fresh)), fields);
  }

  /**
   * Changes what was permitted to be changed, in the caller's transaction.
   *
   * @param asked the fields that the permit is about: what it leaves empty is emptied
   * @throws NotUnique where another entry has a value that only one may have
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Entry changeByPermit(
      Acting acting, UUID id, Set<String> asked, Values values, UUID permit) {
    Entry before = store.locked(id).orElseThrow();
    Fields fields = today.fields(before.ledger()).orElseThrow();
    return one(
        writing.change(
            new Writing.Hand(acting, fields, today.context(acting).day()),
            before,
            new Writing.Next(
                "entry.change",
                Optional.empty(),
                before.office(),
                before.state(),
                before.values().after(asked, values),
                Optional.of(permit))),
        fields);
  }

  /** Another entry has a value that only one may have. */
  public static final class NotUnique extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Fault> faults;

    NotUnique(List<Fault> faults) {
      super(faults.toString(), null, false, false);
      this.faults = faults;
    }

    public List<Fault> faults() {
      return faults;
    }
  }

  /** Done, or nothing of it. */
  private Result decided(Supplier<Result> work) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Result result = work.get();
              if (!(result instanceof Result.Done)) {
                status.setRollbackOnly();
              }
              return result;
            }));
  }

  private Entry one(Writing.Kept kept, Fields fields) {
    return switch (kept) {
      case Writing.Kept.All(var entries) -> entries.getFirst();
      case Writing.Kept.Not(var taken) -> throw new NotUnique(store.faults(taken, fields));
      case Writing.Kept.Late() -> throw new IllegalStateException("A locked entry was written");
    };
  }

  private static void authorize(Acting acting) {
    if (!acting.may(Right.KEEP_LEDGERS)) {
      throw new AccessDeniedException("Writing into ledgers needs the right to keep them");
    }
  }
}
