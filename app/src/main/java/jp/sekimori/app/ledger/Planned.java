package jp.sekimori.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.control.FormField;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.control.State;
import jp.sekimori.app.form.Entries.Busy;
import jp.sekimori.app.form.Entries.Use;
import jp.sekimori.app.form.Field;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.site.Wareki;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.table.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Knows for which days things are permitted or applied for already, where only one can have a thing
 * at a time. It is told and stops nobody: one of them may give way.
 */
@Component
class Planned {
  private final LinkStore links;
  private final Today today;
  private final ObjectProvider<Wanted> wanted;

  Planned(LinkStore links, Today today, ObjectProvider<Wanted> wanted) {
    this.links = links;
    this.today = today;
    this.wanted = wanted;
  }

  /**
   * A ledger of which one entry at a time can have a thing.
   *
   * @param field that names the thing
   * @param from with the first day; empty where none is written
   * @param to with the last day, by which the state has to end
   */
  private record Lending(Fields fields, String field, Optional<String> from, Optional<String> to) {

    static Optional<Lending> of(Fields fields, String thing) {
      return fields.ledger().states().stream()
          .filter(state -> state.onePer().isPresent())
          .findFirst()
          .filter(
              state ->
                  state
                      .onePer()
                      .flatMap(fields::find)
                      .flatMap(Field::ledger)
                      .filter(thing::equals)
                      .isPresent())
          .map(
              state ->
                  new Lending(
                      fields,
                      state.onePer().orElseThrow(),
                      state
                          .due()
                          .flatMap(fields::find)
                          .map(Field::asking)
                          .flatMap(FormField.Asking::notBefore)
                          .filter(name -> isDay(fields, name)),
                      state.due().filter(name -> isDay(fields, name))));
    }

    private static boolean isDay(Fields fields, String name) {
      return fields.find(name).filter(field -> field.kind() == Field.Kind.DATE).isPresent();
    }

    Days days(Values values) {
      return new Days(day(from, values), day(to, values));
    }

    private static Optional<LocalDate> day(Optional<String> field, Values values) {
      return field.flatMap(values::one).map(LocalDate::parse);
    }

    /** The states in which others may have it. */
    List<Standing.Alone> waiting(String thing) {
      Ledger ledger = fields.ledger();
      return ledger.states().stream()
          .filter(state -> !state.closed() && state.onePer().isEmpty())
          .map(state -> new Standing.Alone(ledger.id(), field, state.id(), thing))
          .toList();
    }
  }

  private record Days(Optional<LocalDate> from, Optional<LocalDate> to) {
    boolean meet(Days other) {
      return !isBefore(to, other.from) && !isBefore(other.to, from);
    }

    private static boolean isBefore(Optional<LocalDate> last, Optional<LocalDate> first) {
      return last.isPresent() && first.isPresent() && last.get().isBefore(first.get());
    }

    boolean isOver(LocalDate today) {
      return to.filter(today::isAfter).isPresent();
    }

    String ja() {
      return from.map(day -> "、" + Wareki.day(day) + "から").orElse(to.isPresent() ? "、" : "")
          + to.map(day -> Wareki.day(day) + "まで").orElse("");
    }

    String en() {
      return from.map(day -> ", from " + day).orElse("") + to.map(day -> ", to " + day).orElse("");
    }
  }

  /**
   * @param ledger of the things
   */
  Map<UUID, List<Busy>> of(Acting acting, String ledger, Collection<UUID> things, Use use) {
    Optional<Regime> regime = today.regime();
    List<Lending> lendings =
        regime
            .map(
                it ->
                    it.controls().ledgers().stream()
                        .flatMap(each -> Lending.of(new Fields(it, each), ledger).stream())
                        .toList())
            .orElse(List.of());
    var planned = new HashMap<UUID, List<Busy>>();
    if (!things.isEmpty() && !lendings.isEmpty()) {
      lendings.forEach(each -> permitted(acting, each, ledger, things, use, planned));
      for (Wanted by : wanted) {
        for (Wanted.Wish wish : by.naming(acting, regime.orElseThrow(), things)) {
          if (!use.by().equals(Optional.of(wish.application()))) {
            lendings.forEach(each -> asked(each, wish, things, use, planned));
          }
        }
      }
    }
    return planned;
  }

  private void permitted(
      Acting acting,
      Lending lending,
      String ledger,
      Collection<UUID> things,
      Use use,
      Map<UUID, List<Busy>> planned) {
    var day = today.context(acting).day();
    for (LinkStore.Held held : links.standing(things, lending.waiting(ledger))) {
      Entry entry = held.entry();
      Days days = lending.days(entry.values());
      if (!days.isOver(day.day()) && days.meet(lending.days(use.values()))) {
        Words state = lending.fields().state(entry.state()).map(State::label).orElseThrow();
        boolean seen =
            Keepers.sight(acting, lending.fields().ledger(), day).reaches(entry.office())
                || entry.holder().filter(acting.person()::equals).isPresent();
        Message number = entry.number().words();
        add(
            planned,
            held.of(),
            new Message(
                "既に「" + state.ja() + "」です（" + number.ja() + days.ja() + "）",
                "Already “" + state.en() + "” (" + number.en() + days.en() + ")"),
            seen ? Optional.of(entry.address()) : Optional.empty());
      }
    }
  }

  private void asked(
      Lending lending,
      Wanted.Wish wish,
      Collection<UUID> things,
      Use use,
      Map<UUID, List<Busy>> planned) {
    Days days = lending.days(wish.values());
    if (wish.ledger().equals(lending.fields().ledger().id())
        && days.meet(lending.days(use.values()))) {
      wish.values().ids(lending.field()).stream()
          .filter(things::contains)
          .forEach(
              thing ->
                  add(
                      planned,
                      thing,
                      new Message(
                          "既に申請されています（" + wish.number().ja() + days.ja() + "）",
                          "Applied for already (" + wish.number().en() + days.en() + ")"),
                      wish.seen() ? Optional.of(wish.address()) : Optional.empty()));
    }
  }

  private static void add(
      Map<UUID, List<Busy>> planned, UUID thing, Message what, Optional<String> address) {
    planned.computeIfAbsent(thing, _ -> new ArrayList<>()).add(new Busy(what, address));
  }
}
