package jp.sekimori.app.decision;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Event;
import jp.sekimori.app.journal.Journal;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;
import jp.sekimori.app.kernel.Tenant;
import jp.sekimori.app.organization.PolicyRoles;
import jp.sekimori.app.organization.RoleSet;
import jp.sekimori.app.policy.Answer;
import jp.sekimori.app.policy.Refusal;
import jp.sekimori.app.policy.pack.Placements;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.evidence.entry.Subject;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By which pack the organization decides. */
@Component
public class RuleChoices {
  private final RunningRules running;
  private final ChoiceStore store;
  private final Placements placements;
  private final PolicyRoles roles;
  private final Runs runs;
  private final Journal journal;
  private final Clock clock;

  RuleChoices(
      RunningRules running,
      ChoiceStore store,
      Placements placements,
      PolicyRoles roles,
      Runs runs,
      Journal journal,
      Clock clock) {
    this.running = running;
    this.store = store;
    this.placements = placements;
    this.roles = roles;
    this.runs = runs;
    this.journal = journal;
    this.clock = clock;
  }

  /** Everything that could make it a pack. */
  @Transactional(readOnly = true)
  public Chosen current() {
    var own = store.own();
    return new Chosen(own.pack(), followed(), adopted(), own.version());
  }

  /** The short name of the pack; asks no more than it takes. */
  @Transactional(readOnly = true)
  public Optional<String> pack() {
    return store.own().pack().or(this::followed).or(this::adopted);
  }

  private Optional<String> followed() {
    return placements.followed().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .filter(pack -> running.of(pack).isPresent())
        .findFirst();
  }

  private Optional<String> adopted() {
    return roles.current().map(RoleSet::pack).filter(pack -> running.of(pack).isPresent());
  }

  /**
   * Lets the organization decide by a pack.
   *
   * @param by somebody with {@link Right#IMPORT_EDITIONS}; empty for the system itself
   * @param seen the version of the choice when the form was shown
   * @param pack empty to take the own choice back
   */
  @Transactional
  public Answer choose(Optional<Acting> by, int seen, Optional<String> pack) {
    if (by.isPresent() && !by.get().may(Right.IMPORT_EDITIONS)) {
      throw new AccessDeniedException("Choosing rules needs the right to import editions");
    }
    if (pack.isPresent() && running.of(pack.get()).isEmpty()) {
      return new Answer.Refused(List.of(new Refusal("pack", NO_RULES)));
    }
    Optional<String> before = store.own().pack();
    if (before.equals(pack)) {
      return Answer.DONE;
    }
    if (!store.choose(pack, seen, by.map(Acting::person), clock.instant())) {
      return Answer.STALE;
    }
    var subject = new Subject("organization", Tenant.required().toString(), seen + 1L);
    journal.record(
        Event.by(by, "rules.choose", subject)
            .changing(Change.of("pack", before.orElse(""), pack.orElse(""))));
    runs.note(by, pack());
    return Answer.DONE;
  }

  private static final Message NO_RULES =
      new Message(
          "この規程パックには、動いている判定表がありません。一覧から選び直してください。",
          "No rules of this pack are running. Choose one of the list.");
}
