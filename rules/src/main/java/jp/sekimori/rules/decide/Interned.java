package jp.sekimori.rules.decide;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.function.Function;
import jp.sekimori.rules.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Answers by the set of rows they follow from, each worked out once.
 *
 * <p>Readers take no lock: an entry is immutable once made, so whoever sees it sees the whole of
 * it; whoever does not see it yet looks again under the lock.
 */
final class Interned<A> {
  /** Beyond this, a table that is asked for ever new sets gets each answer anew. */
  static final int MOST = 1 << 14;

  private static final long[] NO_MORE = {};

  /** Two of the largest tables, laid over one another. */
  private static final int MOST_WORDS = 2 * Math.ceilDiv(Table.MOST_ROWS, Matcher.ROWS);

  /** One for each word, drawn so that sets of a table do not meet by a pattern. */
  private static final long[] FACTORS =
      new Random(1).longs(MOST_WORDS).map(drawn -> drawn | 1).toArray();

  private final Function<BitSet, A> answer;
  private @Nullable Entry<A>[] entries = table(64);
  private int count;

  /**
   * @param key the rows where one word holds them, else the hash of the words
   * @param words the rows; none where the key holds them
   */
  private record Entry<A>(long key, long[] words, A answer) {}

  /**
   * @param answer what follows from a set of rows
   */
  Interned(Function<BitSet, A> answer) {
    this.answer = answer;
  }

  /** The answer for a set of rows in one word. */
  A of(long rows) {
    @Nullable Entry<A>[] all = entries;
    int mask = all.length - 1;
    int at = place(rows, mask);
    for (Entry<A> entry = all[at]; entry != null; entry = all[at = at + 1 & mask]) {
      if (entry.key == rows) {
        return entry.answer;
      }
    }
    return make(rows, NO_MORE, rows);
  }

  /** The answer for a set of rows in several words, which are not changed afterwards. */
  A of(long[] rows) {
    long key = hash(rows);
    Entry<A> found = find(key, rows);
    return found != null ? found.answer : make(key, rows, rows);
  }

  private @Nullable Entry<A> find(long key, long[] words) {
    @Nullable Entry<A>[] all = entries;
    int mask = all.length - 1;
    int at = place(key, mask);
    for (Entry<A> entry = all[at]; entry != null; entry = all[at = at + 1 & mask]) {
      if (entry.key == key && Arrays.equals(entry.words, words)) {
        return entry;
      }
    }
    return null;
  }

  private A make(long key, long[] words, long... rows) {
    A made = answer.apply(set(rows));
    return keep(new Entry<>(key, words, made));
  }

  private static BitSet set(long[] rows) {
    var set = new BitSet();
    for (int word = 0; word < rows.length; word++) {
      for (long left = rows[word]; left != 0; left &= left - 1) {
        set.set(word * Matcher.ROWS + Long.numberOfTrailingZeros(left));
      }
    }
    return set;
  }

  /** Whoever comes second takes what the first made. */
  private synchronized A keep(Entry<A> made) {
    Entry<A> present = find(made.key, made.words);
    if (present != null) {
      return present.answer;
    }
    if (count < MOST) {
      if (++count * 4 > entries.length) {
        @Nullable Entry<A>[] larger = table(entries.length * 4);
        for (Entry<A> old : entries) {
          if (old != null) {
            put(larger, old);
          }
        }
        entries = larger;
      }
      put(entries, made);
    }
    return made.answer;
  }

  private static <A> void put(@Nullable Entry<A>[] all, Entry<A> entry) {
    int mask = all.length - 1;
    int at = place(entry.key, mask);
    while (all[at] != null) {
      at = at + 1 & mask;
    }
    all[at] = entry;
  }

  private static int place(long key, int mask) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
  }

  private static long hash(long[] rows) {
    // A sum, so that no word has to wait for the one before.
    long hash = 0;
    for (int i = 0; i < rows.length; i++) {
      hash += rows[i] * FACTORS[i];
    }
    return hash;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <A> @Nullable Entry<A>[] table(int size) {
    return (Entry<A>[]) new Entry[size];
  }
}
