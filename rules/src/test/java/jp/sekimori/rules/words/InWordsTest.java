package jp.sekimori.rules.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.sekimori.rules.Packs;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.Rules;
import jp.sekimori.rules.compare.Comparison;
import jp.sekimori.rules.decide.Case;
import jp.sekimori.rules.decide.Decider;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Given;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Vocabulary;
import jp.sekimori.rules.table.Words;
import org.junit.jupiter.api.Test;

class InWordsTest {
  private static final Rules RULES = Packs.fukushima();
  private static final Rulebook INFORCE = RULES.edition("2023-06-05").orElseThrow();
  private static final Rulebook DRAFT = RULES.edition("2023-draft").orElseThrow();

  private static Words when(String table, String row) {
    Decider decider = INFORCE.decider(table).orElseThrow();
    Row found =
        decider.table().rows().stream().filter(each -> each.id().equals(row)).findFirst().get();
    return InWords.when(found, decider, INFORCE.vocabulary()).words();
  }

  @Test
  void aRowSaysItsConditions() {
    assertThat(when("external-service", "general-secret"))
        .isEqualTo(
            new Words(
                "契約の形が「約款によるサービス」で、機密性２以上",
                "Terms: a service under general terms; Confidentiality 2 or above"));
  }

  @Test
  void everyRowOfEveryEditionHasWordsWithoutIds() {
    List<String> ids = ids(RULES.vocabulary());
    for (String edition : RULES.editions()) {
      Rulebook book = RULES.edition(edition).orElseThrow();
      for (Table table : book.tables()) {
        Decider decider = book.decider(table.id()).orElseThrow();
        for (Row row : table.rows()) {
          Case when = InWords.when(row, decider, book.vocabulary());
          assertThat(ids).as(row.id()).noneMatch(when.words().ja()::contains);
          assertThat(when.terms()).as(row.id()).hasSize(row.when().size());
        }
      }
    }
  }

  /** Of facts and values, as far as they cannot be part of a word that people use. */
  private static List<String> ids(Vocabulary vocabulary) {
    return vocabulary.facts().stream()
        .flatMap(
            fact ->
                Stream.concat(
                    Stream.of(fact.id()), vocabulary.values(fact).stream().map(Value::id)))
        .toList();
  }

  @Test
  void theDifferenceOfTwoEditionsIsOneSentence() {
    assertThat(differences(DRAFT, INFORCE))
        .extracting(Words::ja)
        .containsExactly("契約の形が「約款によるサービス」で、機密性２の場合：許可が必要です → できません");
    assertThat(differences(DRAFT, INFORCE))
        .extracting(Words::en)
        .containsExactly(
            "Terms: a service under general terms; Confidentiality 2: needs a permit → forbidden");
  }

  @Test
  void aDifferenceSaysWhatIsAskedForFromNowOn() {
    assertThat(differences(INFORCE, DRAFT).getFirst().ja())
        .startsWith("契約の形が「約款によるサービス」で、機密性２の場合：できません → 許可が必要です。新たに求める許可：")
        .contains("。新たに守ること：");
  }

  private static List<Words> differences(Rulebook older, Rulebook newer) {
    List<Words> words = new ArrayList<>();
    Comparison.of(older, newer)
        .answers()
        .values()
        .forEach(found -> found.forEach(each -> words.add(InWords.difference(each))));
    return words;
  }

  @Test
  void whatIsOpenIsNamedAsPeopleCallIt() {
    Given given = INFORCE.vocabulary().read(Map.of("act", "external-service", "terms", "general"));
    Decision decision = INFORCE.decide(((Given.Read) given).facts()).orElseThrow();
    assertThat(InWords.decision(decision))
        .isEqualTo(new Words("次のことで変わります：機密性", "depends on: Confidentiality"));
  }

  @Test
  void everyEffectHasWordsOfItsOwn() {
    assertThat(Stream.of(Effect.values()).map(InWords::effect).distinct())
        .hasSize(Effect.values().length);
  }

  @Test
  void changedRowsAreNamedByTheirFields() {
    assertThat(Comparison.of(DRAFT, INFORCE).rows())
        .extracting(change -> InWords.change(change).ja())
        .containsExactly("改められた行（条件、理由）", "なくなった行");
  }
}
