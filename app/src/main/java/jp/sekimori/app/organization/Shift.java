package jp.sekimori.app.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.organization.Answer.Holder;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.RoleSet.Scope;

/**
 * A role of the policy that passes from some to others between two states of one day.
 *
 * @param offices for which; empty for the whole organization
 * @param come people who have it only afterwards, by id and name
 * @param go people who had it only before
 * @param vacated whether somebody had it and nobody has
 */
public record Shift(
    PolicyRole role,
    List<State.Office> offices,
    Map<UUID, String> come,
    Map<UUID, String> go,
    boolean vacated) {
  public Shift {
    offices = List.copyOf(offices);
  }

  /** What is the same in several offices is one shift. */
  private record Alike(PolicyRole role, Map<UUID, String> come, Map<UUID, String> go, boolean v) {}

  /** Those of the roles of the state before, in the order of the pack. */
  public static List<Shift> between(Snapshot before, Snapshot after) {
    var offices = new LinkedHashMap<>(before.state().offices());
    offices.putAll(after.state().offices());
    List<State.Office> sorted =
        offices.values().stream()
            .sorted(Comparator.comparing(State.Office::code).thenComparing(State.Office::name))
            .toList();
    var found = new LinkedHashMap<Alike, List<State.Office>>();
    for (PolicyRole role : before.state().roles().map(RoleSet::roles).orElse(List.of())) {
      if (role.scope() == Scope.ORGANIZATION) {
        alike(role, Optional.empty(), before, after)
            .ifPresent(alike -> found.put(alike, List.of()));
      } else {
        for (State.Office office : sorted) {
          alike(role, Optional.of(office.id()), before, after)
              .ifPresent(alike -> found.computeIfAbsent(alike, _ -> new ArrayList<>()).add(office));
        }
      }
    }
    return found.entrySet().stream()
        .map(
            each ->
                new Shift(
                    each.getKey().role(),
                    each.getValue(),
                    each.getKey().come(),
                    each.getKey().go(),
                    each.getKey().v()))
        .toList();
  }

  private static Optional<Alike> alike(
      PolicyRole role, Optional<UUID> office, Snapshot before, Snapshot after) {
    List<Holder> was = before.holder(role.id(), office).holders();
    List<Holder> is = after.holder(role.id(), office).holders();
    var alike = new Alike(role, without(is, was), without(was, is), !was.isEmpty() && is.isEmpty());
    return alike.come().isEmpty() && alike.go().isEmpty() ? Optional.empty() : Optional.of(alike);
  }

  private static Map<UUID, String> without(List<Holder> some, List<Holder> others) {
    Set<UUID> known = new LinkedHashSet<>(others.stream().map(Holder::person).toList());
    var rest = new LinkedHashMap<UUID, String>();
    some.stream()
        .filter(holder -> !known.contains(holder.person()))
        .forEach(holder -> rest.put(holder.person(), holder.name()));
    return rest;
  }
}
