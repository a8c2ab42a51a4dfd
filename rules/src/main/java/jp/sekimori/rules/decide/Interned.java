package jp.sekimori.rules.decide;

import java.util.BitSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers by the set of rows they follow from, each worked out once. A set is a walk: one step for
 * each word with rows in it.
 *
 * <p>Readers take no lock: a step is immutable once made, so whoever sees it sees the whole of it;
 * whoever does not see it yet looks again under the lock.
 */
final class Interned<A> {
  /** Beyond this, a table that is asked for ever new sets gets each answer anew. */
  private static final int MOST = 1 << 17;

  /** No word has this number: the step from a set of rows to its answer. */
  private static final int END = 63;

  private final Function<BitSet, A> answer;
  private final Step<A> start;
  private @Nullable Step<A>[] steps = table(64);
  private int count;

  /** A set of rows, up to a word. */
  static final class Step<A> {
    private final long id;
    private final long from;
    private final long applying;
    private final BitSet rows;
    private final @Nullable A answer;

    private Step(long id, long from, long applying, BitSet rows, @Nullable A answer) {
      this.id = id;
      this.from = from;
      this.applying = applying;
      this.rows = rows;
      this.answer = answer;
    }
  }

  Interned(Function<BitSet, A> answer) {
    this.answer = answer;
    start = new Step<>(1, 0, 0, new BitSet(), null);
  }

  Step<A> start() {
    return start;
  }

  /** The answer for a set of rows that are all in the first word. */
  A of(long applying) {
    Step<A> found = find(END, applying);
    A known = found == null ? null : found.answer;
    return known != null ? known : make(END, applying, with(new BitSet(), 0, applying));
  }

  /** One word further. */
  Step<A> step(Step<A> from, int word, long applying) {
    long key = from.id << 6 | word;
    Step<A> found = find(key, applying);
    return found != null ? found : extend(from, word, key, applying);
  }

  /** The answer for the rows that were walked over. */
  A at(Step<A> step) {
    long key = step.id << 6 | END;
    Step<A> found = find(key, 0);
    A known = found == null ? null : found.answer;
    return known != null ? known : make(key, 0, step.rows);
  }

  private @Nullable Step<A> find(long from, long applying) {
    @Nullable Step<A>[] all = steps;
    int mask = all.length - 1;
    int at = hash(from, applying) & mask;
    for (Step<A> step = all[at]; step != null; step = all[at = at + 1 & mask]) {
      if (step.applying == applying && step.from == from) {
        return step;
      }
    }
    return null;
  }

  private A make(long key, long applying, BitSet rows) {
    A made = answer.apply(rows);
    A kept = keep(key, applying, rows, made).answer;
    return kept == null ? made : kept;
  }

  private Step<A> extend(Step<A> before, int word, long key, long applying) {
    return keep(key, applying, with(before.rows, word, applying), null);
  }

  private static BitSet with(BitSet before, int word, long applying) {
    var rows = (BitSet) before.clone();
    for (long left = applying; left != 0; left &= left - 1) {
      rows.set(word * Matcher.ROWS + Long.numberOfTrailingZeros(left));
    }
    return rows;
  }

  private synchronized Step<A> keep(long key, long applying, BitSet rows, @Nullable A made) {
    Step<A> present = find(key, applying);
    if (present != null) {
      return present;
    }
    // A step that is not kept has an id that no kept step comes from.
    var step = new Step<A>(count < MOST ? ++count + 1 : 0, key, applying, rows, made);
    if (step.id == 0) {
      return step;
    }
    if (count * 2 > steps.length) {
      @Nullable Step<A>[] larger = table(steps.length * 2);
      for (Step<A> old : steps) {
        if (old != null) {
          put(larger, old);
        }
      }
      steps = larger;
    }
    put(steps, step);
    return step;
  }

  private static <A> void put(@Nullable Step<A>[] all, Step<A> step) {
    int mask = all.length - 1;
    int at = hash(step.from, step.applying) & mask;
    while (all[at] != null) {
      at = at + 1 & mask;
    }
    all[at] = step;
  }

  private static int hash(long from, long applying) {
    long mixed = (applying ^ from * 0x9E3779B97F4A7C15L) * 0xD6E8FEB86659FD93L;
    return (int) (mixed >>> 32);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <A> @Nullable Step<A>[] table(int size) {
    return (Step<A>[]) new Step[size];
  }
}
