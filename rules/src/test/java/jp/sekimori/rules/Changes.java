package jp.sekimori.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.sekimori.rules.table.Condition;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Words;

/** A table with one thing changed in one row: what a slip of the pen may do to it. */
record Changes(Table table) {

  /**
   * @param what was done to which row
   */
  record Changed(String what, Table table) {}

  Stream<Changed> all() {
    return table.rows().stream().flatMap(this::of);
  }

  private Stream<Changed> of(Row row) {
    var changed = new ArrayList<Changed>();
    changed.add(new Changed(row.id() + ": removed", with(row, List.of())));
    for (String fact : row.when().keySet()) {
      Map<String, Condition> when = new HashMap<>(row.when());
      when.remove(fact);
      var wider = copy(row, when, row.effect(), row.obligations(), row.clauses(), row.question());
      changed.add(changed(row, fact + " no longer matters", wider));
    }
    for (Obligation obligation : row.obligations()) {
      List<Obligation> others = without(row.obligations(), obligation);
      var milder = copy(row, row.when(), row.effect(), others, row.clauses(), row.question());
      changed.add(changed(row, obligation.id() + " dropped", milder));
    }
    for (String clause : row.clauses()) {
      List<String> others = without(row.clauses(), clause);
      var silent = copy(row, row.when(), row.effect(), row.obligations(), others, row.question());
      changed.add(changed(row, clause + " dropped", silent));
    }
    Effect other = row.effect() == Effect.FORBIDDEN ? Effect.ALLOWED_IF : Effect.FORBIDDEN;
    var turned = copy(row, row.when(), other, row.obligations(), row.clauses(), row.question());
    changed.add(changed(row, other.id(), turned));
    var sure =
        copy(row, row.when(), row.effect(), row.obligations(), row.clauses(), Optional.empty());
    changed.add(changed(row, "no question", sure));
    return changed.stream();
  }

  private static <T> List<T> without(List<T> all, T one) {
    return all.stream().filter(each -> !each.equals(one)).toList();
  }

  private Changed changed(Row row, String what, Row other) {
    return new Changed(row.id() + ": " + what, with(row, List.of(other)));
  }

  private Table with(Row row, List<Row> instead) {
    List<Row> rows =
        table.rows().stream()
            .flatMap(each -> each == row ? instead.stream() : Stream.of(each))
            .toList();
    return new Table(table.id(), table.file(), table.title(), table.facts(), rows);
  }

  private static Row copy(
      Row row,
      Map<String, Condition> when,
      Effect effect,
      List<Obligation> obligations,
      List<String> clauses,
      Optional<Words> question) {
    return new Row(
        row.id(),
        row.place(),
        when,
        effect,
        obligations,
        effect == Effect.NEEDS_PERMIT ? row.permit() : Optional.empty(),
        clauses,
        row.because(),
        question,
        row.supplement());
  }
}
