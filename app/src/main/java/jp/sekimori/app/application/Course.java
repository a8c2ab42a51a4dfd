package jp.sekimori.app.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The way of an application (順路), and how far it has come. Knows what may follow upon what, and
 * that nobody decides his own; who has which role is asked elsewhere. Never changes.
 *
 * @param legs in their order; the last one decides
 * @param done how many of them are
 * @param own those whose own matter it is: who applies, and for whom
 */
public record Course(Stage stage, List<Leg> legs, int done, Set<UUID> own) {

  /** What somebody wants to do with it. */
  public sealed interface Turn {
    /** 起案. */
    record Submit(UUID person, List<Leg> legs) implements Turn {}

    /** 引戻し. */
    record Withdraw(UUID person) implements Turn {}

    /**
     * 確認, 合議, 承認.
     *
     * @param step the leg that was shown
     * @param override whether it is done by somebody who otherwise could not
     */
    record Pass(UUID person, int step, boolean override, String comment) implements Turn {}

    /** 差戻し. */
    record GiveBack(UUID person, int step, String reason) implements Turn {}

    /** 却下. */
    record Refuse(UUID person, int step, boolean override, String reason) implements Turn {}

    /** 失効. */
    record Lapse() implements Turn {}
  }

  /** Why something cannot be done. */
  public enum Stop {
    /** It is not on its way: somebody decided, or it was taken back. */
    NOT_WAITING,
    /** It is at another step by now. */
    OTHER_STEP,
    /** Only who applied can. */
    NOT_APPLICANT,
    /** Nobody decides his own. */
    OWN,
    /** A reason has to be given. */
    NO_REASON,
    /** Only the step that decides refuses. */
    NOT_DECIDING
  }

  /** What comes of a turn. */
  public sealed interface Next {
    record Taken(Course course) implements Next {}

    record Stopped(Stop why) implements Next {}
  }

  public Course {
    legs = List.copyOf(legs);
    own = Set.copyOf(own);
    if (done < 0 || done > legs.size()) {
      throw new IllegalArgumentException(done + " of " + legs.size() + " steps");
    }
    if (stage == Stage.SUBMITTED && done == legs.size()) {
      throw new IllegalArgumentException("Nothing is left to be done");
    }
  }

  /** One that nobody has submitted yet. */
  public static Course draft(Set<UUID> own) {
    return new Course(Stage.DRAFT, List.of(), 0, own);
  }

  /** The step that is waiting. */
  public Leg waiting() {
    return legs.get(done);
  }

  public boolean isLast() {
    return done == legs.size() - 1;
  }

  /**
   * @param applicant who made it
   */
  public Next take(Turn turn, UUID applicant) {
    return switch (turn) {
      case Turn.Submit(var person, var way) ->
          !person.equals(applicant)
              ? new Next.Stopped(Stop.NOT_APPLICANT)
              : stage.isOpen()
                  ? new Next.Taken(new Course(Stage.SUBMITTED, way, 0, own))
                  : new Next.Stopped(Stop.NOT_WAITING);
      case Turn.Withdraw(var person) ->
          !person.equals(applicant)
              ? new Next.Stopped(Stop.NOT_APPLICANT)
              : stage == Stage.SUBMITTED ? to(Stage.WITHDRAWN) : new Next.Stopped(Stop.NOT_WAITING);
      case Turn.Pass pass -> pass(pass);
      case Turn.GiveBack(var person, int step, var reason) ->
          decided(person, step, false, reason, true, Stage.RETURNED);
      case Turn.Refuse(var person, int step, boolean override, var reason) ->
          stage == Stage.SUBMITTED && !isLast()
              ? new Next.Stopped(step == done ? Stop.NOT_DECIDING : Stop.OTHER_STEP)
              : decided(person, step, override, reason, true, Stage.REFUSED);
      case Turn.Lapse() ->
          stage == Stage.PERMITTED ? to(Stage.LAPSED) : new Next.Stopped(Stop.NOT_WAITING);
    };
  }

  private Next pass(Turn.Pass pass) {
    Next next =
        decided(
            pass.person(), pass.step(), pass.override(), pass.comment(), pass.override(), stage);
    return next instanceof Next.Taken ? new Next.Taken(further()) : next;
  }

  private Course further() {
    return new Course(isLast() ? Stage.PERMITTED : Stage.SUBMITTED, legs, done + 1, own);
  }

  private Next decided(
      UUID person, int step, boolean override, String comment, boolean needsReason, Stage to) {
    if (stage != Stage.SUBMITTED) {
      return new Next.Stopped(Stop.NOT_WAITING);
    }
    if (step != done) {
      return new Next.Stopped(Stop.OTHER_STEP);
    }
    if (own.contains(person) && !override) {
      return new Next.Stopped(Stop.OWN);
    }
    return needsReason && comment.isBlank() ? new Next.Stopped(Stop.NO_REASON) : to(to);
  }

  private Next to(Stage next) {
    return new Next.Taken(new Course(next, legs, done, own));
  }
}
