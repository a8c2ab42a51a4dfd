package jp.sekimori.app.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.control.Conditioned;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.control.State;
import jp.sekimori.app.form.Entries;
import jp.sekimori.app.form.Entries.Busy;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;

/** Which of the things that are looked at are not at their place: taken out, lost. */
@Component
class Whereabouts {
  private final Entries entries;
  private final Sources sources;

  Whereabouts(Entries entries, Sources sources) {
    this.entries = entries;
    this.sources = sources;
  }

  /**
   * Of these, those that are elsewhere, and where. Of a finished run only what became of them for
   * good: whatever is out today may have been there when it was looked at.
   */
  Map<UUID, List<Busy>> of(Acting acting, Run run, Paper paper, Collection<UUID> things) {
    if (paper.ledger().isEmpty()) {
      return Map.of();
    }
    var elsewhere = new HashMap<UUID, List<Busy>>();
    if (run.isOpen()) {
      entries.busy(acting, things).forEach((id, busy) -> elsewhere.put(id, new ArrayList<>(busy)));
    }
    sources
        .find(List.copyOf(things))
        .forEach(
            (id, entry) ->
                ended(paper, paper.ledger().get(), entry)
                    .ifPresent(
                        it -> elsewhere.computeIfAbsent(id, _ -> new ArrayList<>()).add(it)));
    return elsewhere;
  }

  /** It has come to an end that the check does not look at. */
  private static Optional<Busy> ended(Paper paper, Ledger ledger, Sources.Found entry) {
    if (Conditioned.on(ledger, paper.regime().ruling().rulebook())
        .hold(paper.check().where(), entry.values())) {
      return Optional.empty();
    }
    List<String> state = entry.values().getOrDefault(State.FIELD, List.of());
    return ledger.states().stream()
        .filter(it -> it.closed() && state.contains(it.id()))
        .findFirst()
        .map(State::label)
        .map(
            label ->
                new Busy(
                    new Message("台帳では「" + label.ja() + "」です", "In the ledger: " + label.en()),
                    Optional.of("/ledgers/" + entry.ledger() + "/" + entry.id())));
  }
}
