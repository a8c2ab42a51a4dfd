package jp.sekimori.app.ledger;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.sekimori.app.control.Control;
import jp.sekimori.app.control.Ledger;

/**
 * How many entries of a ledger lie within somebody's sight.
 *
 * @param control of which it is a part
 * @param states how many in each state, by its id
 * @param overdue how many of them ought to have ended their state
 * @param enters whether whoever looks enters by hand
 */
public record Figures(
    Control control, Ledger ledger, Map<String, Integer> states, int overdue, boolean enters) {

  static Figures of(Control control, Ledger ledger, List<ListStore.Figure> all, boolean enters) {
    List<ListStore.Figure> own =
        all.stream().filter(each -> each.ledger().equals(ledger.id())).toList();
    return new Figures(
        control,
        ledger,
        own.stream().collect(Collectors.toMap(ListStore.Figure::state, ListStore.Figure::many)),
        own.stream().mapToInt(ListStore.Figure::overdue).sum(),
        enters);
  }

  /** How many of which something is still expected. */
  public int open() {
    return ledger.states().stream()
        .filter(state -> !state.closed())
        .mapToInt(state -> states.getOrDefault(state.id(), 0))
        .sum();
  }

  /** Those of which nothing is expected any more among them. */
  public int all() {
    return states.values().stream().mapToInt(many -> many).sum();
  }

  public String address() {
    return "/ledgers/" + ledger.id();
  }
}
