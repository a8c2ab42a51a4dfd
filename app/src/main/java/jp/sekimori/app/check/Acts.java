package jp.sekimori.app.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.decision.Grounding;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.stereotype.Component;

/** How what is done with checks is written in the journal: under the clauses that ask for it. */
@Component
class Acts {
  static final String KIND = "check";

  private final Journal journal;
  private final Grounding grounding;

  Acts(Journal journal, Grounding grounding) {
    this.journal = journal;
    this.grounding = grounding;
  }

  /** What is done in one transaction with runs of one check. */
  By by(Optional<Acting> acting, Paper paper) {
    return new By(acting, paper);
  }

  /** Gathers records and writes them together. */
  final class By {
    private final List<Event> events = new ArrayList<>();
    private final Optional<Acting> acting;
    private final Paper paper;

    private By(Optional<Acting> acting, Paper paper) {
      this.acting = acting;
      this.paper = paper;
    }

    /** Under the clauses of the check. */
    void note(Run run, String action, List<Change> changes) {
      note(run.id(), run.version(), action, List.of(), changes);
    }

    /**
     * @param items whose clauses it rests on as well
     */
    void note(UUID run, int version, String action, List<String> items, List<Change> changes) {
      var clauses = new LinkedHashSet<>(paper.check().basis().clauses());
      items.stream()
          .flatMap(item -> paper.question(item).stream())
          .forEach(question -> clauses.addAll(question.item().basis().clauses()));
      events.add(
          Event.by(acting, action, new Subject(KIND, run.toString(), version))
              .under(grounding.of(paper.regime().ruling(), List.copyOf(clauses)))
              .changing(changes));
    }

    /** To be called in the transaction, when everything is noted. */
    void record() {
      journal.record(events);
    }
  }
}
