package jp.sekimori.app.ledger;

import java.util.List;
import java.util.stream.Stream;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.control.Part;
import jp.sekimori.app.control.State;
import jp.sekimori.app.control.Tally;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.policy.pack.ControlsOnClauses.Figure;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many entries a ledger has in each state, and how many are overdue. */
@Component
class LedgerTally implements Tally {
  private static final Message OVERDUE = new Message("期限を過ぎた", "Overdue");

  private final Ledgers ledgers;

  LedgerTally(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Figure> of(Acting acting, Part part) {
    return part instanceof Ledger ledger
        ? ledgers.figures(acting).stream()
            .filter(figures -> figures.ledger().id().equals(ledger.id()))
            .flatMap(LedgerTally::of)
            .toList()
        : List.of();
  }

  private static Stream<Figure> of(Figures figures) {
    Stream<Figure> states =
        figures.ledger().states().stream()
            .map(
                state ->
                    new Figure(
                        Worded.of(state.label()),
                        figures.states().getOrDefault(state.id(), 0),
                        figures.address() + "?state=" + state.id(),
                        false));
    boolean hasDays =
        figures.ledger().states().stream().map(State::due).anyMatch(day -> day.isPresent());
    return hasDays
        ? Stream.concat(
            states,
            Stream.of(
                new Figure(OVERDUE, figures.overdue(), figures.address() + "?overdue=yes", true)))
        : states;
  }
}
