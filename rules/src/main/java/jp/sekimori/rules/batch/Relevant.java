package jp.sekimori.rules.batch;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.sekimori.rules.decide.Decider;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Value;
import jp.sekimori.rules.table.Vocabulary;

/**
 * Which facts an act is decided by. The others make cases differ that are decided alike, and are
 * left out.
 */
final class Relevant {
  private static final int NONE = -1;

  /** Where the act stands among the values of a line. */
  private final int act;

  private final long[] unknown;

  /** By the raw value of the act, 0 where it is not known: the places of what does not matter. */
  private final int[][] others;

  /**
   * @param facts the places in the vocabulary of a line's values
   */
  Relevant(Judge judge, int[] facts) {
    Vocabulary vocabulary = judge.vocabulary();
    List<Fact> all = Arrays.stream(facts).mapToObj(vocabulary.facts()::get).toList();
    unknown = Arrays.stream(facts).mapToLong(vocabulary.nothing()::raw).toArray();
    act = all.stream().map(Fact::id).toList().indexOf(Fact.ACT);
    List<Value> acts = vocabulary.fact(Fact.ACT).map(vocabulary::values).orElse(List.of());
    others = new int[acts.size() + 1][];
    others[0] = others(all, Set.of());
    for (int i = 0; i < acts.size(); i++) {
      others[i + 1] = others(all, asked(judge, acts.get(i).id()));
    }
  }

  private static Set<Fact> asked(Judge judge, String act) {
    var asked = new HashSet<Fact>();
    judge.rulebooks().stream()
        .flatMap(book -> book.decider(act).stream())
        .map(Decider::table)
        .forEach(table -> asked.addAll(table.facts()));
    return asked;
  }

  private static int[] others(List<Fact> all, Set<Fact> asked) {
    return IntStream.range(0, all.size())
        .filter(i -> !asked.contains(all.get(i)) && !all.get(i).id().equals(Fact.ACT))
        .toArray();
  }

  /** Leaves out of a line's values what its act is not decided by. */
  void keepOnly(long[] values) {
    for (int other : others[act == NONE ? 0 : (int) values[act]]) {
      values[other] = unknown[other];
    }
  }
}
