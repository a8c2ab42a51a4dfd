package jp.sekimori.rules.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.sekimori.rules.decide.Decision;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Vocabulary;
import jp.sekimori.rules.table.Words;
import org.jspecify.annotations.Nullable;

/**
 * Answers as they are written, by the values they follow from. The ones asked for last are kept:
 * cases repeat one another, and what is not known takes long to work out.
 */
final class Answers {
  /** Nothing is told of a case that two editions decide alike. */
  static final byte[] NONE = {};

  private static final int SIZE = 1 << 15;

  private final Judge judge;
  private final Layout layout;
  private final int[] facts;
  private final long[] @Nullable [] cases = new long[SIZE][];
  private final byte[][] answers = new byte[SIZE][];

  Answers(Judge judge, Layout layout, int[] facts) {
    this.judge = judge;
    this.layout = layout;
    this.facts = facts;
  }

  byte[] of(Line line) {
    long[] values = line.values;
    long hash = 0;
    for (long value : values) {
      hash = (hash ^ value) * 0x9E3779B97F4A7C15L;
    }
    int at = (int) (hash >>> 49);
    long[] known = cases[at];
    if (known != null && Arrays.equals(known, values)) {
      return answers[at];
    }
    byte[] answer = decide(line);
    if (line.isSound()) {
      cases[at] = values.clone();
      answers[at] = answer;
    }
    return answer;
  }

  private byte[] decide(Line line) {
    Facts given = judge.vocabulary().facts(facts, line.values);
    List<Optional<Decision>> decisions = judge.decide(given);
    if (decisions.stream().allMatch(Optional::isEmpty)) {
      noTable(given, line);
      return NONE;
    }
    return judge.isTold(decisions) ? layout.answer(decisions) : NONE;
  }

  private void noTable(Facts given, Line line) {
    Vocabulary vocabulary = judge.vocabulary();
    String act = given.value(Fact.ACT).orElseThrow();
    String editions = String.join("、", judge.editions());
    line.problem(
        Fact.ACT,
        new Words(
            "版「" + editions + "」には、「" + act + "」の判定表がありません。",
            "Edition " + editions + " has no table for \"" + act + "\"."),
        new Words("別の版を選ぶか、この行を除いてください。", "Choose another edition, or leave the line out."));
  }
}
