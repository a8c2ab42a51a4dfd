package jp.sekimori.app.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.organization.State.Holding;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.State.Post;

/** Who is who on a made-up day, without a database. */
public final class SmallDay {
  private final List<Post> posts = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final List<Holding> holdings = new ArrayList<>();
  private final Map<String, Office> offices = new LinkedHashMap<>();

  public UUID office(String name, String code) {
    Optional<UUID> root = offices.values().stream().findFirst().map(Office::id);
    var office =
        new Office(
            UUID.randomUUID(),
            root,
            code,
            name,
            root.isEmpty() ? OfficeKind.ROOT : OfficeKind.SECTION,
            offices.size());
    offices.put(name, office);
    return office.id();
  }

  /**
   * @param office by name; empty for somebody who holds no post
   */
  public UUID person(String name, String number, String office) {
    var person = new Person(UUID.randomUUID(), name, "", number);
    people.add(person);
    Office place = offices.get(office);
    if (place != null) {
      var post = new Post(UUID.randomUUID(), place.id(), "主査", "", Optional.empty(), posts.size());
      posts.add(post);
      holdings.add(new Holding(person.id(), post.id(), HoldingKind.MAIN));
    }
    return person.id();
  }

  public Snapshot on(LocalDate day) {
    return new Snapshot(
        new State(
            day,
            Optional.empty(),
            new State.Rows(
                List.copyOf(offices.values()),
                posts,
                people,
                Map.of(),
                holdings,
                Set.of(),
                Map.of(),
                List.of(),
                List.of())));
  }
}
