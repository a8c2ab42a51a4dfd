package jp.sekimori.app.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.ledger.OverviewStore.Late;
import jp.sekimori.app.ledger.OverviewStore.Watched;
import jp.sekimori.app.organization.State;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.app.site.Overview;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is overdue in ledgers, where most of it, and what the pack wants watched until it ends. */
@Component
class LedgerOverview implements Overview {
  /** As many offices as are seen at a glance. */
  private static final int OFFICES = 5;

  private static final Message TITLE = new Message("台帳", "Ledgers");
  private static final Message BY_OFFICE =
      new Message("期限を過ぎたものが多い所属", "Offices with most overdue");

  private final OverviewStore store;
  private final Today today;
  private final Clock clock;

  LedgerOverview(OverviewStore store, Today today, Clock clock) {
    this.store = store;
    this.today = today;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Block> of(Acting acting) {
    Map<String, Ledger> ledgers =
        acting.rights().hasEverywhere(Right.READ_LEDGERS) ? ledgers() : Map.of();
    if (ledgers.isEmpty()) {
      return List.of();
    }
    List<Watched> watching =
        ledgers.values().stream()
            .flatMap(
                ledger ->
                    ledger.states().stream()
                        .filter(jp.sekimori.app.control.State::watched)
                        .map(state -> new Watched(ledger.id(), state.id())))
            .toList();
    List<Late> late =
        store.late(LocalDate.now(clock)).stream()
            .filter(each -> ledgers.containsKey(each.ledger()))
            .toList();
    Map<Watched, Long> many = watching.isEmpty() ? Map.of() : store.watched(watching);
    var figures = new ArrayList<Figure>();
    for (Ledger ledger : ledgers.values()) {
      overdue(ledger, late).ifPresent(figures::add);
      watched(ledger, many).forEach(figures::add);
    }
    return late.isEmpty()
        ? List.of(new Block(TITLE, figures))
        : List.of(new Block(TITLE, figures), byOffice(acting, ledgers, late));
  }

  private Map<String, Ledger> ledgers() {
    return today.regime().stream()
        .flatMap(regime -> regime.controls().ledgers().stream())
        .collect(
            Collectors.toMap(Ledger::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
  }

  /** Of a ledger whose states end by a day. */
  private static Optional<Figure> overdue(Ledger ledger, List<Late> late) {
    return ledger.states().stream().anyMatch(state -> state.due().isPresent())
        ? Optional.of(
            new Figure(
                called(ledger, new Message("期限を過ぎた", "overdue")),
                late.stream()
                    .filter(each -> each.ledger().equals(ledger.id()))
                    .mapToLong(Late::many)
                    .sum(),
                "/ledgers/" + ledger.id() + "?overdue=yes",
                true))
        : Optional.empty();
  }

  private static List<Figure> watched(Ledger ledger, Map<Watched, Long> many) {
    return ledger.states().stream()
        .filter(jp.sekimori.app.control.State::watched)
        .map(
            state ->
                new Figure(
                    called(ledger, Worded.of(state.label())),
                    many.getOrDefault(new Watched(ledger.id(), state.id()), 0L),
                    "/ledgers/" + ledger.id() + "?state=" + state.id(),
                    true))
        .toList();
  }

  private Block byOffice(Acting acting, Map<String, Ledger> ledgers, List<Late> late) {
    State day = today.context(acting).day().state();
    return new Block(
        BY_OFFICE,
        late.stream()
            .limit(OFFICES)
            .map(
                each -> {
                  String office = day.called(each.office());
                  Message title =
                      Worded.of(Objects.requireNonNull(ledgers.get(each.ledger())).title());
                  return new Figure(
                      new Message(office + "　" + title.ja(), office + ": " + title.en()),
                      each.many(),
                      "/ledgers/" + each.ledger() + "?overdue=yes&office=" + each.office(),
                      true);
                })
            .toList());
  }

  private static Message called(Ledger ledger, Message what) {
    return new Message(
        ledger.title().ja() + "：" + what.ja(), ledger.title().en() + ": " + what.en());
  }
}
