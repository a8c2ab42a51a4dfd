package jp.sekimori.app.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.app.demo.Population.Office;
import jp.sekimori.app.demo.Population.Post;
import jp.sekimori.app.organization.OfficeKind;

/** The offices of a population with their posts, to find one's way in. */
record Offices(List<Office> offices, List<Post> posts) {

  static Offices of(Population population) {
    return new Offices(population.offices(), population.posts());
  }

  Post post(int number) {
    return posts.get(number);
  }

  Office office(String name) {
    return offices.stream().filter(office -> office.name().equals(name)).findFirst().orElseThrow();
  }

  Stream<Post> postsOf(Office office) {
    return posts.stream().filter(post -> post.office() == office.number());
  }

  /** The first post of an office: its head. */
  Post head(Office office) {
    return postsOf(office).findFirst().orElseThrow();
  }

  /** The head of the office above; empty for those right below the top. */
  Optional<Integer> superior(int post) {
    int parent = offices.get(post(post).office()).parent();
    return parent < 0 || offices.get(parent).kind() == OfficeKind.ROOT
        ? Optional.empty()
        : Optional.of(head(offices.get(parent)).number());
  }
}
