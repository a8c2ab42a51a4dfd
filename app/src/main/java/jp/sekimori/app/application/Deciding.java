package jp.sekimori.app.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.control.Step;
import jp.sekimori.app.form.Context;
import jp.sekimori.app.form.Fault;
import jp.sekimori.app.form.Form;
import jp.sekimori.app.form.Outcome;
import jp.sekimori.app.form.Posted;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.ledger.Ledgers;
import jp.sekimori.clauses.text.Message;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Confirms, decides, refuses and gives back: whoever's step it is on the day. */
@Component
public class Deciding {
  /** Names of what is filled in beside the fields of a step, as faults name it. */
  public static final String UNTIL = "until";

  public static final String COMMENT = "comment";

  private final AppliedStore store;
  private final ActStore acts;
  private final Deciders deciders;
  private final Weighing weighing;
  private final Changes changes;
  private final Granting granting;
  private final RouteChecks checks;
  private final Tasks tasks;
  private final Notes notes;
  private final Steps steps;
  private final Stops stops;
  private final TransactionTemplate transaction;

  Deciding(
      AppliedStore store,
      ActStore acts,
      Deciders deciders,
      Weighing weighing,
      Changes changes,
      Granting granting,
      RouteChecks checks,
      Tasks tasks,
      Notes notes,
      Steps steps,
      Stops stops,
      TransactionTemplate transaction) {
    this.store = store;
    this.acts = acts;
    this.deciders = deciders;
    this.weighing = weighing;
    this.changes = changes;
    this.granting = granting;
    this.checks = checks;
    this.tasks = tasks;
    this.notes = notes;
    this.steps = steps;
    this.stops = stops;
    this.transaction = transaction;
  }

  /** What somebody decides. */
  public enum Verb {
    /** 確認, 合議, 承認. */
    PASS,
    /** 却下. */
    REFUSE,
    /** 差戻し. */
    RETURN
  }

  /**
   * @param version that was shown
   * @param step that was shown
   * @param until the last day of the permit, where another is meant than the end of the fiscal year
   * @param posted what the step fills in
   */
  public record Order(
      int version, int step, Verb verb, String comment, Optional<LocalDate> until, Posted posted) {}

  /** What waits is locked first: of two at once one decides, and the other is told. */
  private record Waiting(
      Acting acting, Applied applied, Blank blank, Decider decider, Order order) {}

  public Result decide(Acting acting, UUID id, Order order) {
    if (!acting.may(Right.APPLY)) {
      throw new AccessDeniedException("Deciding needs a right of its own");
    }
    try {
      return Objects.requireNonNull(
          transaction.execute(
              _ ->
                  store
                      .lock(id)
                      .map(applied -> decide(acting, applied, order))
                      .orElseGet(Result.Unknown::new)));
    } catch (Ledgers.NotUnique taken) {
      // Nothing of it was kept.
      return new Result.Faulty(taken.faults());
    }
  }

  private Result decide(Acting acting, Applied applied, Order order) {
    if (applied.stage() != Stage.SUBMITTED
        || applied.version() != order.version()
        || applied.way().done() != order.step()) {
      return stops.late(applied);
    }
    Optional<Blank> blank = deciders.blank(applied);
    Optional<Decider> decider = deciders.of(acting, applied);
    if (blank.isEmpty() || decider.isEmpty()) {
      return new Result.Stopped(Stops.NO_SUCH_KIND);
    }
    return switch (decider.get().way(acting.person())) {
      case NONE ->
          applied.course().own().contains(acting.person())
              ? stops.of(applied, Course.Stop.OWN)
              : new Result.Stopped(NOT_ASKED);
      case ROLE, OVERRIDE ->
          decide(new Waiting(acting, applied, blank.get(), decider.get(), order));
    };
  }

  private Result decide(Waiting here) {
    return switch (here.order().verb()) {
      case PASS -> pass(here);
      case REFUSE -> settle(here, Act.Kind.REFUSE, turn(here));
      case RETURN -> settle(here, Act.Kind.RETURN, turn(here));
    };
  }

  private static Course.Turn turn(Waiting here) {
    UUID person = here.acting().person();
    Order order = here.order();
    boolean override = here.decider().way(person) == Decider.Way.OVERRIDE;
    return switch (order.verb()) {
      case PASS -> new Course.Turn.Pass(person, order.step(), override, order.comment());
      case REFUSE -> new Course.Turn.Refuse(person, order.step(), override, order.comment());
      case RETURN -> new Course.Turn.GiveBack(person, order.step(), order.comment());
    };
  }

  private Result pass(Waiting here) {
    Optional<Message> changed = changes.of(here.acting(), here.applied(), here.blank());
    if (changed.isPresent()) {
      return giveBack(here, changed.get());
    }
    Leg leg = here.decider().leg();
    if (checks.isMissing(here.applied())) {
      return new Result.Stopped(UNCHECKED);
    }
    boolean permits = here.applied().course().isLast();
    Optional<Fault> late = permits ? term(here).fault(here.order().until()) : Optional.empty();
    if (late.isPresent()) {
      return new Result.Faulty(List.of(late.get()));
    }
    return switch (filled(here, leg)) {
      case Outcome.Faulty(_, var faults) -> new Result.Faulty(faults);
      case Outcome.Filled(var values) -> pass(here, leg, values, permits);
    };
  }

  private Outcome filled(Waiting here, Leg leg) {
    return form(here.blank(), leg)
        .map(
            form ->
                form.read(
                    here.order().posted(), context(here.acting(), here.applied(), here.blank())))
        .orElseGet(() -> new Outcome.Filled(Values.NONE));
  }

  /** What a step fills in; empty where that is nothing. */
  static Optional<Form> form(Blank blank, Leg leg) {
    Step step = blank.kind().route().get(leg.step());
    return step.fields().isEmpty() ? Optional.empty() : Optional.of(blank.form(step));
  }

  Context context(Acting acting, Applied applied, Blank blank) {
    Set<String> demanded =
        applied.frozen().flatMap(Frozen::told).stream()
            .flatMap(told -> told.duties().stream())
            .map(duty -> duty.id())
            .collect(java.util.stream.Collectors.toSet());
    return weighing.atStep(acting, deciders.withEntry(acting, blank, applied.filled()), demanded);
  }

  private Result pass(Waiting here, Leg leg, Values values, boolean permits) {
    Course.Next next =
        here.applied().course().take(turn(here), here.applied().applicant().person());
    if (!(next instanceof Course.Next.Taken(var course))) {
      return settle(here, Act.Kind.PERMIT, turn(here));
    }
    Applied passed = filling(here, leg, values).at(course, steps.now());
    Act.Kind kind =
        switch (leg.kind()) {
          case CONFIRM -> Act.Kind.CONFIRM;
          case CONSULT -> Act.Kind.CONSULT;
          case DECIDE -> Act.Kind.PERMIT;
        };
    return permits
        ? permit(here, passed.valid(term(here).until(here.order().until())))
        : done(here, passed, kind);
  }

  private Applied filling(Waiting here, Leg leg, Values values) {
    Applied applied = here.applied();
    if (values.isEmpty()) {
      return applied;
    }
    Form form = form(here.blank(), leg).orElseThrow();
    Frozen frozen = applied.frozen().orElseThrow();
    var lines = new ArrayList<>(frozen.form());
    lines.addAll(
        new Freezing(here.blank(), context(here.acting(), applied, here.blank()))
            .lines(form.fields(), values));
    return applied.filling(
        applied.filled().after(values.all().keySet(), values), frozen.with(lines));
  }

  private Term term(Waiting here) {
    return Term.of(here.blank(), here.applied().filled(), steps.today());
  }

  private Result permit(Waiting here, Applied permitted) {
    Result done = done(here, permitted, Act.Kind.PERMIT);
    Set<UUID> entered = granting.grant(here.acting(), permitted, here.blank());
    store.link(permitted.id(), "enters", entered);
    return done;
  }

  private Result settle(Waiting here, Act.Kind kind, Course.Turn turn) {
    return switch (here.applied().course().take(turn, here.applied().applicant().person())) {
      case Course.Next.Stopped(var why) -> stops.of(here.applied(), why);
      case Course.Next.Taken(var course) ->
          done(here, here.applied().at(course, steps.now()), kind);
    };
  }

  /** The answer of the rules, or what is named, is not as it was: the applicant has to look. */
  private Result giveBack(Waiting here, Message changed) {
    Applied applied = here.applied();
    Course returned =
        new Course(Stage.RETURNED, applied.legs(), applied.way().done(), applied.course().own());
    Applied back = applied.at(returned, steps.now());
    store.write(back);
    acts.add(applied.id(), steps.bySystem(Act.Kind.RETURN, changed.ja()));
    notes.note(
        Optional.empty(),
        "application.return",
        back,
        here.blank().regime(),
        Change.of("reason", "", changed.ja()));
    tasks.renew(here.acting(), back, here.blank());
    checks.leave(applied);
    return stops.late(store.find(applied.id()).orElseThrow());
  }

  private Result done(Waiting here, Applied after, Act.Kind kind) {
    Optional<UUID> absent =
        here.decider()
            .asked(here.acting().person())
            .filter(_ -> kind != Act.Kind.RETURN)
            .flatMap(deciders::absent);
    Act act =
        steps.at(
            here.acting(),
            kind,
            here.order().step(),
            here.decider(),
            absent,
            here.order().comment());
    store.write(after);
    acts.add(after.id(), act);
    notes.decided(here.acting(), after, here.blank().regime(), act);
    tasks.renew(here.acting(), after, here.blank());
    checks.goOn(here.acting(), here.applied(), after, here.blank());
    absent.ifPresent(person -> tasks.report(after, person));
    return new Result.Done(store.find(after.id()).orElseThrow());
  }

  private static final Message NOT_ASKED =
      new Message(
          "この段を担当する役割ではありません。担当は申請の画面で確かめられます。",
          "This step is not yours. The page of the application tells whose it is.");
  private static final Message UNCHECKED =
      new Message("この段の点検が終わっていません。先に点検を終えてください。", "Finish the check of this step first.");
}
