package jp.sekimori.app.application;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.decision.Told;
import jp.sekimori.app.form.Contexts;
import jp.sekimori.app.form.Entries;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;

/**
 * Tells what has changed since an application was submitted, so that it cannot be decided as it is.
 */
@Component
class Changes {
  private final Contexts contexts;
  private final Deciders deciders;
  private final Weighing weighing;

  Changes(Contexts contexts, Deciders deciders, Weighing weighing) {
    this.contexts = contexts;
    this.deciders = deciders;
    this.weighing = weighing;
  }

  /** Empty where nothing changed that matters. */
  Optional<Message> of(Acting acting, Applied applied, Blank blank) {
    return named(acting, applied, blank).or(() -> answer(acting, applied, blank));
  }

  /** Of what it names. */
  Optional<Message> named(Acting acting, Applied applied, Blank blank) {
    Entries entries = contexts.of(acting).entries();
    Values filled = applied.filled();
    return new Freshness(blank, filled, entries.find(acting, Freshness.named(blank, filled)))
        .changed();
  }

  /** Of what the rules say, by those of the day on which it was submitted. */
  private Optional<Message> answer(Acting acting, Applied applied, Blank blank) {
    Optional<Told> then = applied.frozen().flatMap(Frozen::told);
    if (then.isEmpty()) {
      return Optional.empty();
    }
    Values all = deciders.withEntry(acting, blank, applied.filled());
    boolean same =
        weighing.verdict(blank, all) instanceof Verdict.Answered now
            && essence(now.told()).equals(essence(then.get()));
    return same ? Optional.empty() : Optional.of(OTHER_ANSWER);
  }

  private static List<Object> essence(Told told) {
    return List.of(
        told.effect(),
        told.permits().stream().map(Told.Permission::id).sorted().toList(),
        told.duties().stream().map(Told.Duty::id).sorted().toList());
  }

  private static final Message OTHER_ANSWER =
      new Message("申請の後で、判定が変わりました。", "What the rules say has changed since.");
}
