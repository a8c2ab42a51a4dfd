package jp.sekimori.app.check.web;

import java.util.List;
import jp.sekimori.app.check.Thing;
import jp.sekimori.app.check.Thing.Standing;

/**
 * What is open of a page of a sheet, before 適 is said of all of it at once.
 *
 * @param things of which it can be said
 * @param away left out, since they are not at their place
 * @param begun left out, since something was answered of them already
 */
public record Rest(List<Thing> things, List<Thing> away, List<Thing> begun) {
  public Rest {
    things = List.copyOf(things);
    away = List.copyOf(away);
    begun = List.copyOf(begun);
  }

  static Rest of(RunView view) {
    List<Thing> open =
        view.here().stream().filter(thing -> thing.standing() == Standing.OPEN).toList();
    List<Thing> away = open.stream().filter(thing -> !view.away(thing).isEmpty()).toList();
    List<Thing> begun =
        open.stream()
            .filter(thing -> !away.contains(thing) && !view.answers(thing).isEmpty())
            .toList();
    List<Thing> things =
        open.stream().filter(thing -> !away.contains(thing) && !begun.contains(thing)).toList();
    return new Rest(things, away, begun);
  }

  public boolean isEmpty() {
    return things.isEmpty();
  }

  public int size() {
    return things.size();
  }

  public boolean leavesOut() {
    return !away.isEmpty() || !begun.isEmpty();
  }
}
