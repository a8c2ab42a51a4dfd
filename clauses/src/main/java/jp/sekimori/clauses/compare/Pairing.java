package jp.sekimori.clauses.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.sekimori.clauses.outline.Outline;

/** The order in which evidence is used: the strongest first, numbers last. */
final class Pairing {
  /**
   * Scores asked for, round by round, so that a likely pair is never taken by a less likely one.
   */
  private static final double[] BARS = {0.85, 0.65, 0.5};

  /** A pair brings its children together, which are looked at in the next round. */
  private static final int MOST_ROUNDS = 6;

  private static final int SHORT_TEXT = 4;

  final Matching matching;
  final Elisions elisions;
  final Divided divided;
  private final Family family;
  private final Ancestors ancestors;

  private Pairing(Matching matching, Vocabulary vocabulary) {
    this.matching = matching;
    var similarity = new Similarity(matching, vocabulary);
    family = new Family(matching);
    ancestors = new Ancestors(matching, similarity);
    var identical = new Identical(matching);
    var likeness = new Likeness(matching, vocabulary, similarity);
    var leftovers = new Leftovers(matching, similarity);

    identical.pairSubtrees();
    identical.pairTexts(Identical.TELLING);
    settle();
    for (double bar : BARS) {
      for (int round = 0; round < MOST_ROUNDS && likeness.pair(bar); round++) {
        settle();
      }
    }
    identical.pairTexts(SHORT_TEXT);
    settle();
    if (ancestors.pair(false) | leftovers.pair()) {
      settle();
      leftovers.pair();
    }
    elisions = new Elisions(matching);
    elisions.pair();
    var splits = new Divisions(matching, Set.of()).find();
    var parts = new HashSet<Integer>();
    splits.forEach(split -> parts.addAll(split.parts()));
    divided = new Divided(matching, splits, new Divisions(matching.swapped(), parts).find());
  }

  static Pairing of(Outline older, Outline newer) {
    var vocabulary = new Vocabulary();
    var olderEdition = new Edition(older, vocabulary);
    var newerEdition = new Edition(newer, vocabulary);
    return new Pairing(new Matching(olderEdition, newerEdition), vocabulary);
  }

  /** Every pair of clauses, in the newer's order. */
  List<Comparison.Pair> pairs() {
    return IntStream.range(0, matching.newer.size())
        .filter(matching::hasOlder)
        .mapToObj(
            n ->
                new Comparison.Pair(
                    matching.older.node(matching.olderOf(n)), matching.newer.node(n)))
        .toList();
  }

  /** Lets every pair help its neighbours, downwards and upwards, until nothing changes. */
  private void settle() {
    boolean changed = true;
    while (changed) {
      family.pairIdenticalChildren();
      changed = ancestors.pair(true);
    }
  }
}
