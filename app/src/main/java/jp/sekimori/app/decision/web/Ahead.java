package jp.sekimori.app.decision.web;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.app.decision.Inquiry;
import jp.sekimori.app.decision.Question;
import jp.sekimori.app.decision.Question.Lens;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.policy.Status;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.rules.decide.Redecision;
import jp.sekimori.rules.table.Effect;

/**
 * What an edition that is still to come would say otherwise.
 *
 * @param kind what is different
 * @param effect what it would be
 * @param address of the same question under that edition
 * @param comparison of the two editions
 */
public record Ahead(Message edition, Kind kind, Effect effect, String address, String comparison) {

  /** In what two answers differ. */
  public enum Kind {
    EFFECT,
    DUTIES,
    /** The same facts are not enough to tell. */
    OPEN;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * @param editions all that have rules
   */
  static List<Ahead> of(
      Looking looking,
      Ruling.InForce ruling,
      Inquiry.Decided decided,
      List<Ruling.InForce> editions) {
    var ahead = new ArrayList<Ahead>();
    Question question = Question.of(decided.table().id(), decided.given(), looking.lens());
    for (Ruling.InForce other : editions) {
      if (isComing(other, ruling, looking)) {
        switch (Inquiry.of(other.rulebook(), question.act(), question.facts())) {
          case Inquiry.Decided there -> {
            Kind kind =
                there.answer().effect() != decided.answer().effect() ? Kind.EFFECT : Kind.DUTIES;
            if (!Redecision.isSame(decided.answer(), there.answer())) {
              ahead.add(of(kind, there.answer().effect(), question, ruling, other));
            }
          }
          case Inquiry.Open _ ->
              ahead.add(of(Kind.OPEN, decided.answer().effect(), question, ruling, other));
          case Inquiry.NoSuchAct _, Inquiry.Unreadable _ -> {}
        }
      }
    }
    return ahead;
  }

  private static boolean isComing(Ruling.InForce other, Ruling.InForce ruling, Looking looking) {
    return !other.edition().code().equals(ruling.edition().code())
        && (other.edition().status() == Status.DRAFT
            || other.edition().inForce().filter(looking.today()::isBefore).isPresent());
  }

  private static Ahead of(
      Kind kind, Effect effect, Question question, Ruling.InForce ruling, Ruling.InForce other) {
    String there = other.edition().code();
    return new Ahead(
        other.edition().name(),
        kind,
        effect,
        question.under(Lens.under(there)).address(),
        "/rules/" + ruling.edition().code() + "/compare/" + there);
  }
}
