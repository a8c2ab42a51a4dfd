package jp.sekimori.app.organization.leaving;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.kernel.Time;
import jp.sekimori.app.organization.leaving.Whereabouts.Departure;
import jp.sekimori.app.organization.leaving.Whereabouts.Place;

/** What becomes of checks when it was found anew who leaves which office when. */
record Plan(List<Departure> opened, List<Moved> moved, List<Known> withdrawn, List<Turned> turned) {

  /**
   * A check that counts.
   *
   * @param closed since when everything is settled
   */
  record Known(
      UUID id,
      UUID person,
      UUID office,
      LocalDate day,
      LeavingKind kind,
      Optional<Instant> closed) {
    Place place() {
      return new Place(person, office);
    }
  }

  /** The same leaving on another day. */
  record Moved(Known check, Departure to) {

    /** What was settled before somebody had left is looked at again. */
    boolean reopens() {
      return check
          .closed()
          .filter(at -> at.atZone(Time.ZONE).toLocalDate().isBefore(to.day()))
          .isPresent();
    }
  }

  /** Somebody who was to retire moves, or the other way round. */
  record Turned(Known check, LeavingKind kind) {}

  private record Key(Place place, LocalDate day) {
    static Key of(Departure departure) {
      return new Key(departure.place(), departure.day());
    }
  }

  /** A person on a day, whatever the office. */
  private record Day(UUID person, LocalDate day) {}

  /**
   * @param before where people were believed to be; whom it shows in an office on the day of
   *     leaving it was made to leave
   * @param known all checks of the people that are not withdrawn
   */
  static Plan of(Whereabouts before, Whereabouts after, List<Known> known) {
    var plan = new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    var checks = new HashMap<Key, Known>();
    known.forEach(check -> checks.put(new Key(check.place(), check.day()), check));
    Set<Key> then = keys(before);
    Set<Key> now = keys(after);
    Map<Place, List<Departure>> gone = sorted(before, now);
    Map<Place, List<Departure>> come = sorted(after, then);
    var taken = new HashSet<Day>();
    gone.forEach(
        (place, days) -> plan.takeBack(days, come.getOrDefault(place, List.of()), checks, taken));
    Set<Departure> arrived = new HashSet<>();
    plan.moved().forEach(moved -> arrived.add(moved.to()));
    come.values().stream()
        .flatMap(List::stream)
        .filter(it -> !arrived.contains(it) && !checks.containsKey(Key.of(it)))
        .filter(
            it ->
                before.isThere(it.person(), it.office(), it.day())
                    || taken.contains(new Day(it.person(), it.day())))
        .forEach(plan.opened()::add);
    for (Departure departure : after.departures()) {
      Known check = checks.get(Key.of(departure));
      if (check != null && check.closed().isEmpty() && check.kind() != departure.kind()) {
        plan.turned().add(new Turned(check, departure.kind()));
      }
    }
    return plan;
  }

  /** Nearest days belong together: the first that is gone became the first that came. */
  private void takeBack(
      List<Departure> gone, List<Departure> come, Map<Key, Known> checks, Set<Day> taken) {
    for (int i = 0; i < gone.size(); i++) {
      Known check = checks.get(Key.of(gone.get(i)));
      if (check == null) {
        continue;
      }
      if (i < come.size() && !checks.containsKey(Key.of(come.get(i)))) {
        moved.add(new Moved(check, come.get(i)));
      } else {
        withdrawn.add(check);
        taken.add(new Day(check.person(), check.day()));
      }
    }
  }

  private static Set<Key> keys(Whereabouts whereabouts) {
    var keys = new HashSet<Key>();
    whereabouts.departures().forEach(departure -> keys.add(Key.of(departure)));
    return keys;
  }

  private static Map<Place, List<Departure>> sorted(Whereabouts whereabouts, Set<Key> without) {
    return whereabouts.departures().stream()
        .filter(departure -> !without.contains(Key.of(departure)))
        .sorted(Comparator.comparing(Departure::day))
        .collect(groupingBy(Departure::place));
  }

  boolean isEmpty() {
    return opened.isEmpty() && moved.isEmpty() && withdrawn.isEmpty() && turned.isEmpty();
  }
}
