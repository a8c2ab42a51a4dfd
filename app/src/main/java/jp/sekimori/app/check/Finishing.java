package jp.sekimori.app.check;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.sekimori.app.check.Fault.Kind;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.kernel.Acting;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes a run when everything is answered, and opens it again where that was wrong. */
@Component
public class Finishing {
  private final RunStore runs;
  private final Papers papers;
  private final Tasks tasks;
  private final Acts acts;
  private final Clock clock;

  Finishing(RunStore runs, Papers papers, Tasks tasks, Acts acts, Clock clock) {
    this.runs = runs;
    this.papers = papers;
    this.tasks = tasks;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Finishes a run; nothing of it changes any more, unless it is opened again.
   *
   * @param seen the version of the run when it was shown
   */
  @Transactional
  public Optional<Fault> close(Acting by, Run run, int seen) {
    Paper paper = papers.of(run).orElseThrow();
    if (!tasks.mayAnswer(by, run, paper)) {
      throw new AccessDeniedException("A check is answered by whom the policy asks");
    }
    runs.lock(run.id());
    Run now = runs.find(run.id()).orElseThrow();
    if (!now.isOpen()) {
      return now.closed().filter(it -> it.by().equals(by.person())).isPresent()
          ? Optional.empty()
          : Optional.of(Fault.whole(Kind.CLOSED));
    }
    if (now.version() != seen) {
      return Optional.of(Fault.whole(Kind.STALE));
    }
    if (!now.isAllAnswered()) {
      return Optional.of(Fault.whole(Kind.UNANSWERED));
    }
    runs.close(run.id(), by.person(), clock.instant());
    note(
        by,
        now,
        paper,
        "check.close",
        List.of(
            Change.of("things", "", String.valueOf(now.things())),
            Change.of("findings", "", String.valueOf(now.noes()))));
    tasks.closed(now);
    return Optional.empty();
  }

  /**
   * Opens a finished run again: its answers can be put right, and it waits for who answers it.
   *
   * @param seen the version of the run when it was shown
   * @param why is kept, and stands in the journal
   */
  @Transactional
  public Optional<Fault> reopen(Acting by, Run run, int seen, String why) {
    Paper paper = papers.of(run).orElseThrow();
    if (!tasks.mayReopen(by, run, paper)) {
      throw new AccessDeniedException("A check is opened again by whom the pack lets");
    }
    runs.lock(run.id());
    Run now = runs.find(run.id()).orElseThrow();
    if (now.isOpen()) {
      return now.reopened().filter(it -> it.by().equals(by.person())).isPresent()
          ? Optional.empty()
          : Optional.of(Fault.whole(Kind.STALE));
    }
    if (now.version() != seen) {
      return Optional.of(Fault.whole(Kind.STALE));
    }
    if (why.isBlank()) {
      return Optional.of(Fault.whole(Kind.REASON));
    }
    if (Judging.isUnfit(why)) {
      return Optional.of(Fault.whole(Kind.TEXT));
    }
    runs.reopen(run.id(), by.person(), clock.instant(), why.strip());
    note(by, now, paper, "check.reopen", List.of(Change.of("reason", "", why.strip())));
    tasks.put(List.of(now), paper);
    return Optional.empty();
  }

  private void note(Acting by, Run now, Paper paper, String action, List<Change> changes) {
    Acts.By act = acts.by(Optional.of(by), paper);
    act.note(now.id(), now.version() + 1, action, List.of(), changes);
    act.record();
  }
}
