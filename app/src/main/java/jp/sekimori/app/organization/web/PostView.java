package jp.sekimori.app.organization.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.organization.Answer;
import jp.sekimori.app.organization.Duties;
import jp.sekimori.app.organization.Grade;
import jp.sekimori.app.organization.Snapshot;
import jp.sekimori.app.organization.State;
import jp.sekimori.app.organization.Tenure;
import jp.sekimori.app.organization.Times.PostSpell;
import jp.sekimori.app.site.Link;

/**
 * One post on a day.
 *
 * @param name its latest where it is not there on the day
 * @param there empty where it is not there on the day
 * @param tenures everybody who holds, held or will hold it, the latest first
 * @param spells how it is over time, the latest first
 * @param history whether its history may be seen
 */
public record PostView(
    When when,
    UUID id,
    String name,
    Optional<There> there,
    List<Tenure> tenures,
    List<PostSpell> spells,
    boolean history) {

  /**
   * The post as it is there.
   *
   * @param trail the office and those above it, from the top
   * @param deputies who stands in when nobody is there, in their order
   */
  public record There(
      State.Post post,
      List<Link> trail,
      List<Sitting> sittings,
      List<Carried> roles,
      List<Deputy> deputies) {

    public Optional<Grade> grade() {
      return Grade.of(post.grade());
    }

    public boolean isVacant() {
      return sittings.stream().noneMatch(sitting -> sitting.kind().isRegular());
    }
  }

  /**
   * A role that it carries, with who has it by this post or another.
   *
   * @param office where it counts; empty for the whole organization
   */
  public record Carried(RoleLine line, Answer.Source source, Optional<State.Office> office) {}

  /** A post that stands in, with who is in it. */
  public record Deputy(State.Post post, String officeName, List<Sitting> sittings) {}

  static There there(When when, Snapshot snapshot, State.Post post) {
    State state = snapshot.state();
    return new There(
        post,
        OfficeView.trail(when, state, post.office()),
        Sitting.in(post, state),
        Duties.of(snapshot, post).stream().map(role -> carried(snapshot, role)).toList(),
        state.deputies(post.id()).stream()
            .flatMap(deputy -> state.post(deputy).stream())
            .map(deputy -> deputy(state, deputy))
            .toList());
  }

  private static Carried carried(Snapshot snapshot, Duties.Carried role) {
    return new Carried(
        RoleLine.of(snapshot, snapshot.holder(role.role(), role.office())),
        role.source(),
        role.office().flatMap(office -> snapshot.state().office(office)));
  }

  private static Deputy deputy(State state, State.Post post) {
    return new Deputy(
        post,
        state.office(post.office()).map(State.Office::name).orElse(""),
        Sitting.in(post, state));
  }
}
