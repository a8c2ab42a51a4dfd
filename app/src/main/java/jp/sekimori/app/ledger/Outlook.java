package jp.sekimori.app.ledger;

import java.util.List;
import jp.sekimori.app.control.Move;
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
  private final Correcting correcting;

  Outlook(Today today, Keepers keepers, Standing standing, Correcting correcting) {
    this.today = today;
    this.keepers = keepers;
    this.standing = standing;
    this.correcting = correcting;
  }

  /**
   * A move that others make, and who that is today.
   *
   * @param by those who can
   */
  public record Ahead(Move move, Addressee by) {}

  /**
   * @param busy why it is not free: 現在持ち出し中です
   * @param ahead what others do with it next
   * @param corrects whether whoever looks corrects what was written with moves
   */
  public record Seen(List<Busy> busy, List<Ahead> ahead, boolean corrects) {
    public Seen {
      busy = List.copyOf(busy);
      ahead = List.copyOf(ahead);
    }
  }

  @Transactional(readOnly = true)
  public Seen of(Acting acting, Fields fields, Entry entry) {
    Snapshot day = today.context(acting).day();
    List<Busy> busy =
        standing.busy(acting, List.of(entry.id())).getOrDefault(entry.id(), List.of());
    List<Ahead> ahead =
        keepers.moves(fields, entry).stream()
            .filter(move -> move.to().isPresent())
            .map(move -> new Ahead(move, keepers.movers(fields, day, entry, move)))
            .filter(each -> !each.by().includes(acting.person()))
            .filter(each -> !each.by().people().isEmpty())
            .toList();
    return new Seen(busy, ahead, correcting.may(acting, fields, entry));
  }
}
