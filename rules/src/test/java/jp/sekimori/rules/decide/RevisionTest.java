package jp.sekimori.rules.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.decide.Differences.Difference;
import jp.sekimori.rules.decide.Differences.Side;
import jp.sekimori.rules.table.Condition;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Scale;
import jp.sekimori.rules.table.Table;
import org.junit.jupiter.api.Test;

class RevisionTest {
  private static Decider decider(Table table) {
    return new Decider(table, Generated.VOCABULARY, Generated.AXES);
  }

  /** A table and a revision of it: a row less, rows added, the facts the same. */
  private static Table revised(Table table, Generated generated) {
    var rows = new ArrayList<>(table.rows());
    Table other = generated.whole(4);
    other.rows().stream()
        .filter(
            row ->
                table.facts().stream()
                    .map(fact -> fact.id())
                    .toList()
                    .containsAll(row.when().keySet()))
        .limit(2)
        .forEach(rows::add);
    return new Table(table.id(), table.file(), table.title(), table.facts(), rows);
  }

  @Test
  void differencesAreExactlyTheFactsThatAreDecidedDifferently() {
    int found = 0;
    for (int seed = 0; seed < 200; seed++) {
      var generated = new Generated(seed);
      Table older = generated.whole(6);
      Table newer = revised(older, generated);
      List<Difference> differences =
          Differences.between(decider(older), decider(newer), Generated.VOCABULARY);
      found += differences.size();
      for (Facts facts : new Obvious(older).completions(Generated.VOCABULARY.nothing())) {
        var before = Answer.of(new Obvious(older).applying(facts)).gist();
        var after = Answer.of(new Obvious(newer).applying(facts)).gist();
        List<Difference> here =
            differences.stream().filter(each -> isMet(each.when(), facts)).toList();
        assertThat(here.isEmpty()).as("%s %s", seed, facts).isEqualTo(before.equals(after));
        assertThat(here)
            .allMatch(each -> each.older().orElseThrow().gist().equals(before))
            .allMatch(each -> each.newer().orElseThrow().gist().equals(after));
      }
    }
    assertThat(found).isGreaterThan(100);
  }

  @Test
  void noDifferenceIsNeedlessNorCanBeSaidWithFewerConditions() {
    for (int seed = 0; seed < 100; seed++) {
      var generated = new Generated(seed);
      Table older = generated.whole(6);
      Table newer = revised(older, generated);
      List<Difference> differences =
          Differences.between(decider(older), decider(newer), Generated.VOCABULARY);
      List<Facts> all = new Obvious(older).completions(Generated.VOCABULARY.nothing());
      for (Difference difference : differences) {
        assertThat(all)
            .as("%s: only this difference tells of some facts", seed)
            .anyMatch(
                facts ->
                    differences.stream()
                        .filter(each -> isMet(each.when(), facts))
                        .toList()
                        .equals(List.of(difference)));
        for (Case.Term term : difference.when().terms()) {
          var fewer = new ArrayList<>(difference.when().terms());
          fewer.remove(term);
          assertThat(all)
              .as("%s: %s without %s", seed, difference.when().words().en(), term.values())
              .anyMatch(
                  facts ->
                      isMet(new Case(fewer), facts)
                          && !comesTo(
                              older,
                              facts,
                              difference.older().orElseThrow(),
                              newer,
                              difference.newer().orElseThrow()));
        }
      }
    }
  }

  private static boolean comesTo(Table older, Facts facts, Side before, Table newer, Side after) {
    return Answer.of(new Obvious(older).applying(facts)).gist().equals(before.gist())
        && Answer.of(new Obvious(newer).applying(facts)).gist().equals(after.gist());
  }

  @Test
  void redecidingLargeTablesFindsTheSameCasesAsDecidingTwice() {
    for (int rows : new int[] {40, 100, 1_000, Table.MOST_ROWS - 5}) {
      Table older = new Generated(7).large(rows);
      Table newer = without(new Generated(7).large(rows + 5), rows / 2);
      Decider before = decider(older);
      Decider after = decider(newer);
      var redecision = new Redecision(before, after);
      var generated = new Generated(8);
      List<Facts> facts = IntStream.range(0, 300).mapToObj(_ -> generated.facts(older, 0)).toList();
      Redecision.Cases cases = redecision.cases();
      facts.forEach(cases::add);
      assertThat(redecision.changed(cases))
          .as("%s rows", rows)
          .extracting(Redecision.Changed::number)
          .isEqualTo(
              IntStream.range(0, facts.size())
                  .filter(i -> differs(before.decide(facts.get(i)), after.decide(facts.get(i))))
                  .boxed()
                  .toList());
    }
  }

  private static Table without(Table table, int row) {
    var rows = new ArrayList<>(table.rows());
    rows.remove(row);
    return new Table(table.id(), table.file(), table.title(), table.facts(), rows);
  }

  /** By the words of the case, as a row's condition would be read. */
  private static boolean isMet(Case when, Facts facts) {
    return when.terms().stream()
        .allMatch(
            term -> {
              String value = facts.value(term.fact().id()).orElseThrow();
              return switch (Generated.condition(term.fact(), term.values())) {
                case Condition.OneOf one -> one.values().contains(value);
                case Condition.Within within -> {
                  long number = Scale.of(term.fact().type()).read(value).orElseThrow();
                  yield within.spans().stream().anyMatch(span -> span.contains(number));
                }
              };
            });
  }

  @Test
  void redecidingFindsTheSameCasesAsDecidingTwice() {
    for (int seed = 0; seed < 100; seed++) {
      var generated = new Generated(seed);
      Table older = generated.whole(6);
      Table newer = revised(older, generated);
      Decider before = decider(older);
      Decider after = decider(newer);
      var redecision = new Redecision(before, after);
      List<Facts> facts =
          IntStream.range(0, 200).mapToObj(_ -> generated.facts(older, 0.02)).toList();
      Redecision.Cases cases = redecision.cases();
      facts.forEach(cases::add);
      List<Integer> expected =
          IntStream.range(0, facts.size())
              .filter(i -> differs(before.decide(facts.get(i)), after.decide(facts.get(i))))
              .boxed()
              .toList();
      assertThat(redecision.changed(cases))
          .as("seed %s", seed)
          .extracting(Redecision.Changed::number)
          .isEqualTo(expected);
    }
  }

  private static boolean differs(Decision before, Decision after) {
    return before instanceof Answer one && after instanceof Answer other
        ? !one.gist().equals(other.gist())
        : !before.equals(after);
  }
}
