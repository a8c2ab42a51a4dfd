package jp.sekimori.app.check;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.check.Opened.Looked;
import jp.sekimori.app.check.Run.About;
import jp.sekimori.app.check.Thing.Standing;
import jp.sekimori.app.control.Check;
import jp.sekimori.app.control.Check.Each;
import jp.sekimori.app.control.Conditioned;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.control.Regimes;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.ledger.Entry;
import jp.sekimori.app.ledger.EntryChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps open runs in step with ledgers, in the transaction that writes an entry: what comes is
 * looked at too, what leaves is not waited for, and who is named in an entry is asked.
 */
@Component
class Following {
  private final Regimes regimes;
  private final RunStore runs;
  private final ThingStore things;
  private final Papers papers;
  private final Tasks tasks;
  private final Acts acts;
  private final Clock clock;

  Following(
      Regimes regimes,
      RunStore runs,
      ThingStore things,
      Papers papers,
      Tasks tasks,
      Acts acts,
      Clock clock) {
    this.regimes = regimes;
    this.runs = runs;
    this.things = things;
    this.papers = papers;
    this.tasks = tasks;
    this.acts = acts;
    this.clock = clock;
  }

  @EventListener
  void on(EntryChanged changed) {
    Entry entry = changed.after();
    Optional<Regime> regime = regimes.today();
    if (regime.isEmpty()) {
      return;
    }
    List<Check> looking =
        regime.get().controls().checks().stream()
            .filter(check -> check.of().equals(Optional.of(entry.ledger())))
            .toList();
    if (!looking.isEmpty()) {
      leave(regime.get(), entry);
      come(regime.get(), looking, entry);
      ask(entry);
    }
  }

  private boolean isLookedAt(Regime regime, Check check, Entry entry) {
    return regime
        .ledger(entry.ledger())
        .filter(
            ledger ->
                Conditioned.on(ledger, regime.ruling().rulebook())
                    .hold(check.where(), EntrySources.values(entry.values(), entry.state())))
        .isPresent();
  }

  /** Runs of other offices, or that look at other states, do not wait for it any more. */
  private void leave(Regime regime, Entry entry) {
    for (UUID id : things.lookingAt(entry.id())) {
      Run run = runs.find(id).orElseThrow();
      boolean stays =
          run.about().kind() != About.Kind.OFFICE
              || run.office().equals(Optional.of(entry.office()))
                  && regime
                      .check(run.check())
                      .filter(check -> isLookedAt(regime, check, entry))
                      .isPresent();
      Thing thing = things.find(id, entry.id()).orElseThrow();
      if (!stays && thing.standing() == Standing.OPEN) {
        stand(run, thing, Standing.GONE, "check.gone");
      } else if (stays && thing.standing() == Standing.GONE) {
        stand(run, thing, Standing.OPEN, "check.come");
      }
    }
  }

  private void stand(Run run, Thing thing, Standing standing, String action) {
    runs.lock(run.id());
    things.stand(run.id(), thing.id(), standing);
    told(run, thing.name(), action);
  }

  private void come(Regime regime, List<Check> looking, Entry entry) {
    List<String> checks =
        looking.stream()
            .filter(check -> check.each().equals(Optional.of(Each.OFFICE)))
            .filter(check -> isLookedAt(regime, check, entry))
            .map(Check::id)
            .toList();
    for (Run run : runs.open(checks, entry.office())) {
      runs.lock(run.id());
      var looked = new Looked(entry.id(), entry.number().words().ja(), entry.name());
      if (things.add(run.id(), List.of(looked), clock.instant()) > 0) {
        told(run, entry.name(), "check.come");
      }
    }
  }

  private void told(Run run, String thing, String action) {
    runs.count(run.id());
    papers
        .of(run)
        .ifPresent(
            paper -> {
              Acts.By act = acts.by(Optional.empty(), paper);
              act.note(
                  run.id(),
                  run.version() + 1,
                  action,
                  List.of(),
                  List.of(Change.of("thing", "", thing)));
              act.record();
            });
  }

  /** Somebody else may be named in the entry now. */
  private void ask(Entry entry) {
    for (UUID id : things.lookingAt(entry.id())) {
      Run run = runs.find(id).orElseThrow();
      if (run.about().kind() == About.Kind.ENTRY) {
        papers.of(run).ifPresent(paper -> tasks.put(List.of(run), paper));
      }
    }
  }
}
