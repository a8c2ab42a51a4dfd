package jp.sekimori.rules;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.sekimori.rules.decide.Decider;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.Condition.OneOf;
import jp.sekimori.rules.table.Condition.Within;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType.ClassOn;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Scale;
import jp.sekimori.rules.table.Span;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Value;

/** Every complete case of a table; of numbers and days those on both sides of every bound. */
record Everything(Rulebook book, Table table) {

  /** Whether another version of the table decides any case otherwise. */
  boolean tellsApart(Table changed) {
    return decidedOtherwise(new Decider(changed, book.vocabulary(), book.axes()))
        .findAny()
        .isPresent();
  }

  Stream<Facts> decidedOtherwise(Decider other) {
    var decider = new Decider(table, book.vocabulary(), book.axes());
    return facts().filter(facts -> !said(decider, facts).equals(said(other, facts)));
  }

  private static Optional<Said> said(Decider decider, Facts facts) {
    try {
      return Optional.of(Said.of(decider.decide(facts), role -> role));
    } catch (IllegalArgumentException gap) {
      return Optional.empty();
    }
  }

  private Stream<Facts> facts() {
    Stream<Facts> all = Stream.of(book.vocabulary().nothing());
    for (Fact fact : table.facts()) {
      List<String> values = values(fact);
      all = all.flatMap(facts -> values.stream().map(value -> facts.with(fact.id(), value)));
    }
    return all;
  }

  /** The values that a fact may have in this edition. */
  List<String> values(Fact fact) {
    if (fact.type() instanceof ClassOn on) {
      return book.axes().stream()
          .filter(axis -> axis.id().equals(on.axis()))
          .map(Axis::codes)
          .findFirst()
          .orElseThrow();
    }
    List<Value> listed = book.vocabulary().values(fact);
    return listed.isEmpty() ? bounds(fact) : listed.stream().map(Value::id).toList();
  }

  private List<String> bounds(Fact fact) {
    Scale scale = Scale.of(fact.type());
    var values = new TreeSet<>(List.of(scale.first(), scale.last()));
    table.rows().stream()
        .map(row -> row.when().get(fact.id()))
        .flatMap(
            condition ->
                switch (condition) {
                  case Within within -> within.spans().stream();
                  case OneOf _ -> Stream.<Span>of();
                  case null -> Stream.<Span>of();
                })
        .flatMap(span -> Stream.of(span.first() - 1, span.first(), span.last(), span.last() + 1))
        .filter(value -> scale.first() <= value && value <= scale.last())
        .forEach(values::add);
    return values.stream().map(scale::write).toList();
  }
}
