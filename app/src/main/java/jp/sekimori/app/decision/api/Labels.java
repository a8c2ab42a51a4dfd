package jp.sekimori.app.decision.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.sekimori.app.decision.Citations;
import jp.sekimori.app.decision.Cited;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.decide.Decision.Depends;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Permit;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Words;
import jp.sekimori.rules.words.InWords;
import org.springframework.stereotype.Component;

/** What the ids of an answer mean to people, in one language, each in the place of its id. */
@Component
class Labels {
  private final Citations citations;

  Labels(Citations citations) {
    this.citations = citations;
  }

  Map<String, Object> of(Ruling.InForce ruling, Decision decision, Function<Words, String> say) {
    Map<String, Object> labels = new LinkedHashMap<>();
    labels.put("effect", say.apply(InWords.decision(decision)));
    switch (decision) {
      case Answer answer -> {
        labels.put("obligations", said(answer.obligations(), Obligation::label, say));
        labels.put("permits", said(answer.permits(), Permit::label, say));
        labels.put("clauses", numbers(ruling, answer.clauses()));
        labels.put("rows", said(answer.rows(), Row::because, say));
      }
      case Depends depends -> {
        labels.put("rows", said(depends.rows(), Row::because, say));
        labels.put("open", said(depends.open(), Fact::question, say));
        labels.put("possible", said(depends.possible(), InWords::effect, say));
      }
    }
    return labels;
  }

  private List<String> numbers(Ruling.InForce ruling, List<String> clauses) {
    return citations.of(ruling, clauses).stream().map(Cited::number).toList();
  }

  private static <T> List<String> said(
      List<T> all, Function<T, Words> label, Function<Words, String> say) {
    return all.stream().map(label).map(say).toList();
  }
}
