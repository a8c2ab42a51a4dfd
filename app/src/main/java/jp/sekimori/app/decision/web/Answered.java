package jp.sekimori.app.decision.web;

import java.util.List;
import jp.sekimori.app.decision.Question;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.app.decision.Telling;
import jp.sekimori.app.decision.Told;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Facts;

/**
 * Something that was answered.
 *
 * @param change the address that asks for it again and keeps the rest
 */
public record Answered(Told.Known known, String change) {

  static List<Answered> of(
      Ruling.InForce ruling, Question question, Facts given, List<Fact> known) {
    return known.stream()
        .map(
            fact ->
                new Answered(
                    Telling.known(ruling, given, fact), question.without(fact.id()).address()))
        .toList();
  }
}
