package jp.sekimori.app.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.organization.Answer.Holder;
import jp.sekimori.app.organization.RoleSet.Avoid;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.RoleSet.Rule;
import jp.sekimori.app.organization.RoleSet.Scope;
import jp.sekimori.app.organization.State.Office;

/**
 * What is amiss on the day of a snapshot: vacant roles, people without a post, combinations to
 * avoid, posts with more holders than seats. Each finding knows the way to mend it.
 */
public final class Findings {
  private final Snapshot snapshot;
  private final State state;
  private final List<Finding> found = new ArrayList<>();
  // Who has which role, and for which offices; empty for the whole organization.
  private final Map<String, Map<UUID, Set<Optional<UUID>>>> holders = new HashMap<>();

  private Findings(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.state = snapshot.state();
  }

  /** In a steady order: by kind, then by office, role and person. */
  public static List<Finding> of(Snapshot snapshot) {
    var findings = new Findings(snapshot);
    findings.state.roles().ifPresent(findings::roles);
    findings.people();
    findings.seats();
    return findings.found.stream().sorted(Finding.ORDER).toList();
  }

  private void roles(RoleSet set) {
    for (PolicyRole role : set.roles()) {
      if (!role.body() && !role.rules().isEmpty()) {
        places(role).forEach(office -> role(role, office));
      }
      if (role.rules().isEmpty()) {
        appointees(role);
      }
    }
    set.avoid().forEach(this::combination);
  }

  private List<Optional<Office>> places(PolicyRole role) {
    return places(state, role);
  }

  /** Where somebody ought to have the role: once, or in each office of the kinds that are meant. */
  public static List<Optional<Office>> places(State state, PolicyRole role) {
    if (role.scope() == Scope.ORGANIZATION) {
      return List.of(Optional.empty());
    }
    if (role.rules().stream().anyMatch(rule -> rule.office().isEmpty())) {
      return List.of();
    }
    return state.offices().values().stream()
        .filter(office -> role.rules().stream().anyMatch(rule -> isMeant(rule, office)))
        .map(Optional::of)
        .toList();
  }

  private static boolean isMeant(Rule rule, Office office) {
    return rule.meansOffice(office.kind(), office.name());
  }

  private void role(PolicyRole role, Optional<Office> office) {
    Answer answer = snapshot.holder(role.id(), office.map(Office::id));
    if (answer.isVacant()) {
      found.add(Finding.vacant(role, office, answer));
    }
    for (Holder holder : answer.holders()) {
      note(role.id(), holder.person(), office.map(Office::id));
    }
  }

  private void appointees(PolicyRole role) {
    state.appointments(role.id()).stream()
        .filter(state::counts)
        .forEach(each -> note(role.id(), each.person(), each.office()));
  }

  private void note(String role, UUID person, Optional<UUID> office) {
    holders
        .computeIfAbsent(role, _ -> new HashMap<>())
        .computeIfAbsent(person, _ -> new HashSet<>())
        .add(office);
  }

  private void combination(Avoid avoid) {
    Map<UUID, Set<Optional<UUID>>> others = holders.getOrDefault(avoid.other(), Map.of());
    holders
        .getOrDefault(avoid.one(), Map.of())
        .forEach(
            (person, offices) -> {
              boolean meet =
                  offices.stream()
                      .anyMatch(
                          one ->
                              others.getOrDefault(person, Set.of()).stream()
                                  .anyMatch(other -> meet(one, other)));
              if (meet) {
                found.add(
                    Finding.combination(
                        avoid,
                        roleName(avoid.one()),
                        roleName(avoid.other()),
                        person(person),
                        substitute(avoid, person)));
              }
            });
  }

  /** Whether what is had for the one is also had for the other. */
  private boolean meet(Optional<UUID> one, Optional<UUID> other) {
    return one.isEmpty()
        || other.isEmpty()
        || lies(one.get(), other.get())
        || lies(other.get(), one.get());
  }

  private boolean lies(UUID office, UUID below) {
    return state.up(office).stream().anyMatch(each -> each.id().equals(below));
  }

  /** Who is appointed in place of the person, for the office of his main post. */
  private Optional<Finding.Named> substitute(Avoid avoid, UUID person) {
    return avoid
        .substitute()
        .flatMap(
            role ->
                state.held(person).stream()
                    .filter(holding -> holding.kind() == HoldingKind.MAIN)
                    .flatMap(holding -> state.post(holding.post()).stream())
                    .flatMap(post -> snapshot.holder(role, post.office()).holders().stream())
                    .filter(holder -> !holder.person().equals(person))
                    .findFirst()
                    .map(holder -> person(holder.person())));
  }

  private void people() {
    state.people().keySet().stream()
        .filter(person -> state.held(person).isEmpty())
        .forEach(person -> found.add(Finding.noPost(person(person))));
  }

  private void seats() {
    for (State.Post post : state.posts().values()) {
      long main =
          state.holders(post.id()).stream()
              .filter(holding -> holding.kind() == HoldingKind.MAIN)
              .count();
      post.seats()
          .filter(seats -> main > seats)
          .ifPresent(seats -> found.add(Finding.crowded(state.seat(post), main, seats)));
    }
  }

  private Finding.Named person(UUID id) {
    return new Finding.Named(id, state.name(id));
  }

  private String roleName(String role) {
    return state.role(role).map(it -> it.name().ja()).orElse(role);
  }
}
