package jp.sekimori.benchmarks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import jp.sekimori.benchmarks.Report;
import jp.sekimori.benchmarks.SideBySide;
import jp.sekimori.benchmarks.Stopwatch;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.decide.Decider;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.decide.Generated;
import jp.sekimori.rules.decide.Redecision;
import jp.sekimori.rules.dmn.Export;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Given;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Vocabulary;
import org.drools.ruleunits.api.RuleUnitInstance;
import org.drools.ruleunits.api.RuleUnitProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What a decision costs, as ratios in one run: the same facts, the same table, answers checked to
 * be the same before anything is measured.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecidingBenchmark {
  private static final int CASES = 1_024;
  private static final int MILLION = 1_000_000;
  private static final String BY_HAND = "ifs by hand, reasons as bits";
  private static final String TYPED = "typed facts, reasons included";

  private final Rules rules = Thirty.rules();
  private final Decider decider = Thirty.decider(rules, "now");
  private final Vocabulary vocabulary = rules.vocabulary();
  private final List<Example> examples = new ArrayList<>();
  private final List<Facts> facts = new ArrayList<>();
  private final Rulebook rulebook = rules.edition("now").orElseThrow();

  /** The same, with the act. */
  private final List<Facts> acted = new ArrayList<>();

  private final List<Map<String, String>> names = new ArrayList<>();
  private final Report report = new Report("deciding");

  DecidingBenchmark() {
    var random = new Random(5);
    for (int i = 0; i < CASES; i++) {
      Example example = Example.random(random);
      examples.add(example);
      facts.add(example.facts(vocabulary));
      acted.add(facts.getLast().with("act", "thirty"));
      names.add(example.names());
    }
  }

  @Test
  void deciding() {
    var unit = new ThirtyUnit();
    try (RuleUnitInstance<ThirtyUnit> drools =
        RuleUnitProvider.get().createRuleUnitInstance(unit)) {
      var kie = new Kie(Export.of(rulebook, decider.table()));
      check(unit, drools, kie);
      var ways = new SideBySide();
      ways.add(BY_HAND, examples, HandWrittenLean::decide);
      ways.add("ifs by hand, lists of reasons", examples, HandWritten::decide);
      ways.add(TYPED, facts, decider::decide);
      ways.add("typed facts, under an edition", acted, rulebook::decide);
      ways.add("facts as a map of names", names, this::byName);
      large(ways);
      ways.add("Drools rule unit", examples, example -> drools(unit, drools, example));
      List<Map<String, Object>> feel =
          examples.subList(0, 256).stream().map(Example::feel).toList();
      ways.add("Apache KIE, DMN", feel, kie::decide);
      report(ways.run());
    }
  }

  private Object byName(Map<String, String> given) {
    return switch (vocabulary.read(given)) {
      case Given.Read(Facts read) -> decider.decide(read);
      case Given.Refused refused -> refused;
    };
  }

  private static HandWrittenLean.Answer drools(
      ThirtyUnit unit, RuleUnitInstance<ThirtyUnit> instance, Example example) {
    unit.getCases().set(example);
    instance.fire();
    return unit.getAnswer().take();
  }

  /** Everybody says the same. */
  private void check(ThirtyUnit unit, RuleUnitInstance<ThirtyUnit> drools, Kie kie) {
    for (int i = 0; i < CASES; i++) {
      Example example = examples.get(i);
      Answer ours = (Answer) decider.decide(facts.get(i));
      int rows = 0;
      for (Row row : ours.rows()) {
        rows |= 1 << Integer.parseInt(row.id().substring(1));
      }
      int must = 0;
      for (Obligation obligation : ours.obligations()) {
        must |= 1 << Example.Must.valueOf(obligation.id().toUpperCase(Locale.ROOT)).ordinal();
      }
      var expected = new HandWrittenLean.Answer(ours.effect().ordinal(), must, rows);
      assertThat(HandWrittenLean.decide(example)).isEqualTo(expected);
      assertThat(drools(unit, drools, example)).isEqualTo(expected);
      HandWritten.Answer byHand = HandWritten.decide(example);
      assertThat(byHand.effect()).isEqualTo(ours.effect());
      assertThat(byHand.rows()).hasSize(ours.rows().size());
      if (i < 256) {
        Map<?, ?> answer = (Map<?, ?>) kie.decide(example.feel()).get("answer");
        assertThat(answer).isNotNull();
        assertThat(new HashMap<>(answer).get("effect")).isEqualTo(ours.effect().id());
      }
    }
  }

  private static void large(SideBySide ways) {
    var generated = new Generated(1);
    Table table = generated.large(1_000);
    var wide = new Decider(table, Generated.VOCABULARY, Generated.AXES);
    var cases = new ArrayList<Facts>();
    for (int i = 0; i < CASES; i++) {
      cases.add(generated.facts(table, 0));
    }
    ways.add("typed facts, a table of 1,000 rows", cases, wide::decide);
  }

  private void report(Map<String, SideBySide.Cost> costs) {
    double byHand = cost(costs, BY_HAND).nanos();
    report.line("| | ns a decision | beside ifs by hand | bytes allocated |");
    report.line("|---|---:|---:|---:|");
    costs.forEach(
        (what, cost) ->
            report.line(
                "| %s | %,.1f | %.2f | %,.1f |",
                what, cost.nanos(), cost.nanos() / byHand, cost.bytes()));
    report.write();
    assertThat(cost(costs, TYPED).bytes()).isZero();
  }

  private static SideBySide.Cost cost(Map<String, SideBySide.Cost> costs, String way) {
    return Objects.requireNonNull(costs.get(way));
  }

  @Test
  void aMillionCasesUnderTwoEditions() {
    Decider next = Thirty.decider(rules, "next");
    var redecision = new Redecision(decider, next);
    Redecision.Cases cases = redecision.cases();
    var random = new Random(7);
    var examples = new ArrayList<Facts>();
    for (int i = 0; i < MILLION; i++) {
      examples.add(Example.random(random).facts(vocabulary));
      cases.add(examples.getLast());
    }
    List<Redecision.Changed> changed = redecision.changed(cases);
    long expected =
        examples.stream()
            .filter(each -> !same((Answer) decider.decide(each), (Answer) next.decide(each)))
            .count();
    assertThat(changed).hasSize((int) expected);
    double milliseconds = Stopwatch.milliseconds(() -> redecision.changed(cases));
    var million = new Report("redeciding");
    million.line(
        "%,d cases under two editions: %.1f ms, %,d of them different",
        MILLION, milliseconds, expected);
    million.write();
  }

  private static boolean same(Answer one, Answer other) {
    return one.effect() == other.effect()
        && (one.effect().id().equals("forbidden")
            || new HashSet<>(one.obligations()).equals(new HashSet<>(other.obligations())));
  }
}
