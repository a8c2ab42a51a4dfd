package jp.sekimori.rules.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.decide.Decision.Depends;
import jp.sekimori.rules.decide.Decision.Gist;
import jp.sekimori.rules.table.Axis;
import jp.sekimori.rules.table.Condition;
import jp.sekimori.rules.table.Condition.OneOf;
import jp.sekimori.rules.table.Effect;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.FactType;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Level;
import jp.sekimori.rules.table.Obligation;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Vocabulary;
import jp.sekimori.rules.table.Words;
import org.junit.jupiter.api.Test;

/** Levels that a revision divides, renames or drops: what was recorded is never guessed. */
class DividedLevelsTest {
  private static final Words WORDS = new Words("あ", "a");

  private static final Axis OLDER = axis(Map.of(), "1", "2", "3", "9");

  /** 3 became several, 2 has another name, 9 is gone. */
  private static final Axis NEWER =
      axis(Map.of("3", Set.of("3A", "3B", "3C"), "2", Set.of("2X")), "1", "2X", "3C", "3B", "3A");

  private static final Map<String, Set<String>> BECAME =
      Map.of(
          "1", Set.of("1"),
          "2", Set.of("2X"),
          "3", Set.of("3A", "3B", "3C"),
          "9", Set.copyOf(NEWER.codes()));

  private static final Fact LEVEL = new Fact("level", new FactType.ClassOn("c"), WORDS, WORDS);
  private static final Fact OUTSIDE = new Fact("outside", new FactType.YesNo(), WORDS, WORDS);
  private static final Vocabulary VOCABULARY =
      new Vocabulary(List.of(OUTSIDE, LEVEL), List.of(List.of(NEWER), List.of(OLDER)));

  private static Axis axis(Map<String, Set<String>> from, String... codes) {
    return new Axis(
        "c",
        WORDS,
        Stream.of(codes)
            .map(code -> new Level(code, WORDS, WORDS, WORDS, List.of(), false))
            .toList(),
        from);
  }

  @Test
  void whatALevelBecameIsAnsweredOnlyWhereAllOfItIsAnsweredAlike() {
    int answers = 0;
    int open = 0;
    for (int seed = 0; seed < 500; seed++) {
      Table table = table(new Random(seed));
      var decider = new Decider(table, VOCABULARY, List.of(NEWER));
      var obvious = new Obvious(table);
      for (String old : BECAME.keySet()) {
        for (String outside : List.of("yes", "no")) {
          Facts facts = VOCABULARY.nothing().with("outside", outside);
          Set<Gist> gists = new HashSet<>();
          for (String level : BECAME.getOrDefault(old, Set.of())) {
            gists.add(Answer.of(obvious.applying(facts.with("level", level))).gist());
          }
          switch (decider.decide(facts.with("level", old))) {
            case Answer answer -> {
              answers++;
              assertThat(gists).as("%s %s %s", seed, old, outside).containsExactly(answer.gist());
            }
            case Depends depends -> {
              open++;
              assertThat(depends.open()).containsExactly(LEVEL);
              assertThat(depends.possible())
                  .containsExactlyElementsOf(
                      gists.stream().map(Gist::effect).distinct().sorted().toList());
            }
          }
        }
      }
    }
    assertThat(answers).isGreaterThan(500);
    assertThat(open).isGreaterThan(500);
  }

  /** A row for every level, so that nothing is left open, and some more. */
  private static Table table(Random random) {
    var rows = new ArrayList<Row>();
    NEWER.codes().forEach(code -> rows.add(row(rows.size(), Set.of(code), random)));
    for (int i = 0; i < random.nextInt(4); i++) {
      var some = new HashSet<>(NEWER.codes());
      some.removeIf(_ -> random.nextBoolean());
      rows.add(row(rows.size(), some, random));
    }
    return new Table("t", "t.yaml", WORDS, List.of(OUTSIDE, LEVEL), rows);
  }

  private static Row row(int number, Set<String> levels, Random random) {
    Map<String, Condition> when = new HashMap<>();
    when.put("level", new OneOf("", levels));
    if (number >= NEWER.codes().size()) {
      when.put("outside", new OneOf("", Set.of(random.nextBoolean() ? "yes" : "no")));
    }
    boolean isForbidden = random.nextInt(3) == 0;
    return new Row(
        "r" + number,
        new Row.Place("t.yaml", number + 1),
        when,
        isForbidden ? Effect.FORBIDDEN : Effect.ALLOWED_IF,
        isForbidden || random.nextBoolean()
            ? List.of()
            : List.of(new Obligation("encrypt", WORDS, Set.of())),
        Optional.empty(),
        List.of("S1"),
        WORDS,
        Optional.empty(),
        Optional.empty());
  }
}
