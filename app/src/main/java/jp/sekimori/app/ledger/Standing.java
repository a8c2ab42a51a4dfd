package jp.sekimori.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.control.Move;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.control.State;
import jp.sekimori.app.form.Entries.Busy;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.site.Wareki;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;

/** Knows what is not free: of a thing, only one entry can be in some states at a time. */
@Component
class Standing {
  private final LinkStore links;
  private final EntryStore store;
  private final Today today;

  Standing(LinkStore links, EntryStore store, Today today) {
    this.links = links;
    this.store = store;
    this.today = today;
  }

  /**
   * A state in which only one entry can be for each that a field names.
   *
   * @param ledger whose state it is
   * @param of the ledger that the field names
   */
  record Alone(String ledger, String field, String state, String of) {}

  private static List<Alone> alone(Regime regime) {
    var alone = new ArrayList<Alone>();
    for (Ledger ledger : regime.controls().ledgers()) {
      var fields = new Fields(regime, ledger);
      for (State state : ledger.states()) {
        state
            .onePer()
            .flatMap(fields::find)
            .flatMap(Field::ledger)
            .ifPresent(
                of ->
                    alone.add(
                        new Alone(ledger.id(), state.onePer().orElseThrow(), state.id(), of)));
      }
    }
    return alone;
  }

  /** Whether only one at a time can have what a ledger is about. */
  boolean lends(String ledger) {
    return today.regime().map(Standing::alone).orElse(List.of()).stream()
        .anyMatch(each -> each.of().equals(ledger));
  }

  /** Of some entries, those for which another stands, and in what words. */
  Map<UUID, List<Busy>> busy(Acting acting, Collection<UUID> ids) {
    Optional<Regime> regime = today.regime();
    List<Alone> alone = regime.map(Standing::alone).orElse(List.of());
    if (ids.isEmpty() || alone.isEmpty()) {
      return Map.of();
    }
    Snapshot day = today.context(acting).day();
    var busy = new HashMap<UUID, List<Busy>>();
    for (LinkStore.Held each : links.standing(ids, alone)) {
      Entry entry = each.entry();
      var fields =
          new Fields(
              regime.orElseThrow(), regime.flatMap(it -> it.ledger(entry.ledger())).orElseThrow());
      boolean seen =
          Keepers.sight(acting, fields.ledger(), day).reaches(entry.office())
              || entry.holder().filter(acting.person()::equals).isPresent();
      busy.computeIfAbsent(each.of(), _ -> new ArrayList<>())
          .add(
              new Busy(
                  said(fields, entry, day.day()),
                  seen ? Optional.of(entry.address()) : Optional.empty()));
    }
    return busy;
  }

  /** Whoever moves another entry for the same thing waits until this transaction ends. */
  void hold(Fields fields, Entry entry, Move move) {
    things(entry, onePer(fields, entry, move)).forEach(store::locked);
  }

  private static Optional<String> onePer(Fields fields, Entry entry, Move move) {
    return move.to()
        .filter(to -> !to.equals(entry.state()))
        .flatMap(fields::state)
        .flatMap(State::onePer);
  }

  private static List<UUID> things(Entry entry, Optional<String> field) {
    return field.map(entry.values()::ids).orElse(List.of()).stream().sorted().toList();
  }

  /** Why an entry cannot go on to a state: another one is there for the same thing. */
  Optional<Message> taken(Fields fields, Entry entry, Move move, LocalDate day) {
    Optional<String> field = onePer(fields, entry, move);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    List<Alone> here =
        alone(fields.regime()).stream()
            .filter(
                each -> each.ledger().equals(entry.ledger()) && each.field().equals(field.get()))
            .toList();
    return links.standing(things(entry, field), here).stream()
        .map(LinkStore.Held::entry)
        .filter(other -> !other.id().equals(entry.id()))
        .findFirst()
        .map(other -> stopped(fields.find(field.get()).orElseThrow(), said(fields, other, day)));
  }

  private static Message stopped(Field field, Message why) {
    return new Message(
        "同じ「" + field.label().ja() + "」が、" + why.ja() + "。先にその記録を終えてください。",
        "The same “" + field.label().en() + "” is not free. " + why.en() + ". End that first.");
  }

  /** 現在持ち出し中です（持出 令和8年度 第12号、返却予定日 令和8年11月30日）. */
  private static Message said(Fields fields, Entry entry, LocalDate today) {
    State state = fields.state(entry.state()).orElseThrow();
    Message number = entry.number().words();
    Optional<Field> due = state.due().flatMap(fields::find);
    String late = entry.isOverdue(today) ? "・期限超過" : "";
    String ja =
        due.flatMap(
                field -> entry.due().map(day -> "、" + field.label().ja() + " " + Wareki.day(day)))
            .map(text -> text + late)
            .orElse("");
    String en =
        due.flatMap(field -> entry.due().map(day -> ", " + field.label().en() + " " + day))
            .map(text -> text + (late.isEmpty() ? "" : ", overdue"))
            .orElse("");
    return new Message(
        "現在" + state.label().ja() + "です（" + number.ja() + ja + "）",
        "Now: " + state.label().en() + " (" + number.en() + en + ")");
  }
}
