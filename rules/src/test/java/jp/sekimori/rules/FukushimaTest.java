package jp.sekimori.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.decide.Decision.Depends;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Given;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shipped tables, by the cases beside them. */
class FukushimaTest {
  private static final Rules RULES = Packs.fukushima();
  private static final List<CaseTable.Case> CASES =
      Packs.files("rules/cases").stream().flatMap(file -> CaseTable.read(file).stream()).toList();

  @TestFactory
  Stream<DynamicTest> decidesEachCaseAsAnOfficerWould() {
    return CASES.stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.toString(),
                    () -> editions(each).forEach(edition -> check(edition, each))));
  }

  private static List<String> editions(CaseTable.Case each) {
    return each.edition().equals("*") ? RULES.editions() : List.of(each.edition());
  }

  private static void check(String edition, CaseTable.Case each) {
    Given.Read read = (Given.Read) RULES.vocabulary().read(each.facts());
    Decision decision = RULES.edition(edition).orElseThrow().decide(read.facts()).orElseThrow();
    switch (decision) {
      case Answer answer -> {
        assertThat(answer.effect().id()).isEqualTo(each.effect());
        assertThat(answer.obligations())
            .extracting(Obligation::id)
            .containsExactlyInAnyOrderElementsOf(each.obligations());
        assertThat(answer.clauses()).containsExactlyInAnyOrderElementsOf(each.clauses());
        assertThat(each.open()).isEmpty();
      }
      case Depends depends -> {
        assertThat("depends").isEqualTo(each.effect());
        assertThat(depends.open()).extracting(Fact::id).isEqualTo(each.open());
        assertThat(depends.rows().stream().flatMap(row -> row.obligations().stream()).distinct())
            .extracting(Obligation::id)
            .containsExactlyInAnyOrderElementsOf(each.obligations());
      }
    }
  }

  /** A clause is at stake in every case of a table that cites it. */
  @Test
  void everyClauseIsAtStakeInTenCasesAndDecidesSome() {
    Map<String, Integer> atStake = new HashMap<>();
    for (String edition : RULES.editions()) {
      for (Table table : RULES.edition(edition).orElseThrow().tables()) {
        List<CaseTable.Case> cases =
            CASES.stream()
                .filter(each -> each.table().equals(table.id()) && editions(each).contains(edition))
                .toList();
        for (String clause : clauses(table)) {
          assertThat(cases.stream().filter(each -> each.clauses().contains(clause)))
              .as("%s %s", edition, clause)
              .isNotEmpty();
          atStake.merge(clause, cases.size(), Integer::sum);
        }
      }
    }
    assertThat(atStake.entrySet()).allMatch(entry -> entry.getValue() >= 10);
  }

  private static Set<String> clauses(Table table) {
    return table.rows().stream().flatMap(row -> row.clauses().stream()).collect(Collectors.toSet());
  }

  @Test
  void everyRowIsMetByACase() {
    for (String edition : RULES.editions()) {
      for (Table table : RULES.edition(edition).orElseThrow().tables()) {
        List<String> met =
            CASES.stream()
                .filter(each -> each.table().equals(table.id()))
                .filter(each -> editions(each).contains(edition))
                .map(each -> (Given.Read) RULES.vocabulary().read(each.facts()))
                .flatMap(
                    given ->
                        RULES
                            .edition(edition)
                            .orElseThrow()
                            .decide(given.facts())
                            .orElseThrow()
                            .rows()
                            .stream())
                .map(row -> row.id())
                .toList();
        assertThat(table.rows()).as(table.id()).allMatch(row -> met.contains(row.id()));
      }
    }
  }
}
