package jp.sekimori.app.organization.leaving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.Addressee;
import jp.sekimori.app.organization.Responsible;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.RoleSet.Scope;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.Snapshots;
import jp.sekimori.app.organization.Who;
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
  private final Responsible responsible;
  private final Snapshots snapshots;
  private final Clock clock;

  Addressees(LeavingStore store, Responsible responsible, Snapshots snapshots, Clock clock) {
    this.store = store;
    this.responsible = responsible;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /**
   * A check that is somebody's task.
   *
   * @param officeName of the office left, as it is called today
   * @param day on which it is due
   */
  public record Task(UUID leaving, String officeName, LocalDate day) {}

  @Transactional(readOnly = true)
  public Addressee of(Leaving leaving) {
    return of(today(), leaving.office(), leaving.person());
  }

  /** The checks that wait for somebody who may settle them. */
  @Transactional(readOnly = true)
  public List<Task> tasks(Acting acting) {
    if (!acting.may(Right.CHECK_LEAVERS)) {
      return List.of();
    }
    List<Leavings.Waiting> seen =
        store.waiting(Sight.of(acting, Right.CHECK_LEAVERS)).stream()
            .filter(each -> !each.person().equals(acting.person()))
            .toList();
    if (seen.isEmpty()) {
      return List.of();
    }
    Snapshot today = today();
    return seen.stream()
        .filter(each -> of(today, each.office(), each.person()).includes(acting.person()))
        .map(each -> new Task(each.id(), name(today, each.office()), each.day()))
        .toList();
  }

  private static String name(Snapshot day, UUID office) {
    return day.state().office(office).map(it -> it.name()).orElse("");
  }

  private Snapshot today() {
    return snapshots.of(LocalDate.now(clock));
  }

  private Addressee of(Snapshot day, UUID office, UUID leaving) {
    var manager = new Who.InRole(manager(day), office);
    return responsible.of(day, List.of(manager), Set.of(leaving), Addressees::manages);
  }

  /** Where no roles of the policy were adopted, posts are bound to the product's by hand. */
  private static String manager(Snapshot day) {
    return day.state().roles().stream()
        .flatMap(set -> set.roles().stream())
        .filter(role -> manages(role) && role.scope() == Scope.OFFICE)
        .map(PolicyRole::id)
        .findFirst()
        .orElse(Role.MANAGER.code());
  }

  /** Others could not settle it. */
  private static boolean manages(PolicyRole role) {
    return role.gives().equals(Optional.of(Role.MANAGER));
  }
}
