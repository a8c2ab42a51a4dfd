package jp.sekimori.app.organization.leaving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Clauses;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.evidence.entry.Basis;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.stereotype.Component;

/** How what is done with leavings is written in the journal: under the clause that demands it. */
@Component
class Acts {
  /** Transfer and retirement, by its id in packs. */
  static final String CLAUSE = "S6-1(12)";

  static final String KIND = "leaving";

  private final Journal journal;
  private final Clauses clauses;
  private final Clock clock;

  Acts(Journal journal, Clauses clauses, Clock clock) {
    this.journal = journal;
    this.clauses = clauses;
    this.clock = clock;
  }

  /** The clause in the edition in force; empty where none is held. */
  Optional<Basis> basis() {
    return clauses.basis(CLAUSE, LocalDate.now(clock));
  }

  /** What somebody does with leavings in one transaction. */
  By by(Optional<Acting> acting) {
    return new By(acting, basis());
  }

  /** Looks up the clause once, and writes all records together. */
  final class By {
    private final List<Event> events = new ArrayList<>();
    private final Optional<Acting> acting;
    private final Optional<Basis> basis;

    private By(Optional<Acting> acting, Optional<Basis> basis) {
      this.acting = acting;
      this.basis = basis;
    }

    void note(String action, UUID leaving, Change... changes) {
      Event event =
          Event.by(acting, action, new Subject(KIND, leaving.toString(), 0))
              .changing(List.of(changes));
      events.add(basis.map(event::under).orElse(event));
    }

    /** To be called in the transaction, when everything is noted. */
    void record() {
      journal.record(events);
    }
  }
}
