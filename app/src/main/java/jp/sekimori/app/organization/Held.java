package jp.sekimori.app.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Rights;

/**
 * What a person holds on a day, and what follows.
 *
 * @param posts the main one first, then by how long they are held
 * @param duties the roles of the policy and of the product
 */
public record Held(List<Post> posts, Rights rights, List<Duty> duties) {

  /**
   * @param kind in which way it is held
   */
  public record Post(UUID id, String name, UUID office, String officeName, HoldingKind kind) {}

  /**
   * A role, and why somebody has it.
   *
   * @param role as in {@link RoleSet.PolicyRole#id}, or a role of the product bound by hand
   * @param office where it counts, one of several where it covers those below; empty for the whole
   *     organization
   * @param post from which it comes; empty for an appointment
   */
  public record Duty(
      String role,
      Optional<UUID> office,
      Answer.Source source,
      Answer.Standing standing,
      Optional<UUID> post) {}

  public Held {
    posts = List.copyOf(posts);
    duties = List.copyOf(duties);
  }

  public Optional<Post> main() {
    return posts.stream().findFirst();
  }
}
