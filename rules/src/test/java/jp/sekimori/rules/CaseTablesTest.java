package jp.sekimori.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sekimori.rules.Changes.Changed;
import jp.sekimori.rules.PackCases.Tried;
import jp.sekimori.rules.decide.Decider;
import jp.sekimori.rules.table.Facts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the pack, held to its case tables. */
class CaseTablesTest {
  /** The clauses that have to be decided by rules. */
  private static final List<String> RULES =
      List.of(
          "S3-9(2)",
          "S3-9(3)",
          "S3-10(2)",
          "S4-1(1)ウ",
          "S6-1(8)",
          "S6-1(9)",
          "S7-4(2)ク",
          "S7-5(1)",
          "S7-5(2)",
          "S7-5(3)",
          "S7-5(5)",
          "S7-6(2)エ",
          "S7-6(4)ク",
          "S7-8(1)キ",
          "S10-2(1)",
          "S10-2(2)",
          "S10-2(4)①",
          "S10-3(1)①",
          "S10-4");

  private static final int FEWEST = 10;

  private final PackCases pack = new PackCases();

  @TestFactory
  Stream<DynamicTest> everyCaseIsDecidedAsItsTableSays() {
    return pack.tables()
        .flatMap(
            tried ->
                tried.cases().stream()
                    .map(
                        each ->
                            DynamicTest.dynamicTest(
                                tried.book().edition() + " " + each.name(),
                                () ->
                                    assertThat(pack.said(decider(tried), each))
                                        .contains(each.expected()))));
  }

  @TestFactory
  Stream<DynamicTest> whoeverChangesARowSeesACaseFail() {
    return pack.tables()
        .map(
            tried ->
                DynamicTest.dynamicTest(
                    tried.toString(), () -> assertThat(unnoticed(tried)).isEmpty()));
  }

  private List<String> unnoticed(Tried tried) {
    var everything = new Everything(tried.book(), tried.table());
    return new Changes(everything)
        .all()
        .filter(changed -> !isNoticed(tried, changed))
        .filter(changed -> everything.tellsApart(changed.table()))
        .map(Changed::what)
        .toList();
  }

  private boolean isNoticed(Tried tried, Changed changed) {
    var after = new Decider(changed.table(), tried.book().vocabulary(), tried.book().axes());
    return tried.cases().stream()
        .anyMatch(each -> !pack.said(after, each).filter(each.expected()::equals).isPresent());
  }

  private static Decider decider(Tried tried) {
    return tried.book().decider(tried.table().id()).orElseThrow();
  }

  @Test
  void editionsDifferInServicesUnderGeneralTermsAtClassTwoAndNowhereElse() {
    var newer = pack.books().toList().getFirst();
    var older = pack.books().toList().getLast();
    assertThat(
            pack.tables(newer)
                .flatMap(
                    tried ->
                        new Everything(newer, tried.table())
                            .decidedOtherwise(older.decider(tried.table().id()).orElseThrow()))
                .map(Facts::known))
        .containsExactly(Map.of("terms", "general", "confidentiality", "C2"));
  }

  @Test
  void everyTableHasCasesAndAllCasesHaveATable() {
    assertThat(pack.written())
        .containsExactlyInAnyOrderElementsOf(
            pack.tables().map(tried -> tried.table().id()).collect(Collectors.toSet()));
  }

  @Test
  void everyClauseThatRulesRestOnHasTenCasesInEveryEdition() {
    assertThat(pack.books())
        .allSatisfy(
            book ->
                assertThat(Stream.concat(RULES.stream(), cited(book)).distinct())
                    .allSatisfy(
                        clause ->
                            assertThat(casesAbout(book, clause))
                                .as(clause + " in " + book.edition())
                                .isGreaterThanOrEqualTo(FEWEST)));
  }

  private Stream<String> cited(Rulebook book) {
    return book.tables().stream()
        .flatMap(table -> table.rows().stream())
        .flatMap(row -> row.clauses().stream());
  }

  /** How many cases there are in tables with a row by this clause. */
  private int casesAbout(Rulebook book, String clause) {
    return pack.tables(book)
        .filter(
            tried -> tried.table().rows().stream().anyMatch(row -> row.clauses().contains(clause)))
        .mapToInt(tried -> tried.cases().size())
        .sum();
  }
}
