package jp.sekimori.app.organization.change;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.State.Post;

/** The offices and posts of one day, found by what lists call them. */
final class Offices {
  private final Map<UUID, Office> byId;
  private final Map<String, Office> byCode = new HashMap<>();
  private final Map<String, List<Office>> byName = new HashMap<>();
  private final Map<UUID, List<Post>> postsOf;
  private final Map<UUID, Post> posts;

  Offices(List<Office> offices, List<Post> posts) {
    this.byId = offices.stream().collect(Collectors.toMap(Office::id, Function.identity()));
    this.posts = posts.stream().collect(Collectors.toMap(Post::id, Function.identity()));
    this.postsOf = posts.stream().collect(Collectors.groupingBy(Post::office));
    for (Office office : offices) {
      if (!office.code().isEmpty()) {
        byCode.put(Words.plain(office.code()), office);
      }
      String name = "";
      // 総務課 goes by 総務部総務課 as well, and by あけぼの県総務部総務課.
      for (Office above : up(office)) {
        name = Words.plain(above.name()) + name;
        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(office);
      }
    }
  }

  Optional<Office> office(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<Office> coded(String code) {
    return Optional.ofNullable(byCode.get(Words.plain(code)));
  }

  /** Those of a name, with or without the names of offices above; below a department if named. */
  List<Office> named(String department, String name) {
    List<Office> found = byName.getOrDefault(Words.plain(name), List.of());
    return department.isEmpty()
        ? found
        : found.stream().filter(office -> liesIn(office, department)).toList();
  }

  private boolean liesIn(Office office, String department) {
    List<Office> meant = byName.getOrDefault(Words.plain(department), List.of());
    return up(office).stream().anyMatch(meant::contains);
  }

  /** The office and those above it, nearest first. */
  private List<Office> up(Office office) {
    var up = new ArrayList<Office>();
    Optional<Office> at = Optional.of(office);
    while (at.isPresent() && !up.contains(at.get())) {
      up.add(at.get());
      at = at.get().parent().flatMap(this::office);
    }
    return up;
  }

  /** 総務部 総務課（100012）. */
  String words(Office office) {
    List<String> names =
        new ArrayList<>(
            up(office).stream()
                .filter(each -> each.parent().isPresent())
                .map(Office::name)
                .toList());
    Collections.reverse(names);
    String path = names.isEmpty() ? office.name() : String.join(" ", names);
    return office.code().isEmpty() ? path : path + "（" + office.code() + "）";
  }

  List<Office> all() {
    return List.copyOf(byId.values());
  }

  Optional<Post> post(UUID id) {
    return Optional.ofNullable(posts.get(id));
  }

  List<Post> postsOf(UUID office) {
    return postsOf.getOrDefault(office, List.of());
  }

  /** The posts of an office that go by a title. */
  List<Post> posts(UUID office, String title) {
    return postsOf(office).stream()
        .filter(post -> Words.plain(post.name()).equals(Words.plain(title)))
        .toList();
  }

  /** A post as people say it; empty where it is not there on the day. */
  Optional<Step.Place> place(UUID post) {
    return post(post)
        .flatMap(
            is ->
                office(is.office())
                    .map(office -> new Step.Place(office.id(), office.name(), is.name())));
  }
}
