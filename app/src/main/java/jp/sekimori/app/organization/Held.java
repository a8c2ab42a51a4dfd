package jp.sekimori.app.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Rights;

/**
 * What a person holds on a day.
 *
 * @param posts the one held longest first, which counts as the main one
 */
public record Held(List<Post> posts, Rights rights) {

  public record Post(UUID id, String name, UUID office, String officeName) {}

  public Held {
    posts = List.copyOf(posts);
  }

  public Optional<Post> main() {
    return posts.stream().findFirst();
  }
}
