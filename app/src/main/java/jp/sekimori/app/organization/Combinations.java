package jp.sekimori.app.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.organization.Answer.Holder;
import jp.sekimori.app.organization.Answer.Seat;
import jp.sekimori.app.organization.Coverage.Spot;
import jp.sekimori.app.organization.Finding.Named;
import jp.sekimori.app.organization.RoleSet.Avoid;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.RoleSet.Scope;
import jp.sekimori.app.organization.State.Office;

/**
 * Who has two roles that should not meet in one person: for the same office, or one of them for all
 * that lies below. Two roles for different offices are no concern.
 */
final class Combinations {
  private final Snapshot snapshot;
  private final State state;
  private final Map<String, Map<UUID, List<Had>>> holders = new HashMap<>();

  /**
   * That somebody has a role.
   *
   * @param office for which; empty for the whole organization
   * @param seat the post that it comes from; empty for an appointment
   */
  private record Had(Optional<UUID> office, Optional<Seat> seat) {}

  private Combinations(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.state = snapshot.state();
  }

  static List<Finding> of(Snapshot snapshot) {
    var combinations = new Combinations(snapshot);
    var found = new ArrayList<Finding>();
    snapshot
        .state()
        .roles()
        .ifPresent(set -> set.avoid().forEach(avoid -> combinations.find(set, avoid, found)));
    return found;
  }

  private void find(RoleSet set, Avoid avoid, List<Finding> found) {
    Optional<PolicyRole> one = set.find(avoid.one());
    Optional<PolicyRole> other = set.find(avoid.other());
    if (one.isEmpty() || other.isEmpty()) {
      return;
    }
    Map<UUID, List<Had>> others = holders(other.get());
    holders(one.get())
        .forEach(
            (person, ones) ->
                meeting(ones, others.getOrDefault(person, List.of()))
                    .map(had -> area(had, person))
                    .ifPresent(
                        area ->
                            found.add(
                                Wording.combination(
                                    avoid,
                                    one.get(),
                                    other.get(),
                                    named(person),
                                    area,
                                    area.flatMap(it -> substitute(set, avoid, it, person))))));
  }

  private Map<UUID, List<Had>> holders(PolicyRole role) {
    return holders.computeIfAbsent(role.id(), _ -> read(role));
  }

  private Map<UUID, List<Had>> read(PolicyRole role) {
    var had = new LinkedHashMap<UUID, List<Had>>();
    for (Spot spot : snapshot.coverage(role).spots()) {
      for (Holder holder : spot.answer().holders()) {
        if (isSure(role, holder)) {
          had.computeIfAbsent(holder.person(), _ -> new ArrayList<>())
              .add(new Had(spot.office().map(Office::id), holder.seat()));
        }
      }
    }
    return had;
  }

  /** Which offices have a system or a service is not known, so their heads may manage none. */
  private static boolean isSure(PolicyRole role, Holder holder) {
    boolean ofThings = role.scope() == Scope.SYSTEM || role.scope() == Scope.SERVICE;
    return !ofThings || holder.seat().isEmpty();
  }

  /** Where the one is had for what the other is had for, too: the narrower of the two. */
  private Optional<Had> meeting(List<Had> ones, List<Had> others) {
    for (Had one : ones) {
      for (Had other : others) {
        if (other.office().isEmpty() || one.office().isPresent() && lies(one, other)) {
          return Optional.of(one);
        }
        if (one.office().isEmpty() || lies(other, one)) {
          return Optional.of(other);
        }
      }
    }
    return Optional.empty();
  }

  private boolean lies(Had below, Had above) {
    UUID asked = above.office().orElseThrow();
    return state.up(below.office().orElseThrow()).stream().anyMatch(o -> o.id().equals(asked));
  }

  /** The office, or for roles of the whole organization the one that the post belongs to. */
  private Optional<Named> area(Had had, UUID person) {
    return had.office()
        .or(() -> had.seat().map(Seat::office))
        .or(() -> mainOffice(person))
        .flatMap(state::office)
        .map(office -> new Named(office.id(), office.name()));
  }

  private Optional<UUID> mainOffice(UUID person) {
    return state.held(person).stream()
        .filter(holding -> holding.kind() == HoldingKind.MAIN)
        .flatMap(holding -> state.post(holding.post()).stream())
        .map(State.Post::office)
        .findFirst();
  }

  /** Who is appointed in place of the person, for the area. */
  private Optional<Named> substitute(RoleSet set, Avoid avoid, Named area, UUID person) {
    return avoid
        .substitute()
        .flatMap(set::find)
        .flatMap(
            role ->
                snapshot.holder(role.id(), area.id()).holders().stream()
                    .filter(holder -> !holder.person().equals(person))
                    .findFirst()
                    .map(holder -> named(holder.person())));
  }

  private Named named(UUID person) {
    return new Named(person, state.name(person));
  }
}
