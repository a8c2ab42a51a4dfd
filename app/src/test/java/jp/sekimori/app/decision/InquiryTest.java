package jp.sekimori.app.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.read.PackNames;
import jp.sekimori.rules.table.CommonQuestion;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType;
import jp.sekimori.rules.table.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked next, on the shipped rules. */
class InquiryTest {
  /** On the start page one tap chooses the question; two more have to be enough. */
  private static final int MOST_QUESTIONS = 2;

  private static final Rules RULES =
      ((Rules.Ready)
              Rules.load(
                  RuleFolder.at(Path.of("..", "packs", "fukushima", "rules")), PackNames.any()))
          .rules();

  private static Rulebook current() {
    return RULES.edition("2023-06-05").orElseThrow();
  }

  static Stream<CommonQuestion> common() {
    return RULES.common().stream();
  }

  @Test
  void tenQuestionsAreCommon() {
    assertThat(RULES.common()).hasSize(10);
  }

  @ParameterizedTest
  @MethodSource("common")
  void aCommonQuestionIsAnsweredWithinThreeTapsWhateverIsAnswered(CommonQuestion question) {
    for (String edition : RULES.editions()) {
      Rulebook rulebook = RULES.edition(edition).orElseThrow();
      assertThat(questions(rulebook, question.act(), facts(question)))
          .as(edition)
          .isLessThanOrEqualTo(MOST_QUESTIONS);
    }
  }

  /** The most questions that there can be from here. */
  private static int questions(Rulebook rulebook, String act, Map<String, String> facts) {
    return switch (Inquiry.of(rulebook, act, facts)) {
      case Inquiry.Decided _ -> 0;
      case Inquiry.Open open ->
          1
              + values(rulebook, open.next()).stream()
                  .mapToInt(value -> questions(rulebook, act, with(facts, open.next(), value)))
                  .max()
                  .orElseThrow();
      case Inquiry.NoSuchAct _, Inquiry.Unreadable _ -> throw new AssertionError(facts);
    };
  }

  @Test
  void whateverIsAnsweredTheEndIsADecisionThatItsOwnFactsAreEnoughFor() {
    var random = new Random(27);
    for (int i = 0; i < 400; i++) {
      String edition = RULES.editions().get(random.nextInt(RULES.editions().size()));
      Rulebook rulebook = RULES.edition(edition).orElseThrow();
      var tables = rulebook.tables();
      String act = tables.get(random.nextInt(tables.size())).id();
      Inquiry.Decided decided = decided(rulebook, act, random);
      Map<String, String> facts = new HashMap<>(decided.facts().known());
      assertThat(decided.known()).hasSize(facts.size() - 1);
      facts.remove(Fact.ACT);
      var again = (Inquiry.Decided) Inquiry.of(rulebook, act, facts);
      assertThat(again.answer()).isEqualTo(decided.answer());
      decided.known().forEach(fact -> assertThatItMatters(rulebook, act, facts, fact));
    }
  }

  private static void assertThatItMatters(
      Rulebook rulebook, String act, Map<String, String> facts, Fact fact) {
    var fewer = new HashMap<>(facts);
    fewer.remove(fact.id());
    switch (Inquiry.of(rulebook, act, fewer)) {
      case Inquiry.Open open -> assertThat(open.known()).doesNotContain(open.next());
      case Inquiry.Decided less ->
          assertThat(less.answer()).isNotEqualTo(answer(rulebook, act, facts));
      case Inquiry.NoSuchAct _, Inquiry.Unreadable _ -> throw new AssertionError(fact);
    }
  }

  private static Object answer(Rulebook rulebook, String act, Map<String, String> facts) {
    return ((Inquiry.Decided) Inquiry.of(rulebook, act, facts)).answer();
  }

  private static Inquiry.Decided decided(Rulebook rulebook, String act, Random random) {
    Map<String, String> facts = Map.of();
    while (true) {
      switch (Inquiry.of(rulebook, act, facts)) {
        case Inquiry.Decided decided -> {
          return decided;
        }
        case Inquiry.Open open -> {
          List<String> values = values(rulebook, open.next());
          facts = with(facts, open.next(), values.get(random.nextInt(values.size())));
        }
        case Inquiry.NoSuchAct _, Inquiry.Unreadable _ -> throw new AssertionError(facts);
      }
    }
  }

  @Test
  void whatIsAnsweredAndDoesNotMatterAnyMoreIsNotShown() {
    var facts = Map.of("for-work", "no", "confidentiality", "C2", "carried-by", "vehicle");
    var decided = (Inquiry.Decided) Inquiry.of(current(), "take-out", facts);
    assertThat(decided.known()).extracting(Fact::id).containsExactly("for-work");
    assertThat(decided.given().value("carried-by")).as("kept for a change").contains("vehicle");
  }

  @Test
  void oneAnswerTakenBackIsAskedAgainAndTheRestStays() {
    var facts = Map.of("terms", "general");
    var open = (Inquiry.Open) Inquiry.of(current(), "external-service", facts);
    assertThat(open.next().id()).isEqualTo("confidentiality");
    var without = Map.of("confidentiality", "C2");
    var again = (Inquiry.Open) Inquiry.of(current(), "external-service", without);
    assertThat(again.next().id()).isEqualTo("terms");
    assertThat(again.known()).extracting(Fact::id).containsExactly("confidentiality");
  }

  @Test
  void factsOfOtherActsArePassedOver() {
    var facts = Map.of("terms", "general", "confidentiality", "C2", "workers", "3");
    var decided = (Inquiry.Decided) Inquiry.of(current(), "external-service", facts);
    assertThat(decided.given().value("workers")).isEmpty();
  }

  @Test
  void whatCannotBeReadIsToldAndNothingIsGuessed() {
    assertThat(Inquiry.of(current(), "fly", Map.of())).isEqualTo(new Inquiry.NoSuchAct("fly"));
    var unreadable =
        (Inquiry.Unreadable)
            Inquiry.of(
                current(), "external-service", Map.of("confidentiality", "C9", "term", "general"));
    assertThat(unreadable.why()).hasSize(2);
  }

  private static Map<String, String> facts(CommonQuestion question) {
    var facts = new HashMap<>(question.known().known());
    facts.remove(Fact.ACT);
    return facts;
  }

  private static Map<String, String> with(Map<String, String> facts, Fact fact, String value) {
    var more = new HashMap<>(facts);
    more.put(fact.id(), value);
    return more;
  }

  private static List<String> values(Rulebook rulebook, Fact fact) {
    return fact.type() instanceof FactType.Whole whole
        ? List.of("" + whole.from(), "" + (whole.from() + 1), "" + whole.to())
        : rulebook.vocabulary().values(fact).stream().map(Value::id).toList();
  }
}
