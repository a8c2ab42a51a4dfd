package jp.sekimori.app.ledger;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.decision.Inquiry;
import jp.sekimori.app.form.Demands;
import jp.sekimori.app.form.Values;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Obligation;

/** Asks a table of rules about what somebody writes into a ledger by hand. */
final class Asking {
  private Asking() {}

  /** What the table demands; nothing is known of it where the ledger has none. */
  static Demands demands(Regime regime, Optional<String> act) {
    return values -> act.flatMap(table -> answer(regime, table, values)).map(Asking::obligations);
  }

  private static Set<String> obligations(Answer answer) {
    return answer.obligations().stream().map(Obligation::id).collect(Collectors.toSet());
  }

  /** Empty where something is not known yet. */
  static Optional<Answer> answer(Regime regime, String act, Values values) {
    var rulebook = regime.ruling().rulebook();
    return switch (Inquiry.of(rulebook, act, values.facts(rulebook.vocabulary()))) {
      case Inquiry.Decided decided -> Optional.of(decided.answer());
      case Inquiry.NoSuchAct _, Inquiry.Unreadable _, Inquiry.Open _ -> Optional.empty();
    };
  }

  /** The answer that says that it must not be done. */
  static Optional<Answer> forbidding(Regime regime, Optional<String> act, Values values) {
    return act.flatMap(table -> answer(regime, table, values))
        .filter(answer -> answer.effect() == Effect.FORBIDDEN);
  }
}
