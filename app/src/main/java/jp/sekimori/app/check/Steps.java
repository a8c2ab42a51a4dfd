package jp.sekimori.app.check;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.check.Opened.Looked;
import jp.sekimori.app.check.Run.About;
import jp.sekimori.app.check.Run.Occasion;
import jp.sekimori.app.control.Check;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.control.Regimes;
import jp.sekimori.app.control.StepChecks;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens checks that are a step of something else. */
@Component
class Steps implements StepChecks {
  private final RunStore runs;
  private final ThingStore things;
  private final Regimes regimes;
  private final Papers papers;
  private final Tasks tasks;
  private final Acts acts;
  private final Ids ids;
  private final Clock clock;

  Steps(
      RunStore runs,
      ThingStore things,
      Regimes regimes,
      Papers papers,
      Tasks tasks,
      Acts acts,
      Ids ids,
      Clock clock) {
    this.runs = runs;
    this.things = things;
    this.regimes = regimes;
    this.papers = papers;
    this.tasks = tasks;
    this.acts = acts;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Progress of(Step step) {
    return find(step).map(Steps::progress).orElse(Progress.NONE);
  }

  private Optional<Run> find(Step step) {
    return runs.ofStep(step.check(), step.subject(), step.step());
  }

  private static Progress progress(Run run) {
    return new Progress(
        run.isOpen() ? Standing.OPEN : Standing.DONE,
        Optional.of("/checks/" + run.id()),
        run.noes());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Progress begin(Optional<Acting> acting, Step step, Handing handing) {
    Optional<Run> begun = find(step);
    return begun.isPresent() ? progress(begun.get()) : progress(open(acting, step, handing));
  }

  private Run open(Optional<Acting> acting, Step step, Handing handing) {
    Regime regime = regimes.today().orElseThrow();
    Check check = regime.check(step.check()).orElseThrow();
    UUID id = ids.next();
    var opened =
        new Opened(
            id,
            check.id(),
            regime.pack(),
            regime.edition(),
            new About(kind(step), Optional.of(step.subject())),
            new Occasion.Step(step.step()),
            handing.name(),
            Optional.of(handing.office()),
            Optional.empty(),
            List.of(new Looked(id, "", handing.name())),
            Handed.of(asked(check, handing), handing.by(), handing.notThese()).write());
    Instant at = clock.instant();
    runs.add(List.of(opened), at);
    things.add(id, opened.things(), at);
    Paper paper = papers.of(regime, check);
    Run run = runs.find(id).orElseThrow();
    Acts.By act = acts.by(acting, paper);
    act.note(
        id,
        run.version(),
        "check.open",
        List.of(),
        List.of(
            Change.of("check", "", check.id()),
            Change.of("office", "", handing.office().toString()),
            Change.of("step", "", step.step())));
    act.record();
    tasks.put(List.of(run), paper);
    return run;
  }

  /** The questions whose conditions hold for what stands on the form. */
  private static Set<String> asked(Check check, Handing handing) {
    return check.items().stream()
        .filter(item -> handing.conditions().hold(item.asking().when(), handing.values()))
        .map(item -> item.id())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static About.Kind kind(Step step) {
    return About.Kind.of(step.kind().name().toLowerCase(Locale.ROOT)).orElseThrow();
  }

  /** One that is not finished does not wait any more, either. */
  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void taken(Step step) {
    find(step)
        .ifPresent(
            run -> {
              runs.spend(step.subject(), step.step(), clock.instant());
              tasks.closed(run);
            });
  }
}
