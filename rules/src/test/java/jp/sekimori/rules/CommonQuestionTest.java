package jp.sekimori.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.decide.Decision.Depends;
import jp.sekimori.rules.table.CommonQuestion;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Table;
import org.junit.jupiter.api.Test;

/** What people ask most is answered in three taps: the question itself and two more. */
class CommonQuestionTest {
  private static final int QUESTIONS = 10;
  private static final int MORE_TAPS = 2;

  private static final String ITEM =
      "{ act: send, known: { secrecy: C1 }, ja: 公表した資料を送る, en: Send what is published }";

  @Test
  void tenAreShippedAndEachIsAnsweredInThreeTapsWhateverIsSaid() {
    Rules rules = Packs.fukushima();
    assertThat(rules.common()).hasSize(QUESTIONS);
    for (String edition : rules.editions()) {
      Rulebook book = rules.edition(edition).orElseThrow();
      assertThat(rules.common())
          .allSatisfy(
              common ->
                  assertThat(taps(book, common.known()))
                      .as(edition + " " + common.words().ja())
                      .isLessThanOrEqualTo(MORE_TAPS));
    }
  }

  /** How many questions may still come, each time the one that is asked first. */
  private static int taps(Rulebook book, Facts facts) {
    return switch (book.decide(facts).orElseThrow()) {
      case Answer _ -> 0;
      case Depends depends -> {
        Fact next = depends.open().getFirst();
        yield 1
            + values(book, facts.value(Fact.ACT).orElseThrow(), next).stream()
                .mapToInt(value -> taps(book, facts.with(next.id(), value)))
                .max()
                .orElseThrow();
      }
    };
  }

  private static List<String> values(Rulebook book, String act, Fact fact) {
    Table table = book.decider(act).orElseThrow().table();
    return new Everything(book, table).values(fact);
  }

  @Test
  void aQuestionKnowsItsActAndWhatItsWordsSay() {
    CommonQuestion common = common(ITEM).rules().common().getFirst();
    assertThat(common.act()).isEqualTo("send");
    assertThat(common.known().known()).containsOnlyKeys("act", "secrecy");
  }

  @Test
  void whatAQuestionGetsWrongIsNamedWithItsLine() {
    assertThat(common("{ act: sell, ja: 売る, en: Sell }").problems())
        .containsExactly("common.yaml:2 There is no act \"sell\". There are: send.");
    assertThat(common("{ act: send, known: { count: 3 }, ja: 送る, en: Send }").problems())
        .containsExactly("common.yaml:2 There is no fact \"count\". There are: secrecy, outside.");
    assertThat(common("{ act: send, known: { secrecy: C9 }, ja: 送る, en: Send }").problems())
        .containsExactly(
            "common.yaml:2 \"secrecy\" cannot be \"C9\". Values: C1, C2, C3, C3B, C3A.");
    assertThat(common("{ act: send, ja: 送る }").problems())
        .containsExactly("common.yaml:2 \"en\" is missing. Add \"en\".");
    assertThat(common(ITEM, ITEM).problems())
        .containsExactly("common.yaml:3 Two questions ask the same. Keep one.");
  }

  private static Small common(String... items) {
    return new Small()
        .with("rules.yaml", Small.main("common: common.yaml"))
        .with("common.yaml", "# Asked often\n- " + String.join("\n- ", items));
  }
}
