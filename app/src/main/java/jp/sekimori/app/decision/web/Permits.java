package jp.sekimori.app.decision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.decision.Told;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.organization.Answer;
import jp.sekimori.app.organization.Held;
import jp.sekimori.app.organization.People;
import jp.sekimori.app.organization.PolicyRoles;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.app.organization.Roles;
import org.springframework.stereotype.Component;

/** Finds out who decides a permit for whoever asks. */
@Component
class Permits {
  private final PolicyRoles policyRoles;
  private final Roles roles;
  private final People people;
  private final Clock clock;

  Permits(PolicyRoles policyRoles, Roles roles, People people, Clock clock) {
    this.policyRoles = policyRoles;
    this.roles = roles;
    this.people = people;
    this.clock = clock;
  }

  List<Permit> of(Acting acting, Told told) {
    if (told.permits().isEmpty()) {
      return List.of();
    }
    Optional<RoleSet> set = policyRoles.current();
    LocalDate today = LocalDate.now(clock);
    Optional<Held.Post> post = people.held(acting.person(), today).main();
    return told.permits().stream()
        .map(permission -> permit(acting, permission, set, post, today))
        .toList();
  }

  private Permit permit(
      Acting acting,
      Told.Permission permission,
      Optional<RoleSet> set,
      Optional<Held.Post> post,
      LocalDate today) {
    Optional<RoleSet.PolicyRole> role = set.flatMap(known -> known.find(permission.role()));
    boolean everywhere =
        role.filter(known -> known.scope() == RoleSet.Scope.ORGANIZATION).isPresent();
    if (role.isEmpty() || !everywhere && post.isEmpty()) {
      return new Permit(permission, Optional.empty(), List.of(), false, Optional.empty());
    }
    Optional<UUID> office = everywhere ? Optional.empty() : post.map(Held.Post::office);
    List<Answer.Holder> holders = roles.holder(permission.role(), office, today).holders();
    String address =
        "/roles/" + permission.role() + "/holders" + office.map(id -> "?office=" + id).orElse("");
    return new Permit(
        permission,
        everywhere ? Optional.empty() : post.map(Held.Post::officeName),
        holders.stream().map(Permits::name).distinct().toList(),
        holders.stream().anyMatch(holder -> holder.person().equals(acting.person())),
        acting.may(Right.READ_PEOPLE) ? Optional.of(address) : Optional.empty());
  }

  private static Permit.Named name(Answer.Holder holder) {
    return new Permit.Named(
        holder.seat().map(seat -> seat.name() + " ").orElse("") + holder.name(),
        holder.standing().appointment());
  }
}
