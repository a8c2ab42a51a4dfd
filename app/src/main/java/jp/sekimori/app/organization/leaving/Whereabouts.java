package jp.sekimori.app.organization.leaving;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * In which offices people hold posts on which days, and so which they leave when. Whoever only
 * stands in for a post (事務取扱, 職務代理) is not in its office.
 */
final class Whereabouts {
  private final Map<UUID, List<Stay>> stays;

  Whereabouts(List<Stay> stays) {
    this.stays = stays.stream().collect(groupingBy(Stay::person));
  }

  /**
   * Somebody holds a post in an office.
   *
   * @param after the first day on which it is not so; {@link LocalDate#MAX} for no end known
   */
  record Stay(UUID person, UUID post, UUID office, LocalDate first, LocalDate after) {
    boolean has(LocalDate day) {
      return !day.isBefore(first) && day.isBefore(after);
    }
  }

  /** Somebody leaves an office: the day is the first on which he holds no post there. */
  record Departure(UUID person, UUID office, LocalDate day, LeavingKind kind) {
    Place place() {
      return new Place(person, office);
    }
  }

  record Place(UUID person, UUID office) {}

  boolean isThere(UUID person, UUID office, LocalDate day) {
    return stays.getOrDefault(person, List.of()).stream()
        .anyMatch(stay -> stay.office().equals(office) && stay.has(day));
  }

  Set<Departure> departures() {
    var found = new HashSet<Departure>();
    stays.forEach(
        (person, all) ->
            all.stream()
                .collect(groupingBy(Stay::office))
                .forEach(
                    (office, here) ->
                        ends(here).stream()
                            .filter(day -> !postsWentAlong(all, here, day))
                            .map(day -> new Departure(person, office, day, kind(all, day)))
                            .forEach(found::add)));
    return Set.copyOf(found);
  }

  /** The days after which nothing of these goes on, or begins at once. */
  private static List<LocalDate> ends(List<Stay> here) {
    var ends = new ArrayList<LocalDate>();
    LocalDate until = LocalDate.MIN;
    for (Stay stay : here.stream().sorted(Comparator.comparing(Stay::first)).toList()) {
      if (stay.first().isAfter(until) && !until.equals(LocalDate.MIN)) {
        ends.add(until);
      }
      until = stay.after().isAfter(until) ? stay.after() : until;
    }
    if (!until.equals(LocalDate.MAX)) {
      ends.add(until);
    }
    return ends;
  }

  /** A post that goes to another office takes its holder, and what he has, with it. */
  private static boolean postsWentAlong(List<Stay> all, List<Stay> here, LocalDate day) {
    Set<UUID> posts =
        here.stream()
            .filter(stay -> stay.after().equals(day))
            .map(Stay::post)
            .collect(toUnmodifiableSet());
    return all.stream().anyMatch(stay -> stay.has(day) && posts.contains(stay.post()));
  }

  private static LeavingKind kind(List<Stay> all, LocalDate day) {
    return all.stream().anyMatch(stay -> stay.after().isAfter(day))
        ? LeavingKind.MOVER
        : LeavingKind.LEAVER;
  }
}
