package jp.sekimori.app.organization.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.sekimori.app.organization.Duties;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State;
import jp.sekimori.app.organization.Times.OfficeSpell;
import jp.sekimori.app.site.Link;

/**
 * One office on a day.
 *
 * @param name its latest where it is not there on the day
 * @param there empty where it is not there on the day
 * @param spells how it is over time, the latest first
 * @param history whether its history may be seen
 */
public record OfficeView(
    When when,
    UUID id,
    String name,
    Optional<There> there,
    List<OfficeSpell> spells,
    boolean history) {

  /**
   * The office as it is there.
   *
   * @param trail the offices above, from the top
   * @param roles those of its own, what each office has first
   * @param rolesAbove those that reach it from an office above
   */
  public record There(
      State.Office office,
      List<Link> trail,
      List<RoleLine> roles,
      List<RoleLine> rolesAbove,
      List<Seat> seats,
      List<State.Office> below) {

    public long people() {
      return seats.stream()
          .flatMap(seat -> seat.sittings().stream())
          .map(sitting -> sitting.person().id())
          .distinct()
          .count();
    }
  }

  /** A post with who is in it. */
  public record Seat(State.Post post, List<Sitting> sittings) {

    public boolean isVacant() {
      return sittings.stream().noneMatch(sitting -> sitting.kind().isRegular());
    }
  }

  /** The same, and the office itself. */
  static List<Link> trail(When when, State state, UUID office) {
    var trail = new ArrayList<>(above(when, state, office));
    state
        .office(office)
        .ifPresent(it -> trail.add(new Link(Addresses.office(it.id(), when), it.name())));
    return trail;
  }

  static There there(When when, Snapshot snapshot, State.Office office) {
    State state = snapshot.state();
    List<RoleLine> roles =
        Duties.of(snapshot, office).stream().map(answer -> RoleLine.of(snapshot, answer)).toList();
    Predicate<RoleLine> above = line -> line.reachesFromAbove(office.id());
    return new There(
        office,
        above(when, state, office.id()),
        roles.stream()
            .filter(above.negate())
            .sorted(Comparator.comparing(line -> !line.everyOffice()))
            .toList(),
        roles.stream().filter(above).toList(),
        state.postsOf(office.id()).stream()
            .map(post -> new Seat(post, Sitting.in(post, state)))
            .toList(),
        state.below(office.id()));
  }

  /** The tree, then the offices above one, from the top. */
  static List<Link> above(When when, State state, UUID office) {
    var above = new ArrayList<Link>();
    state.up(office).stream()
        .skip(1)
        .forEach(each -> above.add(new Link(Addresses.office(each.id(), when), each.name())));
    above.add(new Link(Addresses.offices(when), "組織"));
    Collections.reverse(above);
    return above;
  }
}
