package jp.sekimori.app.check;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.check.Opened.Looked;
import jp.sekimori.app.check.Run.About.Kind;
import jp.sekimori.app.check.Thing.Standing;
import jp.sekimori.app.control.Check;
import jp.sekimori.app.control.Check.Each;
import jp.sekimori.app.control.Conditioned;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.control.Regimes;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.ledger.Entry;
import org.springframework.stereotype.Component;

/**
 * Brings open runs in step with entries: what comes is looked at too, what leaves is not waited
 * for, and who is named in an entry is asked.
 */
@Component
class InStep {
  private final Regimes regimes;
  private final RunStore runs;
  private final ThingStore things;
  private final Papers papers;
  private final Tasks tasks;
  private final Acts acts;
  private final Clock clock;

  InStep(
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

  /** Of an entry that was written more than once, the last counts. */
  void with(List<Entry> written) {
    Map<UUID, Entry> entries = new LinkedHashMap<>();
    written.forEach(entry -> entries.put(entry.id(), entry));
    Optional<Regime> regime = regimes.today();
    if (regime.isPresent()) {
      leave(regime.get(), entries);
      come(regime.get(), entries);
    }
  }

  private static boolean isLookedAt(Regime regime, Check check, Entry entry) {
    return check.of().equals(Optional.of(entry.ledger()))
        && regime
            .ledger(entry.ledger())
            .filter(
                ledger ->
                    Conditioned.on(ledger, regime.ruling().rulebook())
                        .hold(check.where(), EntrySources.values(entry.values(), entry.state())))
            .isPresent();
  }

  /** Runs of other offices, or that look at other states, do not wait for it any more. */
  private void leave(Regime regime, Map<UUID, Entry> entries) {
    Map<UUID, List<UUID>> looking = things.lookingAt(entries.keySet());
    for (Run run : runs.find(List.copyOf(looking.keySet()))) {
      if (run.about().kind() == Kind.ENTRY) {
        papers.of(run).ifPresent(paper -> tasks.put(List.of(run), paper));
      } else if (run.about().kind() == Kind.OFFICE) {
        looking
            .getOrDefault(run.id(), List.of())
            .forEach(id -> stand(regime, run, Objects.requireNonNull(entries.get(id))));
      }
    }
  }

  private void stand(Regime regime, Run run, Entry entry) {
    boolean stays =
        run.office().equals(Optional.of(entry.office()))
            && regime
                .check(run.check())
                .filter(check -> isLookedAt(regime, check, entry))
                .isPresent();
    runs.lock(run.id());
    Thing thing = things.find(run.id(), entry.id()).orElseThrow();
    if (!stays && thing.standing() == Standing.OPEN) {
      things.stand(run.id(), List.of(thing.id()), Standing.GONE);
      told(run, "check.gone", List.of(entry));
    } else if (stays && thing.standing() == Standing.GONE) {
      things.stand(run.id(), List.of(thing.id()), Standing.OPEN);
      told(run, "check.come", List.of(entry));
    }
  }

  private void come(Regime regime, Map<UUID, Entry> entries) {
    Map<UUID, List<Entry>> byOffice = entries.values().stream().collect(groupingBy(Entry::office));
    for (Check check : regime.controls().checks()) {
      boolean isOfOffices = check.each().equals(Optional.of(Each.OFFICE));
      if (isOfOffices && entries.values().stream().anyMatch(it -> isOf(check, it))) {
        for (Run run : runs.open(check.id(), byOffice.keySet())) {
          add(
              run,
              byOffice.getOrDefault(run.office().orElseThrow(), List.of()).stream()
                  .filter(entry -> isLookedAt(regime, check, entry))
                  .toList());
        }
      }
    }
  }

  private static boolean isOf(Check check, Entry entry) {
    return check.of().equals(Optional.of(entry.ledger()));
  }

  private void add(Run run, List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    runs.lock(run.id());
    List<Looked> looked =
        entries.stream()
            .map(it -> new Looked(it.id(), it.number().words().ja(), it.name()))
            .toList();
    List<UUID> added = things.add(run.id(), looked, clock.instant());
    List<Entry> come = entries.stream().filter(entry -> added.contains(entry.id())).toList();
    if (!come.isEmpty()) {
      told(run, "check.come", come);
    }
  }

  private void told(Run run, String action, List<Entry> entries) {
    runs.count(run.id());
    papers
        .of(run)
        .ifPresent(
            paper -> {
              Acts.By act = acts.by(Optional.empty(), paper);
              for (Entry entry : entries) {
                act.note(
                    run.id(),
                    run.version() + 1,
                    action,
                    List.of(),
                    List.of(Change.of("thing", "", entry.name())));
              }
              act.record();
            });
  }
}
