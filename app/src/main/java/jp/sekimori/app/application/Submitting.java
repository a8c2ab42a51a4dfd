package jp.sekimori.app.application;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.control.Regimes;
import jp.sekimori.app.decision.Told;
import jp.sekimori.app.decision.kept.Numbered;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts applications on their way (起案), and takes them back (引戻し). */
@Component
public class Submitting {
  private final AppliedStore store;
  private final ActStore acts;
  private final Weighing weighing;
  private final Applicants applicants;
  private final Regimes regimes;
  private final Tasks tasks;
  private final RouteChecks checks;
  private final Notes notes;
  private final Steps steps;
  private final Stops stops;
  private final TransactionTemplate transaction;

  Submitting(
      AppliedStore store,
      ActStore acts,
      Weighing weighing,
      Applicants applicants,
      Regimes regimes,
      Tasks tasks,
      RouteChecks checks,
      Notes notes,
      Steps steps,
      Stops stops,
      TransactionTemplate transaction) {
    this.store = store;
    this.acts = acts;
    this.weighing = weighing;
    this.applicants = applicants;
    this.regimes = regimes;
    this.tasks = tasks;
    this.checks = checks;
    this.notes = notes;
    this.steps = steps;
    this.stops = stops;
    this.transaction = transaction;
  }

  /**
   * Submits what was filled in. Rules are those of today; form, answer and way are frozen.
   *
   * @param version that was shown
   * @param confirmed ids of obligations
   */
  public Result submit(Acting acting, UUID id, int version, Set<String> confirmed) {
    if (!acting.may(Right.APPLY)) {
      throw new AccessDeniedException("Applying needs a right of its own");
    }
    return Objects.requireNonNull(
        transaction.execute(
            _ ->
                store
                    .lock(id)
                    .filter(applied -> applied.isOf(acting.person()))
                    .map(applied -> submit(acting, applied, version, confirmed))
                    .orElseGet(Result.Unknown::new)));
  }

  private Result submit(Acting acting, Applied applied, int version, Set<String> confirmed) {
    if (applied.version() != version || !applied.stage().isOpen()) {
      return stops.late(applied);
    }
    Optional<Blank> blank = regimes.today().flatMap(regime -> Blank.of(regime, applied.kind()));
    if (blank.isEmpty()) {
      return new Result.Stopped(Stops.NO_SUCH_KIND);
    }
    Weighed weighed =
        weighing.weigh(
            acting, blank.get(), Posted.of(applied.filled()), applied.asked().answered());
    if (!weighed.isFit()) {
      return new Result.Unfit(weighed);
    }
    if (!applicants.may(acting, blank.get(), weighed.all(), applied.office().id())) {
      return new Result.Stopped(Stops.MAY_NOT_APPLY);
    }
    List<Told.Duty> missing =
        weighed.remaining().stream().filter(duty -> !confirmed.contains(duty.id())).toList();
    return missing.isEmpty()
        ? submit(acting, applied, weighed)
        : new Result.Unconfirmed(weighed, missing);
  }

  private Result submit(Acting acting, Applied applied, Weighed weighed) {
    Blank blank = weighed.blank();
    return switch (applied
        .course()
        .take(new Course.Turn.Submit(acting.person(), Legs.of(weighed)), acting.person())) {
      case Course.Next.Stopped(var why) -> stops.of(applied, why);
      case Course.Next.Taken(var course) -> {
        Instant now = steps.now();
        int year = Numbered.year(steps.today());
        Applied submitted =
            applied
                .at(course, now)
                .submitted(
                    applied.number().orElseGet(() -> store.next(year)),
                    new Applied.Asked(
                        weighed.values().orElseThrow(),
                        blank.holders(weighed.all()),
                        weighed.remaining().stream().map(Told.Duty::id).toList(),
                        applied.asked().answered()),
                    Freezing.of(weighed, steps.today()),
                    now);
        store.write(submitted);
        boolean changes = blank.changed(submitted.filled()).isPresent();
        store.link(
            submitted.id(),
            changes ? "changes" : "names",
            Set.copyOf(Freshness.named(blank, submitted.filled())));
        acts.add(submitted.id(), steps.by(acting, Act.Kind.SUBMIT, ""));
        notes.submitted(acting, submitted, blank.regime());
        tasks.renew(acting, submitted, blank);
        checks.begin(acting, submitted, blank);
        yield new Result.Done(store.find(submitted.id()).orElseThrow());
      }
    };
  }

  /** Takes it back before it is decided, to change it. */
  public Result withdraw(Acting acting, UUID id, int version) {
    return Objects.requireNonNull(
        transaction.execute(
            _ ->
                store
                    .lock(id)
                    .filter(applied -> applied.isOf(acting.person()))
                    .map(applied -> withdraw(acting, applied, version))
                    .orElseGet(Result.Unknown::new)));
  }

  private Result withdraw(Acting acting, Applied applied, int version) {
    if (applied.version() != version) {
      return stops.late(applied);
    }
    return switch (applied
        .course()
        .take(new Course.Turn.Withdraw(acting.person()), applied.applicant().person())) {
      case Course.Next.Stopped(var why) -> stops.of(applied, why);
      case Course.Next.Taken(var course) -> {
        Applied withdrawn = applied.at(course, steps.now());
        store.write(withdrawn);
        acts.add(applied.id(), steps.by(acting, Act.Kind.WITHDRAW, ""));
        notes.note(Optional.of(acting), "application.withdraw", withdrawn);
        tasks.none(applied.id());
        checks.leave(applied);
        yield new Result.Done(store.find(applied.id()).orElseThrow());
      }
    };
  }
}
