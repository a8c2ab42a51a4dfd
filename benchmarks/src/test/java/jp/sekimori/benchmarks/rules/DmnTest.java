package jp.sekimori.benchmarks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.sekimori.rules.Packs;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.decide.Column;
import jp.sekimori.rules.decide.Decider;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.decide.Generated;
import jp.sekimori.rules.decide.Grid;
import jp.sekimori.rules.dmn.Export;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Permit;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Scale;
import jp.sekimori.rules.table.Span;
import jp.sekimori.rules.table.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Apache KIE's DMN engine gives the same answers to exported tables. */
class DmnTest {
  /** In all tables of all editions together. */
  private static final int FACTS = 100_000;

  @Test
  void shippedTablesMeanTheSameInEveryCase() {
    Rules rules = Packs.fukushima();
    shipped(rules, decider -> cases(decider, rules.vocabulary().nothing()).stream());
  }

  @Test
  @Tag("long")
  void shippedTablesMeanTheSameForManyFacts() {
    Rules rules = Packs.fukushima();
    var random = new Random(1);
    int each =
        FACTS
            / rules.editions().stream()
                .mapToInt(edition -> rules.edition(edition).orElseThrow().tables().size())
                .sum();
    shipped(
        rules,
        decider ->
            Stream.generate(() -> any(decider, rules.vocabulary().nothing(), random))
                .limit(each + 1));
  }

  private static void shipped(Rules rules, Function<Decider, Stream<Facts>> facts) {
    for (String edition : rules.editions()) {
      Rulebook rulebook = rules.edition(edition).orElseThrow();
      for (Table table : rulebook.tables()) {
        var kie = new Kie(Export.of(rulebook, table));
        Decider decider = rulebook.decider(table.id()).orElseThrow();
        facts.apply(decider).forEach(each -> same(kie, decider, each));
      }
    }
  }

  /** Any facts; numbers and days from all there are. */
  private static Facts any(Decider decider, Facts nothing, Random random) {
    Facts facts = nothing;
    for (Column column : decider.grid().columns()) {
      String value =
          switch (column) {
            case Column.Listed listed -> listed.values().get(random.nextInt(listed.size()));
            case Column.Counted counted -> {
              Scale scale = Scale.of(counted.fact().type());
              yield scale.write(random.nextLong(scale.first(), scale.last() + 1));
            }
          };
      facts = facts.with(column.fact().id(), value);
    }
    return facts;
  }

  @Test
  void generatedTablesMeanTheSame() {
    agree(10, 100);
  }

  @Test
  @Tag("long")
  void generatedTablesMeanTheSameInManyCases() {
    agree(50, 2_000);
  }

  private static void agree(int tables, int cases) {
    for (int seed = 0; seed < tables; seed++) {
      var generated = new Generated(seed);
      Table table = reached(generated.large(30));
      var kie = new Kie(Export.of("generated", Generated.AXES, table));
      var decider = new Decider(table, Generated.VOCABULARY, Generated.AXES);
      for (int i = 0; i < cases; i++) {
        same(kie, decider, generated.facts(table, 0));
      }
    }
  }

  /** Without rows that no facts reach: a checked table has none. */
  private static Table reached(Table table) {
    Grid grid = new Decider(table, Generated.VOCABULARY, Generated.AXES).grid();
    List<Row> rows =
        IntStream.range(0, grid.rows())
            .filter(row -> !grid.box(row).isEmpty())
            .mapToObj(table.rows()::get)
            .toList();
    return new Table(table.id(), table.file(), table.title(), table.facts(), rows);
  }

  /** Every way in which the table can tell facts apart; of stretches, both ends. */
  private static List<Facts> cases(Decider decider, Facts nothing) {
    List<Facts> cases = List.of(nothing);
    for (Column column : decider.grid().columns()) {
      var more = new ArrayList<Facts>();
      for (Facts each : cases) {
        values(column).forEach(value -> more.add(each.with(column.fact().id(), value)));
      }
      cases = more;
    }
    return cases;
  }

  private static Set<String> values(Column column) {
    return switch (column) {
      case Column.Listed listed -> Set.copyOf(listed.values());
      case Column.Counted counted -> {
        Scale scale = Scale.of(counted.fact().type());
        var ends = new HashSet<String>();
        for (int cell = 0; cell < counted.size(); cell++) {
          Span span = counted.span(cell);
          ends.add(scale.write(span.first()));
          ends.add(scale.write(span.last()));
        }
        yield ends;
      }
    };
  }

  private static void same(Kie kie, Decider decider, Facts facts) {
    Answer ours = (Answer) decider.decide(facts);
    Map<String, Object> theirs = kie.decide(feel(decider.table(), facts));
    Map<?, ?> answer = (Map<?, ?>) Objects.requireNonNull(theirs.get("answer"));
    assertThat(answer.get("effect")).as("%s", facts).isEqualTo(ours.effect().id());
    assertThat((List<?>) answer.get("obligations"))
        .extracting(Object::toString)
        .as("%s", facts)
        .isEqualTo(ours.obligations().stream().map(Obligation::id).toList());
    assertThat((List<?>) answer.get("permits"))
        .extracting(Object::toString)
        .isEqualTo(ours.permits().stream().map(Permit::id).toList());
    assertThat(
            ((List<?>) Objects.requireNonNull(theirs.get("rows")))
                .stream().map(row -> ((Map<?, ?>) row).get("row")).collect(Collectors.toList()))
        .isEqualTo(ours.rows().stream().map(Row::id).toList());
  }

  private static Map<String, Object> feel(Table table, Facts facts) {
    Map<String, Object> feel = new HashMap<>();
    for (Fact fact : table.facts()) {
      String value = facts.value(fact.id()).orElseThrow();
      feel.put(
          Export.input(fact),
          switch (fact.type()) {
            case FactType.YesNo _ -> value.equals("yes");
            case FactType.Whole _ -> new BigDecimal(value);
            case FactType.Day _ -> LocalDate.parse(value);
            case FactType.Choice _, FactType.ClassOn _ -> value;
          });
    }
    return feel;
  }
}
