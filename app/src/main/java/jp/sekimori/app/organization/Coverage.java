package jp.sekimori.app.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.sekimori.app.organization.Answer.Holder;
import jp.sekimori.app.organization.RoleSet.PolicyRole;
import jp.sekimori.app.organization.RoleSet.Scope;
import jp.sekimori.app.organization.State.Appointment;
import jp.sekimori.app.organization.State.Office;

/**
 * Everywhere that a role is had or ought to be had, on the day of a snapshot.
 *
 * @param spots in the order of the tree of offices
 */
public record Coverage(PolicyRole role, List<Spot> spots) {
  public Coverage {
    spots = List.copyOf(spots);
  }

  /**
   * One place.
   *
   * @param office empty for the whole organization
   * @param needed whether somebody ought to have the role there
   */
  public record Spot(Optional<Office> office, Answer answer, boolean needed) {

    public boolean isVacant() {
      return needed && answer.isVacant();
    }

    /** Whether nobody has it here but those who stand in. */
    public boolean isStoodInFor() {
      return !answer.isVacant() && answer.holders().stream().allMatch(Holder::standsIn);
    }
  }

  static Coverage of(Snapshot snapshot, PolicyRole role) {
    var spots = new ArrayList<Spot>();
    for (Optional<Office> place : places(snapshot.state(), role)) {
      Answer answer = snapshot.holder(role.id(), place.map(Office::id));
      boolean needed = isNeeded(role, place);
      if (needed || !answer.isVacant()) {
        spots.add(new Spot(place, answer, needed));
      }
    }
    return new Coverage(role, spots);
  }

  /** What is asked of one place, whether or not the role belongs there. */
  public static Spot at(Snapshot snapshot, PolicyRole role, Office office) {
    return new Spot(
        Optional.of(office),
        snapshot.holder(role.id(), office.id()),
        isNeeded(role, Optional.of(office)) || isNeeded(role, Optional.empty()));
  }

  /** Where somebody ought to have the role: once, or in each office that is meant. */
  public static List<Optional<Office>> needed(State state, PolicyRole role) {
    return places(state, role).stream().filter(place -> isNeeded(role, place)).toList();
  }

  private static List<Optional<Office>> places(State state, PolicyRole role) {
    var appointed = new HashSet<UUID>();
    state.appointments(role.id()).stream()
        .flatMap((Appointment each) -> each.office().stream())
        .forEach(appointed::add);
    boolean everywhere = role.scope() == Scope.ORGANIZATION;
    Stream<Optional<Office>> offices =
        state.tree().stream()
            .filter(office -> appointed.contains(office.id()) || !everywhere && mean(role, office))
            .map(Optional::of);
    return Stream.concat(Stream.of(Optional.<Office>empty()), offices)
        .filter(place -> everywhere || role.rules().isEmpty() || place.isPresent())
        .toList();
  }

  private static boolean mean(PolicyRole role, Office office) {
    return role.rules().stream().anyMatch(rule -> rule.meansOffice(office.kind(), office.name()));
  }

  /**
   * A body may be without a chair, and nobody knows which office has a system or a service; roles
   * by appointment alone are filled where somebody is appointed; a rule that names no kind of
   * office says who has the role and not where it must be had.
   */
  private static boolean isNeeded(PolicyRole role, Optional<Office> office) {
    if (role.body() || role.rules().isEmpty()) {
      return false;
    }
    return switch (role.scope()) {
      case ORGANIZATION -> office.isEmpty();
      case DEPARTMENT, OFFICE ->
          office.isPresent()
              && role.rules().stream().noneMatch(rule -> rule.office().isEmpty())
              && mean(role, office.get());
      case SYSTEM, SERVICE -> false;
    };
  }

  public long vacant() {
    return spots.stream().filter(Spot::isVacant).count();
  }

  public long stoodInFor() {
    return spots.stream().filter(Spot::isStoodInFor).count();
  }

  /** Whether it belongs to certain places, each of which should have somebody. */
  public boolean isNeeded() {
    return spots.stream().anyMatch(Spot::needed);
  }

  /** How many have it, each counted once. */
  public long people() {
    return spots.stream()
        .flatMap(spot -> spot.answer().holders().stream())
        .map(Holder::person)
        .distinct()
        .count();
  }
}
