package jp.sekimori.app.decision.kept;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.decision.Grounding;
import jp.sekimori.app.decision.Inquiry;
import jp.sekimori.app.decision.Rulebooks;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.decision.Telling;
import jp.sekimori.app.decision.Told;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.organization.Held;
import jp.sekimori.app.organization.People;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps decisions, each once. */
@Component
public class Keeping {
  private final KeptStore store;
  private final Rulebooks rulebooks;
  private final Telling telling;
  private final People people;
  private final Grounding grounding;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Keeping(
      KeptStore store,
      Rulebooks rulebooks,
      Telling telling,
      People people,
      Grounding grounding,
      Journal journal,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.rulebooks = rulebooks;
    this.telling = telling;
    this.people = people;
    this.grounding = grounding;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Keeps what was decided, under the next number of the fiscal year. Sending the same form twice
   * keeps one.
   *
   * @param id as the form carries it
   * @param day whose rules were asked
   * @return empty where something else is kept under this id, or by somebody else
   */
  public Optional<UUID> keep(
      Acting acting, UUID id, Ruling.InForce ruling, Inquiry.Decided decided, LocalDate day) {
    if (!acting.may(Right.READ_POLICIES)) {
      throw new AccessDeniedException("Asking needs the right to read policies");
    }
    Told told = telling.of(ruling, decided);
    transaction.executeWithoutResult(
        status -> {
          Kept kept = kept(acting, id, ruling, told, day);
          if (store.add(kept, acting.post())) {
            rulebooks.note();
            journal.record(event(acting, kept, ruling, decided));
          } else {
            // The number goes back with everything else.
            status.setRollbackOnly();
          }
        });
    return Objects.requireNonNull(transaction.execute(_ -> store.find(id)))
        .filter(there -> there.asker().person().equals(acting.person()))
        .filter(there -> there.told().asks(told))
        .map(Kept::id);
  }

  private Kept kept(Acting acting, UUID id, Ruling.InForce ruling, Told told, LocalDate day) {
    LocalDate today = LocalDate.now(clock);
    Optional<UUID> office = people.held(acting.person(), today).main().map(Held.Post::office);
    int year = Numbered.year(today);
    return new Kept(
        id,
        new Numbered(year, store.next(year)),
        new Kept.Asker(acting.person(), "", office, Optional.empty()),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        day,
        new Kept.Rules(
            ruling.pack().code(),
            ruling.edition().code(),
            ruling.edition().name(),
            ruling.held().map(edition -> edition.id()),
            ruling.rules().digest()),
        told);
  }

  private Event event(Acting acting, Kept kept, Ruling.InForce ruling, Inquiry.Decided decided) {
    return Event.by(acting, "decision.keep", new Subject("decision", kept.id().toString(), 1))
        .under(grounding.of(ruling, decided.answer().clauses()))
        .changing(
            Change.of("number", "", kept.number().words().ja()),
            Change.of("act", "", kept.told().act()),
            Change.of("effect", "", kept.told().effect().id()),
            Change.of("facts", "", facts(kept.told())),
            Change.of("digest", "", kept.by().digest()));
  }

  private static String facts(Told told) {
    return told.facts().stream()
        .map(known -> known.fact() + "=" + known.value())
        .collect(Collectors.joining(", "));
  }
}
