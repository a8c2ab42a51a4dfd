package jp.sekimori.app.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.sekimori.app.organization.Answer.Source;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.State.Post;

/** The roles of a post or a person on the day of a snapshot: the other way round from answers. */
public final class Duties {
  private final Snapshot snapshot;
  private final State state;

  private Duties(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.state = snapshot.state();
  }

  /**
   * A role that a post carries.
   *
   * @param office where it counts; empty for the whole organization
   */
  public record Carried(String role, Source source, Optional<UUID> office) {}

  /** The roles that a post carries, by the pack in its order, then by hand. */
  public static List<Carried> of(Snapshot snapshot, Post post) {
    return new Duties(snapshot).carried(post);
  }

  /**
   * The roles that a person has, in whichever way; one for each role, post and office. Whoever is
   * absent has none.
   */
  public static List<RoleHeld> of(Snapshot snapshot, UUID person) {
    return new Duties(snapshot).held(person);
  }

  private List<Carried> carried(Post post) {
    var carried = new ArrayList<Carried>();
    for (PolicyRole role : state.roles().map(RoleSet::roles).orElse(List.of())) {
      if (snapshot.exOfficio(role, Optional.of(post.office())).contains(post)) {
        boolean everywhere = role.scope() == RoleSet.Scope.ORGANIZATION;
        carried.add(
            new Carried(
                role.id(),
                Source.EX_OFFICIO,
                everywhere ? Optional.empty() : Optional.of(post.office())));
      }
    }
    state
        .bindings(post)
        .forEach(
            binding -> carried.add(new Carried(binding.role(), Source.BOUND, binding.office())));
    return carried;
  }

  private List<RoleHeld> held(UUID person) {
    return Stream.concat(
            postsOf(person).flatMap(post -> byPost(person, post)), byAppointment(person))
        .distinct()
        .toList();
  }

  /** Those held or stood in for by name, and those that may be stood in for by order. */
  private Stream<Post> postsOf(UUID person) {
    List<Post> held = state.postsHeld(person);
    Stream<Post> byOrder =
        held.stream()
            .flatMap(post -> state.standsInFor(post.id()).stream())
            .flatMap(post -> state.post(post).stream());
    return Stream.concat(held.stream(), byOrder).distinct();
  }

  private Stream<RoleHeld> byPost(UUID person, Post post) {
    return carried(post).stream()
        .map(
            carried ->
                find(
                    carried.role(),
                    carried.office(),
                    holder ->
                        holder.person().equals(person)
                            && holder.seat().filter(it -> it.post().equals(post.id())).isPresent()))
        .flatMap(Optional::stream);
  }

  private Stream<RoleHeld> byAppointment(UUID person) {
    return state.appointmentsOf(person).stream()
        .filter(state::counts)
        .map(
            appointment ->
                find(
                    appointment.role(),
                    appointment.office(),
                    holder ->
                        holder.person().equals(person) && holder.source() == Source.APPOINTED))
        .flatMap(Optional::stream)
        .distinct();
  }

  private Optional<RoleHeld> find(
      String role, Optional<UUID> office, Predicate<Answer.Holder> own) {
    Answer answer = snapshot.holder(role, office);
    return answer.holders().stream()
        .filter(own)
        .findFirst()
        .map(holder -> new RoleHeld(role, office, holder, answer));
  }
}
