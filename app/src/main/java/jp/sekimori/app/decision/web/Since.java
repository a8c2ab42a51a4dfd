package jp.sekimori.app.decision.web;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.sekimori.app.decision.Inquiry;
import jp.sekimori.app.decision.Question;
import jp.sekimori.app.decision.Question.Lens;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.decision.Told;
import jp.sekimori.app.decision.kept.Kept;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.table.Effect;

/**
 * What the rules of today say of what was kept.
 *
 * @param effect what they say, where that is told
 * @param edition in force today, where it is known
 * @param address of the same question today
 */
public record Since(Kind kind, Optional<Effect> effect, Optional<Message> edition, String address) {

  /** How it compares. */
  public enum Kind {
    SAME,
    EFFECT,
    DUTIES,
    /** Today more has to be known. */
    OPEN,
    /** Today's rules do not know such a question, or there are none. */
    GONE;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static Since of(Kept kept, Ruling today) {
    Told told = kept.told();
    var facts =
        told.facts().stream().collect(Collectors.toMap(Told.Known::fact, Told.Known::value));
    String address = new Question(told.act(), facts, Lens.TODAY).address();
    if (!(today instanceof Ruling.InForce ruling)) {
      return new Since(Kind.GONE, Optional.empty(), Optional.empty(), address);
    }
    Optional<Message> edition = Optional.of(ruling.edition().name());
    return switch (Inquiry.of(ruling.rulebook(), told.act(), facts)) {
      case Inquiry.Decided decided ->
          new Since(
              kind(told, decided.answer()),
              Optional.of(decided.answer().effect()),
              edition,
              address);
      case Inquiry.Open _ -> new Since(Kind.OPEN, Optional.empty(), edition, address);
      case Inquiry.NoSuchAct _, Inquiry.Unreadable _ ->
          new Since(Kind.GONE, Optional.empty(), edition, address);
    };
  }

  private static Kind kind(Told told, Answer answer) {
    if (told.effect() != answer.effect()) {
      return Kind.EFFECT;
    }
    boolean same =
        told.effect() == Effect.FORBIDDEN
            || ids(told.duties(), Told.Duty::id)
                    .equals(ids(answer.obligations(), each -> each.id()))
                && ids(told.permits(), Told.Permission::id)
                    .equals(ids(answer.permits(), each -> each.id()));
    return same ? Kind.SAME : Kind.DUTIES;
  }

  private static <T> Set<String> ids(java.util.List<T> all, Function<T, String> id) {
    return all.stream().map(id).collect(Collectors.toSet());
  }
}
