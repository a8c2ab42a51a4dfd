package jp.sekimori.app.application;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.control.Check;
import jp.sekimori.app.control.Regimes;
import jp.sekimori.app.control.StepChecks;
import jp.sekimori.app.control.StepChecks.Progress;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.organization.Who;
import org.springframework.stereotype.Component;

/** Checks that have to be finished before a step of an application is passed. */
@Component
class RouteChecks {
  private final StepChecks checks;
  private final Deciders deciders;
  private final Regimes regimes;

  RouteChecks(StepChecks checks, Deciders deciders, Regimes regimes) {
    this.checks = checks;
    this.deciders = deciders;
    this.regimes = regimes;
  }

  /** How far the check of the step that waits is; empty where it has none. */
  Optional<Progress> progress(Applied applied) {
    return step(applied).map(checks::of);
  }

  /** Whether the check of the step that waits stands in its way. */
  boolean isMissing(Applied applied) {
    return progress(applied).filter(each -> !each.isDone()).isPresent();
  }

  /**
   * Goes on from one step to another, in the caller's transaction: the check of the one is done
   * with, also where the application was given back or refused, and that of the other begins.
   */
  void goOn(Acting acting, Applied before, Applied after, Blank blank) {
    leave(before);
    begin(acting, after, blank);
  }

  /** Its step does not wait any more: the next time it is checked anew. */
  void leave(Applied applied) {
    step(applied).ifPresent(checks::taken);
  }

  /**
   * Begins the check of the step that waits, in the caller's transaction.
   *
   * @return empty where there is none to begin, or today's edition does not have it any more
   */
  Optional<Progress> begin(Acting acting, Applied applied, Blank blank) {
    return step(applied)
        .flatMap(
            step ->
                regimes
                    .today()
                    .flatMap(regime -> regime.check(step.check()))
                    .map(
                        check ->
                            checks.begin(
                                Optional.of(acting),
                                step,
                                handing(acting, applied, blank, check))));
  }

  /** Where the check itself does not say who answers it, whoever takes the step does. */
  private StepChecks.Handing handing(Acting acting, Applied applied, Blank blank, Check check) {
    Leg leg = applied.course().waiting();
    List<Who> who =
        check.by().isEmpty()
            ? deciders.who(acting, blank, applied, leg)
            : deciders.meant(
                acting, blank, applied.filled(), applied.office().id(), check.by(), leg.of());
    return new StepChecks.Handing(
        applied.title().ja() + " " + applied.name().ja(),
        applied.office().id(),
        who,
        applied.course().own(),
        blank.conditions(),
        deciders.withEntry(acting, blank, applied.filled()).all());
  }

  private static Optional<StepChecks.Step> step(Applied applied) {
    return applied.stage() == Stage.SUBMITTED
        ? applied
            .course()
            .waiting()
            .check()
            .map(
                check ->
                    new StepChecks.Step(
                        check,
                        StepChecks.Kind.APPLICATION,
                        applied.id(),
                        Integer.toString(applied.way().done())))
        : Optional.empty();
  }
}
