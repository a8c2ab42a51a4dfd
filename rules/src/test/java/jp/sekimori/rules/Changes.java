package jp.sekimori.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.sekimori.rules.table.Condition;
import jp.sekimori.rules.table.Condition.OneOf;
import jp.sekimori.rules.table.Condition.Within;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Span;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Words;

/** A table with one thing changed in one row: what a slip of the pen may do to it. */
record Changes(Everything everything) {

  /**
   * @param what was done to which row
   */
  record Changed(String what, Table table) {}

  Stream<Changed> all() {
    return everything.table().rows().stream().flatMap(this::of);
  }

  private Stream<Changed> of(Row row) {
    return Stream.of(
            Stream.of(new Changed(row.id() + ": removed", with(row, List.of()))),
            conditions(row),
            words(row))
        .flatMap(changed -> changed);
  }

  /** It applies to more facts, or to fewer. */
  private Stream<Changed> conditions(Row row) {
    var changed = new ArrayList<Changed>();
    for (Fact fact : everything.table().facts()) {
      for (Optional<Condition> other :
          others(fact, Optional.ofNullable(row.when().get(fact.id())))) {
        Map<String, Condition> when = new HashMap<>(row.when());
        when.remove(fact.id());
        other.ifPresent(condition -> when.put(fact.id(), condition));
        String what = fact.id() + " is " + other.map(Condition::written).orElse("any");
        changed.add(
            changed(row, what, copy(row, when, row.effect(), row.obligations(), row.clauses())));
      }
    }
    return changed.stream();
  }

  private List<Optional<Condition>> others(Fact fact, Optional<Condition> condition) {
    List<Optional<Condition>> others = new ArrayList<>();
    condition.ifPresent(_ -> others.add(Optional.empty()));
    switch (condition.orElseGet(() -> new OneOf("any", Set.copyOf(everything.values(fact))))) {
      case OneOf oneOf ->
          everything.values(fact).forEach(value -> others.add(Optional.of(toggled(oneOf, value))));
      case Within within ->
          within.spans().stream()
              .flatMap(Changes::shifted)
              .forEach(span -> others.add(Optional.of(new Within(span.toString(), List.of(span)))));
    }
    return others;
  }

  private static Condition toggled(OneOf condition, String value) {
    Set<String> values = new TreeSet<>(condition.values());
    if (!values.remove(value)) {
      values.add(value);
    }
    return new OneOf(values.toString(), values);
  }

  private static Stream<Span> shifted(Span span) {
    return Stream.of(
            new Span(span.first() - 1, span.last()),
            new Span(Math.min(span.first() + 1, span.last()), span.last()),
            new Span(span.first(), Math.max(span.first(), span.last() - 1)),
            new Span(span.first(), span.last() + 1))
        .filter(other -> !other.equals(span));
  }

  /** It says something else of them. */
  private Stream<Changed> words(Row row) {
    var changed = new ArrayList<Changed>();
    for (Obligation obligation : row.obligations()) {
      List<Obligation> others = without(row.obligations(), obligation);
      var milder = copy(row, row.when(), row.effect(), others, row.clauses());
      changed.add(changed(row, obligation.id() + " dropped", milder));
    }
    for (String clause : row.clauses()) {
      List<String> others = without(row.clauses(), clause);
      var silent = copy(row, row.when(), row.effect(), row.obligations(), others);
      changed.add(changed(row, clause + " dropped", silent));
    }
    Effect other = row.effect() == Effect.FORBIDDEN ? Effect.ALLOWED_IF : Effect.FORBIDDEN;
    var turned = copy(row, row.when(), other, row.obligations(), row.clauses());
    changed.add(changed(row, other.id(), turned));
    changed.add(changed(row, "no question", marked(row, Optional.empty(), row.supplement())));
    changed.add(changed(row, "no supplement", marked(row, row.question(), Optional.empty())));
    return changed.stream();
  }

  private static <T> List<T> without(List<T> all, T one) {
    return all.stream().filter(each -> !each.equals(one)).toList();
  }

  private Changed changed(Row row, String what, Row other) {
    return new Changed(row.id() + ": " + what, with(row, List.of(other)));
  }

  private Table with(Row row, List<Row> instead) {
    Table table = everything.table();
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
      List<String> clauses) {
    return new Row(
        row.id(),
        row.place(),
        when,
        effect,
        obligations,
        effect == Effect.NEEDS_PERMIT ? row.permit() : Optional.empty(),
        clauses,
        row.because(),
        row.question(),
        row.supplement());
  }

  private static Row marked(Row row, Optional<Words> question, Optional<Words> supplement) {
    return new Row(
        row.id(),
        row.place(),
        row.when(),
        row.effect(),
        row.obligations(),
        row.permit(),
        row.clauses(),
        row.because(),
        question,
        supplement);
  }
}
