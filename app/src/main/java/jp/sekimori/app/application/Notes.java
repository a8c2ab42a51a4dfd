package jp.sekimori.app.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.decision.Grounding;
import jp.sekimori.app.decision.Told;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.evidence.entry.Basis;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.stereotype.Component;

/**
 * How what is done with applications is written in the journal: under the clauses that ask for it.
 */
@Component
class Notes {
  private final Journal journal;
  private final Grounding grounding;

  Notes(Journal journal, Grounding grounding) {
    this.journal = journal;
    this.grounding = grounding;
  }

  /** What somebody did, or the system. */
  void note(
      Optional<Acting> acting, String action, Applied applied, Regime regime, Change... changes) {
    Event event = Event.by(acting, action, subject(applied)).changing(List.of(changes));
    journal.record(event.under(basis(applied, regime)));
  }

  /** Where no rules are at hand any more. */
  void note(Optional<Acting> acting, String action, Applied applied, Change... changes) {
    journal.record(Event.by(acting, action, subject(applied)).changing(List.of(changes)));
  }

  /** What was submitted: the form, and what the rules said. */
  void submitted(Acting acting, Applied applied, Regime regime) {
    Frozen frozen = applied.frozen().orElseThrow();
    var changes = new ArrayList<Change>();
    changes.add(Change.of("number", "", applied.name().ja()));
    changes.add(Change.of("kind", "", applied.title().ja()));
    changes.add(Change.of("form", "", said(frozen, false)));
    if (frozen.form().stream().anyMatch(Frozen.Line::personal)) {
      changes.add(Change.personal("form", "", said(frozen, true)));
    }
    frozen.told().ifPresent(told -> changes.add(Change.of("effect", "", told.effect().id())));
    if (!applied.asked().confirmed().isEmpty()) {
      changes.add(Change.of("confirmed", "", String.join(", ", applied.asked().confirmed())));
    }
    changes.add(Change.of("digest", "", frozen.by().digest()));
    note(
        Optional.of(acting), "application.submit", applied, regime, changes.toArray(Change[]::new));
  }

  /** What was decided at a step. */
  void decided(Acting acting, Applied applied, Regime regime, Act act) {
    var changes = new ArrayList<Change>();
    act.role().ifPresent(role -> changes.add(Change.of("role", "", role)));
    applied.permit().until().ifPresent(day -> changes.add(Change.of("until", "", day.toString())));
    if (!act.comment().isBlank()) {
      changes.add(Change.personal("reason", "", act.comment()));
    }
    if (act.override()) {
      changes.add(Change.of("override", "", "yes"));
    }
    act.absent()
        .ifPresent(absent -> changes.add(Change.of("absent", "", absent.person().toString())));
    note(
        Optional.of(acting),
        "application." + act.kind().code(),
        applied,
        regime,
        changes.toArray(Change[]::new));
  }

  private static String said(Frozen frozen, boolean personal) {
    return frozen.form().stream()
        .filter(line -> line.personal() == personal)
        .map(
            line ->
                line.label().ja()
                    + "="
                    + line.said().stream().map(Message::ja).collect(Collectors.joining("、")))
        .collect(Collectors.joining("\n"));
  }

  private static Subject subject(Applied applied) {
    return new Subject(Applied.KIND, applied.id().toString(), applied.version());
  }

  private Basis basis(Applied applied, Regime regime) {
    List<String> own =
        regime.application(applied.kind()).map(it -> it.basis().clauses()).orElse(List.of());
    List<String> told =
        applied.frozen().flatMap(Frozen::told).map(Told::clauses).orElse(List.of()).stream()
            .map(Told.Source::id)
            .toList();
    return grounding.of(
        regime.ruling(), Stream.concat(own.stream(), told.stream()).distinct().toList());
  }
}
