package jp.sekimori.rules.decide;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.sekimori.rules.decide.Column.Counted;
import jp.sekimori.rules.decide.Column.Listed;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.Condition;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType.Choice;
import jp.sekimori.rules.table.FactType.ClassOn;
import jp.sekimori.rules.table.FactType.Day;
import jp.sekimori.rules.table.FactType.Whole;
import jp.sekimori.rules.table.FactType.YesNo;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Vocabulary;

/** Cuts the facts of an edition's tables into columns. */
final class Columns {
  private final Vocabulary vocabulary;
  private final List<Axis> axes;

  Columns(Vocabulary vocabulary, List<Axis> axes) {
    this.vocabulary = vocabulary;
    this.axes = axes;
  }

  List<Column> of(List<Fact> facts, List<Row> rows) {
    return facts.stream().map(fact -> of(fact, rows)).toList();
  }

  private Column of(Fact fact, List<Row> rows) {
    int number = vocabulary.number(fact.id());
    List<String> every = vocabulary.values(fact).stream().map(Value::id).toList();
    return switch (fact.type()) {
      case YesNo _, Choice _ -> Listed.of(fact, number, every, every, Map.of());
      case ClassOn on -> {
        Axis axis = axis(on.axis());
        yield Listed.of(fact, number, every, axis.codes(), axis.from());
      }
      case Whole _, Day _ -> Counted.of(fact, number, conditions(fact, rows));
    };
  }

  private Axis axis(String id) {
    return axes.stream().filter(axis -> axis.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Condition> conditions(Fact fact, List<Row> rows) {
    return rows.stream().map(row -> row.when().get(fact.id())).filter(Objects::nonNull).toList();
  }
}
