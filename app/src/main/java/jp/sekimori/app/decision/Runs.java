package jp.sekimori.app.decision;

import java.time.Clock;
import java.util.Optional;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down in the journal of an organization when other rules begin to run for it. */
@Component
class Runs {
  private final RunningRules running;
  private final ChoiceStore store;
  private final Journal journal;
  private final Clock clock;

  Runs(RunningRules running, ChoiceStore store, Journal journal, Clock clock) {
    this.running = running;
    this.store = store;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Does nothing where the same rules ran before.
   *
   * @param by who loaded them; empty where it happened at start
   * @param pack by which the organization decides
   */
  @Transactional
  void note(Optional<Acting> by, Optional<String> pack) {
    pack.flatMap(running::of).ifPresent(rules -> note(by, rules));
  }

  private void note(Optional<Acting> by, PackRules rules) {
    String pack = rules.pack().code();
    var last = store.lastRun(pack);
    var next = new ChoiceStore.Run(last.number() + 1, rules.digest());
    if (!last.digest().equals(next.digest()) && store.keep(pack, next, clock.instant())) {
      journal.record(
          Event.by(by, "rules.load", new Subject("rules", pack, next.number()))
              .changing(Change.of("digest", last.digest(), next.digest())));
    }
  }
}
