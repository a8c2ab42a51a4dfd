package jp.sekimori.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.sekimori.rules.table.FactType.Choice;
import jp.sekimori.rules.table.FactType.Day;
import jp.sekimori.rules.table.FactType.Whole;
import jp.sekimori.rules.table.FactType.YesNo;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final Words WORDS = new Words("あ", "a");

  /** Strings with the same hash, so that nothing is told apart by it. */
  private static final List<String> ALIKE = List.of("AaAa", "BBBB", "AaBB", "BBAa");

  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          Stream.concat(
                  ALIKE.stream().map(id -> fact(id, choice())),
                  Stream.of(
                      fact("yes-no", new YesNo()),
                      fact("count", new Whole(-5, 500, Optional.empty())),
                      fact("day", new Day())))
              .toList(),
          List.of());

  private static final Map<String, List<String>> GOOD =
      Map.of(
          "yes-no", List.of("yes", "no"),
          "count", List.of("-5", "0", "7", "500"),
          "day", List.of("2026-11-23", "2024-02-29", "0001-01-01"));

  private static final Map<String, List<String>> BAD =
      Map.of(
          "yes-no", List.of("Yes", "", "yes "),
          "count", List.of("-6", "501", "7.0", "七", "", "-", "99999999999999999999"),
          "day", List.of("2026-02-29", "2026-2-1", "today"),
          "nobody-knows", List.of("yes"));

  private static Fact fact(String id, FactType type) {
    return new Fact(id, type, WORDS, WORDS);
  }

  private static FactType choice() {
    return new Choice(ALIKE.stream().map(id -> new Value(id, WORDS)).toList());
  }

  @Test
  void readsWhatWasGivenAndNamesAllThatCannotBeRead() {
    var random = new Random(5);
    for (int i = 0; i < 5_000; i++) {
      Map<String, String> given = new HashMap<>();
      Set<String> wrong = new HashSet<>();
      for (String name : ALIKE) {
        give(given, name, ALIKE, random, 2);
        if (random.nextInt(20) == 0) {
          given.put(name, "AaAA");
          wrong.add(name);
        }
      }
      GOOD.forEach((name, values) -> give(given, name, values, random, 2));
      BAD.forEach(
          (name, values) -> {
            if (give(given, name, values, random, 20)) {
              wrong.add(name);
            }
          });
      switch (VOCABULARY.read(given)) {
        case Given.Read(Facts facts) -> {
          assertThat(wrong).isEmpty();
          assertThat(facts.known()).isEqualTo(given);
          assertThat(facts).isEqualTo(oneByOne(given));
        }
        case Given.Refused(List<Given.Refusal> refusals) ->
            assertThat(refusals)
                .extracting(Given.Refusal::fact)
                .containsExactlyInAnyOrderElementsOf(wrong)
                .isNotEmpty();
      }
    }
  }

  @Test
  void ofManyThatCannotBeReadTenAreNamedAndThatThereAreMore() {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      given.put("a" + i, "1");
    }
    List<Given.Refusal> refusals = ((Given.Refused) VOCABULARY.read(given)).refusals();
    assertThat(refusals).hasSize(11).last().isEqualTo(Given.MORE);
    assertThat(refusals.subList(0, 10)).extracting(Given.Refusal::fact).doesNotContain("");
    given.keySet().retainAll(refusals.stream().map(Given.Refusal::fact).toList());
    assertThat(((Given.Refused) VOCABULARY.read(given)).refusals()).hasSize(10);
  }

  private static boolean give(
      Map<String, String> given, String name, List<String> values, Random random, int seldom) {
    boolean isGiven = random.nextInt(seldom) == 0;
    if (isGiven) {
      // A string of its own, as a reader of files makes it.
      given.put(name, new StringBuilder(values.get(random.nextInt(values.size()))).toString());
    }
    return isGiven;
  }

  private static Facts oneByOne(Map<String, String> given) {
    Facts facts = VOCABULARY.nothing();
    for (Map.Entry<String, String> entry : new TreeMap<>(given).entrySet()) {
      facts = facts.with(entry.getKey(), entry.getValue());
    }
    return facts;
  }

  @Test
  void programsLookUpNamesOnceAndThenGiveRawValues() {
    int[] numbers = {VOCABULARY.number("BBBB"), VOCABULARY.number("count")};
    long[] raw = {VOCABULARY.raw(numbers[0], "AaBB"), 7};
    assertThat(VOCABULARY.facts(numbers, raw).known())
        .isEqualTo(Map.of("BBBB", "AaBB", "count", "7"));
    assertThatThrownBy(() -> VOCABULARY.raw(numbers[0], "count"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> VOCABULARY.facts(numbers, new long[] {5, 7}))
        .hasMessage("BBBB has no raw value 5");
  }
}
