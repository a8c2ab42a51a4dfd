package jp.sekimori.app.organization.leaving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.Answer.Holder;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.app.organization.RoleSet.LineKind;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.RoleSet.Scope;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose task a check is: that of the 情報セキュリティ管理者 of the office left, whoever that is on the day;
 * where there is none, or nobody but who leaves, of whom he reports to, and so on up; at the end of
 * the secretariat.
 */
@Component
public class Addressees {
  private final LeavingStore store;
  private final Snapshots snapshots;
  private final Clock clock;

  Addressees(LeavingStore store, Snapshots snapshots, Clock clock) {
    this.store = store;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /**
   * Whose task it is.
   *
   * @param role empty for the secretariat
   * @param passed roles below that nobody holds, or only who leaves
   */
  public record Addressee(
      Optional<PolicyRole> role, List<Holder> holders, List<PolicyRole> passed) {
    public Addressee {
      holders = List.copyOf(holders);
      passed = List.copyOf(passed);
    }
  }

  /** How many checks are somebody's task, and how many of them are overdue. */
  public record Load(int waiting, int overdue) {
    public static final Load NONE = new Load(0, 0);
  }

  @Transactional(readOnly = true)
  public Addressee of(Leaving leaving) {
    return of(today(), leaving.office(), leaving.person());
  }

  /** Of somebody who may settle leavings. */
  @Transactional(readOnly = true)
  public Load load(Acting acting) {
    List<Leavings.Waiting> mine =
        store.waiting(Sight.of(acting, Right.CHECK_LEAVERS), LocalDate.now(clock)).stream()
            .filter(each -> !each.person().equals(acting.person()))
            .toList();
    if (!mine.isEmpty()) {
      Snapshot snapshot = today();
      mine = mine.stream().filter(each -> isFor(acting, snapshot, each)).toList();
    }
    return new Load(mine.size(), (int) mine.stream().filter(Leavings.Waiting::overdue).count());
  }

  private Snapshot today() {
    return snapshots.of(LocalDate.now(clock));
  }

  private static boolean isFor(Acting acting, Snapshot snapshot, Leavings.Waiting waiting) {
    Addressee addressee = of(snapshot, waiting.office(), waiting.person());
    return addressee.role().isEmpty()
        ? acting.rights().has(Role.SECRETARIAT) || isManager(acting, waiting.office())
        : addressee.holders().stream().anyMatch(it -> it.person().equals(acting.person()));
  }

  /** Where no roles of the policy were adopted, posts are bound to the product's by hand. */
  private static boolean isManager(Acting acting, UUID office) {
    return acting.rights().offices(Right.CHECK_LEAVERS).contains(office);
  }

  private static Addressee of(Snapshot snapshot, UUID office, UUID leaving) {
    var passed = new ArrayList<PolicyRole>();
    for (PolicyRole role : upwards(snapshot.state().roles())) {
      List<Holder> holders =
          snapshot.holder(role.id(), office).holders().stream()
              .filter(holder -> !holder.person().equals(leaving))
              .toList();
      if (!holders.isEmpty()) {
        return new Addressee(Optional.of(role), holders, passed);
      }
      passed.add(role);
    }
    return new Addressee(Optional.empty(), List.of(), passed);
  }

  /** From the manager of an office along the lines of report to those who manage as well. */
  private static List<PolicyRole> upwards(Optional<RoleSet> set) {
    var chain = new ArrayList<PolicyRole>();
    Optional<PolicyRole> next =
        managers(set).stream().filter(role -> role.scope() == Scope.OFFICE).findFirst();
    while (next.isPresent() && !chain.contains(next.get())) {
      PolicyRole role = next.get();
      chain.add(role);
      next =
          set.orElseThrow().lines().stream()
              .filter(line -> line.kind() == LineKind.REPORTS && line.from().equals(role.id()))
              .flatMap(line -> managers(set).stream().filter(it -> it.id().equals(line.to())))
              .findFirst();
    }
    return chain;
  }

  private static List<PolicyRole> managers(Optional<RoleSet> set) {
    return set.map(RoleSet::roles).orElse(List.of()).stream()
        .filter(role -> role.gives().filter(Role.MANAGER::equals).isPresent())
        .toList();
  }
}
