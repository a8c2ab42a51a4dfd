package jp.sekimori.app.organization.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.Answer;
import jp.sekimori.app.organization.Duties;
import jp.sekimori.app.organization.RoleHeld;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.RoleSet.Scope;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State;
import jp.sekimori.app.site.Page;
import jp.sekimori.clauses.text.Message;

/**
 * A role that somebody has, where it counts, and why.
 *
 * @param name empty for roles of the product, which are worded by us
 * @param office empty for the whole organization
 * @param below whether it counts in the offices below, too
 * @param everybodys whether everybody has it
 * @param gives the role of the product whose rights it gives
 */
public record DutyLine(
    RoleHeld held,
    Optional<Message> name,
    Optional<State.Office> office,
    boolean below,
    boolean everybodys,
    Optional<Role> gives) {

  static List<DutyLine> of(Snapshot snapshot, UUID person) {
    return Duties.of(snapshot, person).stream().map(held -> line(snapshot, held)).toList();
  }

  private static DutyLine line(Snapshot snapshot, RoleHeld held) {
    Optional<PolicyRole> role = snapshot.state().roles().flatMap(set -> set.find(held.role()));
    boolean bound = held.holder().source() == Answer.Source.BOUND;
    return new DutyLine(
        held,
        role.map(PolicyRole::name),
        held.office().flatMap(office -> snapshot.state().office(office)),
        !bound && role.filter(it -> it.scope() == Scope.DEPARTMENT).isPresent(),
        isEverybodys(snapshot, held.role()),
        bound ? Role.of(held.role()) : role.flatMap(PolicyRole::gives));
  }

  static boolean isEverybodys(Snapshot snapshot, String role) {
    return snapshot
        .state()
        .roles()
        .flatMap(set -> set.find(role))
        .filter(PolicyRole::isEverybodys)
        .isPresent();
  }

  public String text(Page page) {
    return RoleLine.text(page, held.role(), name);
  }
}
