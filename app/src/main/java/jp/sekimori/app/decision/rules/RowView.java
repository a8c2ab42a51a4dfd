package jp.sekimori.app.decision.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sekimori.app.decision.Citations.Citing;
import jp.sekimori.app.decision.Cited;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.rules.decide.Case;
import jp.sekimori.rules.decide.Decider;
import jp.sekimori.rules.table.Condition;
import jp.sekimori.rules.table.Condition.OneOf;
import jp.sekimori.rules.table.Condition.Within;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Scale;
import jp.sekimori.rules.table.Span;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Vocabulary;
import jp.sekimori.rules.words.InWords;

/**
 * A row as an official reads it.
 *
 * @param number in the table, from 1
 * @param when to what it applies
 * @param clauses that say so
 * @param ask the question with facts to which the row applies
 */
public record RowView(int number, Row row, Case when, List<Cited> clauses, String ask) {

  static RowView of(Ruling.InForce ruling, Decider decider, Row row, Citing clauses) {
    var vocabulary = ruling.rulebook().vocabulary();
    Table table = decider.table();
    return new RowView(
        table.rows().indexOf(row) + 1,
        row,
        InWords.when(row, decider, vocabulary),
        clauses.of(row.clauses()),
        ask(ruling, table, row));
  }

  /** The question whether one may, in a case to which the row applies. */
  static String ask(Ruling.InForce ruling, Table table, Row row) {
    return Places.ask(ruling, table.id(), sample(table, row, ruling.rulebook().vocabulary()));
  }

  private static Map<String, String> sample(Table table, Row row, Vocabulary vocabulary) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (Fact fact : table.facts()) {
      Condition condition = row.when().get(fact.id());
      if (condition != null) {
        facts.put(fact.id(), sample(fact, condition, vocabulary));
      }
    }
    return facts;
  }

  private static String sample(Fact fact, Condition condition, Vocabulary vocabulary) {
    return switch (condition) {
      case OneOf(_, var values) ->
          vocabulary.values(fact).stream()
              .map(Value::id)
              .filter(values::contains)
              .findFirst()
              .orElseThrow();
      case Within(_, var spans) -> sample(fact.type(), spans.getFirst());
    };
  }

  /** The end that the table names, and not the end of what can be counted. */
  private static String sample(FactType type, Span span) {
    Scale scale = Scale.of(type);
    return scale.write(span.first() > scale.first() ? span.first() : span.last());
  }
}
