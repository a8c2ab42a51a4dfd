package jp.sekimori.app.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import jp.sekimori.app.kernel.Role;
import jp.sekimori.app.organization.Addressee.Asked;
import jp.sekimori.app.organization.RoleSet.LineKind;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import org.springframework.stereotype.Component;

/**
 * Whose task something is on a day. Where nobody of those asked is there, or only those who may not
 * do it, it goes up along the lines of report to roles that answer for something; at the end to the
 * secretariat.
 */
@Component
public class Responsible {
  private static final Predicate<PolicyRole> ANY = _ -> true;

  /**
   * @param any one of whom has to do it
   * @param notThese who may not: whoever applied, whoever leaves
   */
  public Addressee of(Snapshot day, List<Who> any, Set<UUID> notThese) {
    return of(day, any, notThese, ANY);
  }

  /**
   * @param able the roles to which it may go up
   */
  public Addressee of(Snapshot day, List<Who> any, Set<UUID> notThese, Predicate<PolicyRole> able) {
    if (any.stream().allMatch(Who.Alone.class::isInstance)) {
      return new Addressee(people(day, any, notThese), List.of(), false);
    }
    var passed = new LinkedHashSet<PolicyRole>();
    var seen = new HashSet<Who>();
    List<Who> asked = any;
    while (!asked.isEmpty()) {
      List<Asked> people = people(day, asked, notThese);
      if (!people.isEmpty()) {
        return new Addressee(people, List.copyOf(passed), false);
      }
      asked.forEach(who -> role(day, who).ifPresent(passed::add));
      seen.addAll(asked);
      asked = above(day, asked, seen, able);
    }
    return new Addressee(secretariat(day, notThese), List.copyOf(passed), true);
  }

  public boolean includes(Snapshot day, List<Who> any, Set<UUID> notThese, UUID person) {
    return of(day, any, notThese).includes(person);
  }

  /**
   * Whom one is, then to whom these report, and so on up: as the steps of {@link #of}, nobody left
   * out. Steps with nobody are there too; the secretariat is not.
   */
  public List<List<Asked>> steps(Snapshot day, Who who) {
    var steps = new ArrayList<List<Asked>>();
    var seen = new HashSet<Who>();
    List<Who> asked = List.of(who);
    while (!asked.isEmpty()) {
      steps.add(people(day, asked, Set.of()));
      seen.addAll(asked);
      asked = above(day, asked, seen, ANY);
    }
    return List.copyOf(steps);
  }

  /** Who keeps the policy, and does what nobody else is there for. */
  public List<Asked> secretariat(Snapshot day) {
    return secretariat(day, Set.of());
  }

  private static List<Who> above(
      Snapshot day, List<Who> asked, Set<Who> seen, Predicate<PolicyRole> able) {
    return asked.stream()
        .flatMap(who -> above(day, who, able).stream())
        .distinct()
        .filter(who -> !seen.contains(who))
        .toList();
  }

  /** Who has any of these on the day, and nobody who stands above. */
  private static List<Asked> people(Snapshot day, List<Who> any, Set<UUID> notThese) {
    Map<UUID, Asked> people = new LinkedHashMap<>();
    for (Who who : any) {
      for (Asked each : people(day, who)) {
        if (!notThese.contains(each.person())) {
          people.putIfAbsent(each.person(), each);
        }
      }
    }
    return List.copyOf(people.values());
  }

  private static List<Asked> people(Snapshot day, Who who) {
    return switch (who) {
      case Who.InRole(String role, Optional<UUID> office) -> holders(day, role, office);
      case Who.Named(UUID person, _) ->
          isThere(day, person) ? List.of(named(day, person)) : List.of();
      case Who.Alone(UUID person) -> List.of(named(day, person));
    };
  }

  private static List<Asked> holders(Snapshot day, String role, Optional<UUID> office) {
    return day.holder(role, office).holders().stream()
        .map(
            holder ->
                new Asked(
                    holder.person(),
                    holder.name(),
                    day.state().role(role),
                    holder.seat(),
                    Optional.of(holder.standing())))
        .toList();
  }

  private static Asked named(Snapshot day, UUID person) {
    return new Asked(
        person, day.state().name(person), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether somebody holds a post, and is not away from it. */
  public static boolean isThere(Snapshot day, UUID person) {
    return !day.state().held(person).isEmpty() && !day.state().isAbsent(person);
  }

  private static Optional<PolicyRole> role(Snapshot day, Who who) {
    return switch (who) {
      case Who.InRole in -> day.state().role(in.role());
      case Who.Named _, Who.Alone _ -> Optional.empty();
    };
  }

  /** Those to whom one reports, for the same office. */
  private static List<Who> above(Snapshot day, Who who, Predicate<PolicyRole> able) {
    return switch (who) {
      case Who.InRole(String role, Optional<UUID> office) -> reports(day, role, office, able);
      case Who.Named(_, Optional<UUID> office) ->
          office.isEmpty()
              ? List.of()
              : roles(day).stream()
                  .filter(PolicyRole::isEverybodys)
                  .findFirst()
                  .map(PolicyRole::id)
                  .map(staff -> reports(day, staff, office, able))
                  .filter(above -> !above.isEmpty())
                  .orElseGet(() -> List.of(new Who.InRole(Role.MANAGER.code(), office)));
      case Who.Alone _ -> List.of();
    };
  }

  /** Roles that give rights of the product answer for something; CSIRT is told and decides not. */
  private static List<Who> reports(
      Snapshot day, String role, Optional<UUID> office, Predicate<PolicyRole> able) {
    List<PolicyRole> above =
        day.state().roles().stream()
            .flatMap(set -> set.lines().stream())
            .filter(line -> line.kind() == LineKind.REPORTS && line.from().equals(role))
            .flatMap(line -> day.state().role(line.to()).stream())
            .filter(to -> to.gives().isPresent() && able.test(to))
            .toList();
    List<PolicyRole> next = new ArrayList<>(above);
    // The nearer one first: who manages, before who stands above all.
    if (above.stream().anyMatch(Responsible::manages)) {
      next.removeIf(to -> !manages(to));
    }
    return next.stream().<Who>map(to -> new Who.InRole(to.id(), office)).toList();
  }

  private static boolean manages(PolicyRole role) {
    return role.gives().filter(Role.MANAGER::equals).isPresent();
  }

  private static List<Asked> secretariat(Snapshot day, Set<UUID> notThese) {
    Map<UUID, Asked> people = new LinkedHashMap<>();
    var asked = new LinkedHashSet<String>();
    asked.add(Role.SECRETARIAT.code());
    roles(day).stream()
        .filter(role -> role.gives().filter(Role.SECRETARIAT::equals).isPresent())
        .map(PolicyRole::id)
        .forEach(asked::add);
    asked.stream()
        .flatMap(role -> holders(day, role, Optional.empty()).stream())
        .filter(each -> !notThese.contains(each.person()))
        .forEach(each -> people.putIfAbsent(each.person(), each));
    return List.copyOf(people.values());
  }

  private static List<PolicyRole> roles(Snapshot day) {
    return day.state().roles().map(RoleSet::roles).orElse(List.of());
  }
}
