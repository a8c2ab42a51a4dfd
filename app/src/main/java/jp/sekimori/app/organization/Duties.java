package jp.sekimori.app.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.sekimori.app.organization.Answer.Source;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.RoleSet.Scope;
import jp.sekimori.app.organization.State.Office;
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

  /**
   * Who has the roles that count for an office, or that it ought to have: the answer for each, in
   * the order of the pack. Roles of the whole organization stand where their posts are; roles that
   * everybody has are left out.
   */
  public static List<Answer> of(Snapshot snapshot, Office office) {
    return new Duties(snapshot).at(office);
  }

  private List<Answer> at(Office office) {
    List<PolicyRole> roles =
        state.roles().map(RoleSet::roles).orElse(List.of()).stream()
            .filter(role -> !role.body() && !role.isEverybodys())
            .toList();
    boolean named =
        roles.stream().anyMatch(role -> role.scope() == Scope.OFFICE && isMeant(role, office));
    return roles.stream().flatMap(role -> at(office, role, named).stream()).toList();
  }

  /**
   * @param named whether somebody of this office is named to what each office has
   */
  private Optional<Answer> at(Office office, PolicyRole role, boolean named) {
    if (role.scope() == Scope.ORGANIZATION) {
      boolean here = role.rules().isEmpty() ? office.parent().isEmpty() : isMeant(role, office);
      return Optional.of(snapshot.holder(role.id(), Optional.empty()))
          .filter(answer -> here && (!role.rules().isEmpty() || !answer.isVacant()));
    }
    Answer answer = snapshot.holder(role.id(), office.id());
    boolean expected =
        role.rules().isEmpty() ? role.scope() == Scope.OFFICE && named : isMeant(role, office);
    return Optional.of(answer).filter(_ -> expected || !answer.isWithoutPost());
  }

  private static boolean isMeant(PolicyRole role, Office office) {
    return role.rules().stream()
        .anyMatch(rule -> rule.isOfSomeOffice() && rule.meansOffice(office.kind(), office.name()));
  }

  private List<Carried> carried(Post post) {
    var carried = new ArrayList<Carried>();
    for (PolicyRole role : state.roles().map(RoleSet::roles).orElse(List.of())) {
      if (snapshot.exOfficio(role, Optional.of(post.office())).contains(post)) {
        boolean everywhere = role.scope() == Scope.ORGANIZATION;
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
