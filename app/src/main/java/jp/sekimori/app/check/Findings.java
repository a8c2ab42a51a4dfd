package jp.sekimori.app.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.check.Fault.Kind;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Time;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What checks found, and whether it is put right. */
@Component
public class Findings {
  private final FindingStore store;
  private final RunStore runs;
  private final Checks checks;
  private final Papers papers;
  private final Tasks tasks;
  private final Acts acts;
  private final Clock clock;

  Findings(
      FindingStore store,
      RunStore runs,
      Checks checks,
      Papers papers,
      Tasks tasks,
      Acts acts,
      Clock clock) {
    this.store = store;
    this.runs = runs;
    this.checks = checks;
    this.papers = papers;
    this.tasks = tasks;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * @param mended whether those that are put right are wanted too
   */
  @Transactional(readOnly = true)
  public List<Finding> list(Acting acting, boolean mended, int limit, int offset) {
    return store.list(checks.sight(acting), mended, limit, offset);
  }

  @Transactional(readOnly = true)
  public int count(Acting acting, boolean mended) {
    return store.count(checks.sight(acting), mended);
  }

  /** Who may see the run sees it. */
  @Transactional(readOnly = true)
  public Optional<Finding> find(Acting acting, UUID id) {
    return store.find(id).filter(finding -> checks.find(acting, finding.run()).isPresent());
  }

  /**
   * Writes down that it is put right.
   *
   * @param version of the finding when it was shown
   * @param on the day, as dates are written
   */
  @Transactional
  public Optional<Fault> mend(Acting by, Finding finding, int version, String on, String how) {
    Run run = runs.find(finding.run()).orElseThrow();
    Paper paper = papers.of(run).orElseThrow();
    if (!tasks.mayAnswer(by, run, paper)) {
      throw new AccessDeniedException("A finding is mended by who answers the check");
    }
    Optional<LocalDate> day = Judging.day(on);
    if (day.isEmpty()) {
      return Optional.of(Fault.whole(Kind.NO_DAY));
    }
    LocalDate found = LocalDate.ofInstant(finding.found(), Time.ZONE);
    if (day.get().isAfter(LocalDate.now(clock)) || day.get().isBefore(found)) {
      return Optional.of(Fault.whole(Kind.MENDED_DAY));
    }
    if (how.isBlank()) {
      return Optional.of(Fault.whole(Kind.HOW));
    }
    if (Judging.isUnfit(how)) {
      return Optional.of(Fault.whole(Kind.TEXT));
    }
    var who = new ThingStore.By(by.person(), clock.instant());
    if (!store.mend(finding.id(), version, day.get(), how.strip(), who)) {
      return Optional.of(Fault.whole(Kind.STALE));
    }
    Acts.By act = acts.by(Optional.of(by), paper);
    act.note(
        run.id(),
        run.version(),
        "check.mend",
        List.of(finding.item()),
        List.of(
            Change.of("thing", "", finding.thingName()),
            Change.of(
                "question",
                "",
                paper.question(finding.item()).map(it -> it.words().ja()).orElse(finding.item())),
            Change.of("mended-on", "", day.get().toString()),
            Change.personal("how", "", how.strip())));
    act.record();
    tasks.mended(finding);
    return Optional.empty();
  }
}
