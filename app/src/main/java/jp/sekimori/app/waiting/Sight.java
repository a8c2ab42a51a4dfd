package jp.sekimori.app.waiting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.organization.Addressee;
import jp.sekimori.app.organization.Responsible;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Who;

/**
 * Whom everything that may wait waits for on one day, the other way round: for each person, where
 * to look. It answers as {@link Responsible#of} does, for thousands at once.
 */
final class Sight {
  private final Snapshot day;
  private final Map<String, List<Set<UUID>>> steps = new HashMap<>();
  private final Map<UUID, Set<String>> mine = new HashMap<>();
  private final Map<UUID, Map<String, UUID>> below = new HashMap<>();
  private final Set<UUID> secretariat;
  private final UUID[] gone;

  Sight(Snapshot day, Responsible responsible, Set<String> places) {
    this.day = day;
    this.secretariat = ids(responsible.secretariat(day));
    this.gone =
        day.state().people().keySet().stream()
            .filter(person -> !Responsible.isThere(day, person))
            .toArray(UUID[]::new);
    for (String place : places) {
      if (Spelling.isAlone(place)) {
        steps.put(place, List.of());
        continue;
      }
      List<Set<UUID>> up =
          responsible.steps(day, Spelling.ofPlace(place)).stream().map(Sight::ids).toList();
      steps.put(place, up);
      climb(place, up);
    }
  }

  private void climb(String place, List<Set<UUID>> up) {
    Optional<UUID> first = Optional.empty();
    for (Set<UUID> people : Stream.concat(up.stream(), Stream.of(secretariat)).toList()) {
      for (UUID person : people) {
        if (first.isEmpty()) {
          mine.computeIfAbsent(person, _ -> new HashSet<>()).add(place);
        } else {
          below.computeIfAbsent(person, _ -> new HashMap<>()).put(place, first.get());
        }
      }
      if (first.isEmpty()) {
        first = people.stream().findFirst();
      }
    }
  }

  private static Set<UUID> ids(List<Addressee.Asked> people) {
    return people.stream().map(Addressee.Asked::person).collect(Collectors.toUnmodifiableSet());
  }

  boolean isOf(Snapshot snapshot, int count) {
    return day == snapshot && steps.size() == count;
  }

  /** Where that lies which waits for somebody as far as nobody is left out. */
  String[] places(UUID person) {
    return mine.getOrDefault(person, Set.of()).toArray(String[]::new);
  }

  /**
   * Where that lies which comes to somebody only since those below may not do it, each with one of
   * those below: where he may do it, nobody above is asked.
   */
  Map<String, UUID> below(UUID person) {
    return Collections.unmodifiableMap(below.getOrDefault(person, Map.of()));
  }

  /** Whoever is not there: holds no post, or is away from it. */
  UUID[] gone() {
    return gone.clone();
  }

  /** Whether it waits for this person. */
  boolean isFor(UUID person, List<Who> any, Set<UUID> notThese) {
    if (notThese.contains(person)) {
      return false;
    }
    if (any.stream().allMatch(Who.Alone.class::isInstance)) {
      return any.contains(new Who.Alone(person));
    }
    List<List<Set<UUID>>> all = any.stream().map(this::steps).toList();
    int highest = all.stream().mapToInt(List::size).max().orElse(0);
    for (int step = 0; step < highest; step++) {
      boolean somebody = false;
      for (List<Set<UUID>> up : all) {
        if (step < up.size()) {
          if (up.get(step).contains(person)) {
            return true;
          }
          somebody |= !notThese.containsAll(up.get(step));
        }
      }
      if (somebody) {
        return false;
      }
    }
    return secretariat.contains(person);
  }

  private List<Set<UUID>> steps(Who who) {
    // A place that was added this moment is looked at by the next request.
    if (who instanceof Who.Alone(UUID person)) {
      return List.of(Set.of(person));
    }
    List<Set<UUID>> above = steps.getOrDefault(Spelling.place(who), List.of(Set.of()));
    Optional<UUID> named = Spelling.person(who);
    if (named.isEmpty()) {
      return above;
    }
    var steps = new ArrayList<Set<UUID>>(above);
    steps.set(0, Responsible.isThere(day, named.get()) ? Set.of(named.get()) : Set.of());
    return steps;
  }
}
