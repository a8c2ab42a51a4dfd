package jp.sekimori.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import jp.sekimori.clauses.compare.Comparison;
import jp.sekimori.clauses.fixtures.EditionGenerator;
import jp.sekimori.clauses.fixtures.Editions;
import org.junit.jupiter.api.Test;

class QualityTest {

  @Test
  void findsMoreAndInventsLessThanGumTree() {
    Score ours = Score.NONE;
    Score theirs = Score.NONE;
    Score ourKinds = Score.NONE;
    Score theirKinds = Score.NONE;
    for (long seed = 1000; seed < 1050; seed++) {
      Editions editions = EditionGenerator.editions(seed, 200);
      Found our = Found.by(Comparison.of(editions.older(), editions.newer()));
      Found their = GumTree.SIMPLE.compare(editions.older(), editions.newer());
      ours = ours.plus(Score.of(our.pairs(), editions.pairs()));
      theirs = theirs.plus(Score.of(their.pairs(), editions.pairs()));
      ourKinds = ourKinds.plus(Score.of(our.differences(), editions.differences()));
      theirKinds = theirKinds.plus(Score.of(their.differences(), editions.differences()));
    }
    assertThat(ours.right()).isGreaterThan(theirs.right());
    assertThat(ours.wrong()).isLessThan(theirs.wrong());
    assertThat(ourKinds.right()).isGreaterThan(theirKinds.right());
    assertThat(ourKinds.wrong()).isLessThan(theirKinds.wrong());
  }
}
