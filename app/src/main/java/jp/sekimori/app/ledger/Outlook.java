package jp.sekimori.app.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.control.Conditioned;
import jp.sekimori.app.control.Move;
import jp.sekimori.app.control.State;
import jp.sekimori.app.decision.Citations;
import jp.sekimori.app.decision.Cited;
import jp.sekimori.app.form.Entries;
import jp.sekimori.app.form.Entries.Busy;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Addressee;
import jp.sekimori.app.organization.Snapshot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be known of an entry, for whoever looks at it: what comes next, and by whom. */
@Component
public class Outlook {
  private final Today today;
  private final EntryStore store;
  private final Keepers keepers;
  private final Standing standing;
  private final Planned planned;
  private final Correcting correcting;
  private final Citations citations;

  Outlook(
      Today today,
      EntryStore store,
      Keepers keepers,
      Standing standing,
      Planned planned,
      Correcting correcting,
      Citations citations) {
    this.today = today;
    this.store = store;
    this.keepers = keepers;
    this.standing = standing;
    this.planned = planned;
    this.correcting = correcting;
    this.citations = citations;
  }

  /**
   * A move that others make, and who that is today.
   *
   * @param by those who can
   */
  public record Ahead(Move move, Addressee by) {}

  /**
   * What has to be told to others at once, since an entry is in a state that concerns them: lost.
   *
   * @param whom each by a role, as it is today
   * @param clauses on which the moves that lead to the state rest
   */
  public record Alarm(List<Addressee> whom, List<Cited> clauses) {
    public Alarm {
      whom = List.copyOf(whom);
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * @param busy why it is not free, or will not be: 現在持ち出し中です
   * @param alarm whom its state concerns, if anybody
   * @param ahead what others do with it next
   * @param corrects whether whoever looks corrects what was written with moves
   */
  public record Seen(List<Busy> busy, Optional<Alarm> alarm, List<Ahead> ahead, boolean corrects) {
    public Seen {
      busy = List.copyOf(busy);
      ahead = List.copyOf(ahead);
    }
  }

  @Transactional(readOnly = true)
  public Seen of(Acting acting, Fields fields, Entry entry) {
    Snapshot day = today.context(acting).day();
    List<UUID> thing = List.of(entry.id());
    var busy = new ArrayList<Busy>();
    if (standing.lends(entry.ledger())) {
      busy.addAll(standing.busy(acting, thing).getOrDefault(entry.id(), List.of()));
    }
    busy.addAll(
        planned
            .of(acting, entry.ledger(), thing, Entries.Use.ANY)
            .getOrDefault(entry.id(), List.of()));
    List<Ahead> ahead =
        keepers.moves(fields, entry).stream()
            .filter(move -> move.to().isPresent())
            .map(move -> new Ahead(move, keepers.movers(fields, day, entry, move)))
            .filter(each -> !each.by().includes(acting.person()))
            .filter(each -> !each.by().people().isEmpty())
            .toList();
    return new Seen(busy, alarm(fields, day, entry), ahead, correcting.may(acting, fields, entry));
  }

  private Optional<Alarm> alarm(Fields fields, Snapshot day, Entry entry) {
    List<Addressee> whom = keepers.told(fields, day, entry);
    if (whom.isEmpty()) {
      return Optional.empty();
    }
    List<String> clauses =
        fields.ledger().moves().stream()
            .filter(move -> move.to().filter(entry.state()::equals).isPresent())
            .flatMap(move -> move.basis().clauses().stream())
            .distinct()
            .toList();
    return Optional.of(new Alarm(whom, citations.of(fields.regime().ruling(), clauses)));
  }

  /** A move that something else may have to make now. */
  public record Next(Entry other, Move move) {
    public String address() {
      return other.address() + "/moves/" + move.id();
    }
  }

  /** What may have to be done next, now that an entry has come to its state, by whoever looks. */
  @Transactional(readOnly = true)
  public List<Next> next(Acting acting, Fields fields, Entry entry) {
    var conditions = Conditioned.on(fields.ledger(), fields.regime().ruling().rulebook());
    var values = entry.values().with(State.FIELD, entry.state()).all();
    return fields.ledger().moves().stream()
        .filter(move -> move.to().filter(entry.state()::equals).isPresent())
        .flatMap(move -> move.then().stream())
        .filter(then -> conditions.hold(then.when(), values))
        .flatMap(then -> next(acting, entry, then))
        // Several moves may lead to a state, and on to the same.
        .distinct()
        .toList();
  }

  private Stream<Next> next(Acting acting, Entry entry, Move.With then) {
    Snapshot day = today.context(acting).day();
    return store.find(entry.values().ids(then.field())).values().stream()
        .flatMap(
            other ->
                today.fields(other.ledger()).stream()
                    .flatMap(
                        fields ->
                            keepers.moves(fields, other).stream()
                                .filter(move -> move.id().equals(then.move()))
                                .filter(it -> keepers.mayMove(acting, fields, day, other, it)))
                    .map(move -> new Next(other, move)));
  }
}
