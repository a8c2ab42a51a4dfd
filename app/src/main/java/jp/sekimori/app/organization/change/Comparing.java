package jp.sekimori.app.organization.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.Answer.Holder;
import jp.sekimori.app.organization.Coverage;
import jp.sekimori.app.organization.Finding;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State.Office;
import jp.sekimori.app.organization.change.Preview.OfficeMoves;
import jp.sekimori.app.organization.change.Preview.RightsChange;
import jp.sekimori.app.organization.change.Preview.RoleChange;

/** Compares who is who on a day before a list is applied with what will be then. */
final class Comparing {
  /** What reaches beyond an office, so that a loss is felt by all. */
  private static final Set<Role> OF_ALL =
      EnumSet.of(Role.SECRETARIAT, Role.CISO, Role.AUDITOR, Role.ADMINISTRATOR);

  private final Snapshot before;
  private final Snapshot after;

  Comparing(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
  }

  private static List<PolicyRole> roles(Snapshot snapshot) {
    return snapshot.state().roles().map(RoleSet::roles).orElse(List.of());
  }

  /** Roles of the policy that another person has then, or nobody; vacant ones first. */
  List<RoleChange> roles() {
    var changes = new ArrayList<RoleChange>();
    for (PolicyRole role : roles(after)) {
      if (role.body() || role.rules().isEmpty()) {
        continue;
      }
      for (Optional<Office> office : Coverage.needed(after.state(), role)) {
        Map<UUID, String> was = holders(before, role.id(), office.map(Office::id));
        Map<UUID, String> is = holders(after, role.id(), office.map(Office::id));
        if (!was.keySet().equals(is.keySet())) {
          changes.add(
              new RoleChange(
                  role.name(),
                  office.map(Office::name),
                  List.copyOf(was.values()),
                  List.copyOf(is.values())));
        }
      }
    }
    return changes.stream().sorted(Comparator.comparing(it -> !it.isVacated())).toList();
  }

  private static Map<UUID, String> holders(Snapshot snapshot, String role, Optional<UUID> office) {
    return snapshot.holder(role, office).holders().stream()
        .collect(
            Collectors.toMap(Holder::person, Holder::name, (one, _) -> one, LinkedHashMap::new));
  }

  /** What is amiss then and is not now; vacant roles are among {@link #roles}. */
  List<Finding> findings(Set<UUID> leaving) {
    Set<Finding> already = new HashSet<>(before.findings());
    return after.findings().stream()
        .filter(it -> it.kind() != Finding.Kind.VACANT_ROLE)
        .filter(it -> !already.contains(it))
        // That leavers hold no post is what was meant.
        .filter(
            it ->
                it.kind() != Finding.Kind.NO_POST
                    || it.person().filter(who -> leaving.contains(who.id())).isEmpty())
        .toList();
  }

  List<RightsChange> rights() {
    var changes = new ArrayList<RightsChange>();
    for (Role role : OF_ALL) {
      Map<UUID, String> was = holders(before, role);
      Map<UUID, String> is = holders(after, role);
      was.forEach((id, name) -> add(changes, is, id, name, role, false));
      is.forEach((id, name) -> add(changes, was, id, name, role, true));
    }
    return changes;
  }

  private static void add(
      List<RightsChange> changes,
      Map<UUID, String> others,
      UUID id,
      String name,
      Role role,
      boolean gained) {
    if (!others.containsKey(id)) {
      changes.add(new RightsChange(id, name, role, gained));
    }
  }

  /** Roles of the product that somebody has now, and nobody then. */
  Set<Role> orphaned() {
    return OF_ALL.stream()
        .filter(role -> !holders(before, role).isEmpty() && holders(after, role).isEmpty())
        .collect(Collectors.toSet());
  }

  private static Map<UUID, String> holders(Snapshot snapshot, Role role) {
    var holders = new LinkedHashMap<>(holders(snapshot, role.code(), Optional.empty()));
    roles(snapshot).stream()
        .filter(it -> it.gives().filter(role::equals).isPresent())
        .forEach(
            it ->
                Stream.concat(
                        Stream.of(Optional.<UUID>empty()),
                        Coverage.needed(snapshot.state(), it).stream().map(o -> o.map(Office::id)))
                    .forEach(office -> holders.putAll(holders(snapshot, it.id(), office))));
    return holders;
  }

  /** Office by office, in the order of names. */
  static List<OfficeMoves> offices(List<Step> steps) {
    var offices = new LinkedHashMap<UUID, OfficeMoves>();
    for (Step step : steps) {
      Optional<UUID> from = step.from().map(Step.Place::office);
      Optional<UUID> to = step.to().map(Step.Place::office);
      if (step.who().isEmpty() || step.effect() == Effect.NONE) {
        continue;
      }
      step.to()
          .ifPresent(
              place -> {
                OfficeMoves here = at(offices, place);
                (from.equals(to) ? here.within() : here.comes()).add(step);
              });
      step.from().filter(_ -> !from.equals(to)).ifPresent(it -> at(offices, it).goes().add(step));
    }
    return offices.values().stream()
        .sorted(Comparator.comparing(OfficeMoves::name).thenComparing(OfficeMoves::office))
        .toList();
  }

  private static OfficeMoves at(Map<UUID, OfficeMoves> offices, Step.Place place) {
    return offices.computeIfAbsent(
        place.office(),
        id ->
            new OfficeMoves(
                id, place.officeName(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
  }
}
