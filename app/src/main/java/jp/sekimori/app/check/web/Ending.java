package jp.sekimori.app.check.web;

import java.util.List;
import java.util.function.Predicate;
import jp.sekimori.app.check.Thing;
import jp.sekimori.app.check.Thing.Standing;

/**
 * What a run comes to, before it is closed.
 *
 * @param open not answered yet
 * @param amiss of which something is answered 否
 * @param away answered, and not at their place
 * @param gone left out, since they left the ledger or the office
 */
public record Ending(List<Thing> open, List<Thing> amiss, List<Thing> away, List<Thing> gone) {

  static Ending of(RunView view) {
    return new Ending(
        those(view, thing -> thing.standing() == Standing.OPEN),
        those(view, thing -> view.result(thing).equals("no")),
        those(view, thing -> thing.standing() == Standing.DONE && !view.away(thing).isEmpty()),
        those(view, thing -> thing.standing() == Standing.GONE));
  }

  private static List<Thing> those(RunView view, Predicate<Thing> which) {
    return view.things().stream().filter(which).toList();
  }
}
