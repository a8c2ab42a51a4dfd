package jp.sekimori.app.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.control.Move;
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
  private final Keepers keepers;
  private final Standing standing;
  private final Planned planned;
  private final Correcting correcting;
  private final Citations citations;

  Outlook(
      Today today,
      Keepers keepers,
      Standing standing,
      Planned planned,
      Correcting correcting,
      Citations citations) {
    this.today = today;
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
}
