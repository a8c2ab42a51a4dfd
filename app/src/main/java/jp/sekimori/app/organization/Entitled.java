package jp.sekimori.app.organization;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.Answer.Holder;
import jp.sekimori.app.organization.Answer.Source;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.RoleSet.Scope;

/**
 * Who has the rights of a role of the product more or less in one snapshot than in another of the
 * same day.
 *
 * @param gain people who have it only afterwards, by id and name
 * @param lose people who had it only before
 * @param elsewhere people who have it for other offices
 */
public record Entitled(
    Role role, Map<UUID, String> gain, Map<UUID, String> lose, Map<UUID, String> elsewhere) {

  /** Roles of the product for which nothing changes are left out. */
  public static List<Entitled> between(Snapshot before, Snapshot after) {
    var was = of(before);
    var is = of(after);
    return Arrays.stream(Role.values())
        .map(
            role ->
                compared(
                    role,
                    was.getOrDefault(role, Map.of()),
                    is.getOrDefault(role, Map.of()),
                    after.state()))
        .filter(it -> !it.gain().isEmpty() || !it.lose().isEmpty() || !it.elsewhere().isEmpty())
        .toList();
  }

  private static Entitled compared(
      Role role,
      Map<UUID, Set<Optional<UUID>>> was,
      Map<UUID, Set<Optional<UUID>>> is,
      State state) {
    var entitled =
        new Entitled(role, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    is.forEach(
        (person, offices) -> {
          if (!was.containsKey(person)) {
            entitled.gain().put(person, state.name(person));
          } else if (!offices.equals(was.get(person))) {
            entitled.elsewhere().put(person, state.name(person));
          }
        });
    was.keySet().stream()
        .filter(person -> !is.containsKey(person))
        .forEach(person -> entitled.lose().put(person, state.name(person)));
    return entitled;
  }

  /** Everybody's roles of the product, each with the offices where it counts. */
  private static Map<Role, Map<UUID, Set<Optional<UUID>>>> of(Snapshot snapshot) {
    var found = new HashMap<Role, Map<UUID, Set<Optional<UUID>>>>();
    State state = snapshot.state();
    for (PolicyRole role : state.roles().map(RoleSet::roles).orElse(List.of())) {
      role.gives().ifPresent(given -> byPolicy(role, given, snapshot, found));
    }
    for (Role role : Role.values()) {
      state
          .bindings(role.code())
          .forEach(
              binding ->
                  snapshot.holder(role.code(), binding.office()).holders().stream()
                      .filter(holder -> holder.source() == Source.BOUND)
                      .forEach(holder -> note(found, role, holder, binding.office())));
    }
    return found;
  }

  private static void byPolicy(
      PolicyRole role,
      Role given,
      Snapshot snapshot,
      Map<Role, Map<UUID, Set<Optional<UUID>>>> found) {
    List<Optional<UUID>> places =
        role.scope() == Scope.ORGANIZATION
            ? List.of(Optional.empty())
            : snapshot.state().offices().keySet().stream().map(Optional::of).toList();
    for (Optional<UUID> office : places) {
      snapshot
          .holder(role.id(), office)
          .holders()
          .forEach(
              holder -> {
                if (holder.source() != Source.BOUND) {
                  note(found, given, holder, office);
                }
              });
    }
  }

  /** What all staff may do ends at no office. */
  private static void note(
      Map<Role, Map<UUID, Set<Optional<UUID>>>> found,
      Role role,
      Holder holder,
      Optional<UUID> office) {
    found
        .computeIfAbsent(role, _ -> new LinkedHashMap<>())
        .computeIfAbsent(holder.person(), _ -> new HashSet<>())
        .add(office.filter(_ -> role != Role.STAFF));
  }
}
