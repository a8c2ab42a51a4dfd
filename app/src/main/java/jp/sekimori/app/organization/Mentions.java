package jp.sekimori.app.organization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Which people, offices and posts the entries of a batch speak of, and where first. */
final class Mentions {
  private final Map<UUID, Integer> people = new HashMap<>();
  private final Map<UUID, Integer> offices = new HashMap<>();
  private final Map<UUID, Integer> posts = new HashMap<>();

  Mentions(List<Entry> entries) {
    IntStream.range(0, entries.size()).forEach(i -> note(i, entries.get(i)));
  }

  private void note(int at, Entry entry) {
    switch (entry) {
      case Entry.NewPerson(var person, _, _, _) -> people.putIfAbsent(person, at);
      case Entry.PersonIs(var person, _, _, _) -> people.putIfAbsent(person, at);
      case Entry.OfficeIs(var office, var is, _) -> {
        offices.putIfAbsent(office, at);
        is.parent().ifPresent(parent -> offices.putIfAbsent(parent, at));
      }
      case Entry.NoOffice(var office, _) -> offices.putIfAbsent(office, at);
      case Entry.PostIs(var post, var is, _) -> {
        posts.putIfAbsent(post, at);
        offices.putIfAbsent(is.office(), at);
      }
      case Entry.NoPost(var post, _) -> posts.putIfAbsent(post, at);
      case Entry.Holds(var person, var post, _, _) -> both(at, person, post);
      case Entry.HoldsNot(var person, var post, _) -> both(at, person, post);
      case Entry.HoldsNothing(var person, _) -> people.putIfAbsent(person, at);
      case Entry.Absent(var person, _, _) -> people.putIfAbsent(person, at);
      case Entry.Present(var person, _) -> people.putIfAbsent(person, at);
      case Entry.Deputies(var post, var order, _) -> {
        posts.putIfAbsent(post, at);
        order.forEach(deputy -> posts.putIfAbsent(deputy, at));
      }
      case Entry.Carries(var post, _, var office, _) -> scoped(at, post, office);
      case Entry.CarriesNot(var post, _, var office, _) -> scoped(at, post, office);
      case Entry.Appointed(_, var person, var office, _, _) -> appointed(at, person, office);
      case Entry.AppointedNot(_, var person, var office, _, _) -> appointed(at, person, office);
    }
  }

  private void both(int at, UUID person, UUID post) {
    people.putIfAbsent(person, at);
    posts.putIfAbsent(post, at);
  }

  private void scoped(int at, UUID post, Optional<UUID> office) {
    posts.putIfAbsent(post, at);
    office.ifPresent(id -> offices.putIfAbsent(id, at));
  }

  private void appointed(int at, UUID person, Optional<UUID> office) {
    people.putIfAbsent(person, at);
    office.ifPresent(id -> offices.putIfAbsent(id, at));
  }

  Set<UUID> people() {
    return people.keySet();
  }

  Set<UUID> offices() {
    return offices.keySet();
  }

  Set<UUID> posts() {
    return posts.keySet();
  }

  /** The first entry that speaks of it; of several ids, of the first that is spoken of. */
  Optional<Integer> of(UUID... ids) {
    for (UUID id : ids) {
      for (var known : List.of(people, posts, offices)) {
        Integer at = known.get(id);
        if (at != null) {
          return Optional.of(at);
        }
      }
    }
    return Optional.empty();
  }
}
