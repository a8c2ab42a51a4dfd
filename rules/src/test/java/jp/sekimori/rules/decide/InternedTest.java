package jp.sekimori.rules.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InternedTest {
  private static final int ASKED = 3 * Interned.MOST;

  private final AtomicInteger made = new AtomicInteger();

  private BitSet answer(BitSet rows) {
    made.incrementAndGet();
    return rows;
  }

  private static long[] words(Random random, int count) {
    return random.longs(count).map(drawn -> drawn & Long.MAX_VALUE).toArray();
  }

  private static BitSet expected(long[] words) {
    var set = new BitSet();
    for (int i = 0; i < words.length * Matcher.ROWS; i++) {
      set.set(i, (words[i / Matcher.ROWS] >>> i % Matcher.ROWS & 1) == 1);
    }
    return set;
  }

  @Test
  void answersAreRightBeyondWhatIsKept() {
    for (int words : new int[] {1, 3}) {
      made.set(0);
      var interned = new Interned<BitSet>(this::answer);
      for (int round = 0; round < 2; round++) {
        var random = new Random(words);
        for (int i = 0; i < ASKED; i++) {
          long[] rows = words(random, words);
          BitSet answer = words == 1 ? interned.of(rows[0]) : interned.of(rows);
          assertThat(answer).isEqualTo(expected(rows));
        }
      }
      // The first ones are kept; the others are worked out each time.
      assertThat(made.get()).isEqualTo(2 * ASKED - Interned.MOST);
    }
  }
}
