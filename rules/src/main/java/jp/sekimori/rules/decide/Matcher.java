package jp.sekimori.rules.decide;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.sekimori.rules.decide.Column.Counted;
import jp.sekimori.rules.decide.Column.Listed;
import jp.sekimori.rules.table.Facts;
import org.jspecify.annotations.Nullable;

/**
 * The fast way from facts to what is to be said of them.
 *
 * <p>For each value of each column there is a bitmap of the rows that take it; the rows that apply
 * are the intersection over the columns. What follows from a set of rows is worked out once and
 * found again by the set. 63 rows make a word.
 *
 * <p>INVARIANT: the sign bit of a bitmap says that its value is a single cell. It survives the
 * intersection only when every fact is known; otherwise there is no match, and the caller takes the
 * slow way.
 */
final class Matcher<A> {
  static final int ROWS = 63;
  static final long KNOWN = Long.MIN_VALUE;

  /** So many cells are counted through faster than searched. */
  private static final int FEW = 16;

  private final int words;

  /** The place of each column's fact; columns of listed values come first. */
  private final int[] facts;

  /** How many columns are listed. */
  private final int listed;

  /** By column beyond those: where its cells start. */
  private final long[][] starts;

  /** Where the bitmaps of a column begin: one for each raw value, or for each cell from 1. */
  private final int[] offsets;

  private final long[] bitmaps;
  private final Interned<A> answers;

  /**
   * @param answer what follows from a set of rows
   */
  Matcher(Grid grid, Function<BitSet, A> answer) {
    List<Column> columns = grid.columns();
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("A table asks something");
    }
    int[] order =
        IntStream.range(0, columns.size())
            .boxed()
            .sorted(Comparator.comparing(i -> columns.get(i) instanceof Counted))
            .mapToInt(Integer::intValue)
            .toArray();
    words = Math.max(1, Math.ceilDiv(grid.rows(), ROWS));
    answers = new Interned<>(answer);
    facts = new int[order.length];
    offsets = new int[order.length];
    starts = new long[order.length][];
    listed = (int) columns.stream().filter(Listed.class::isInstance).count();
    long[] all = {};
    for (int i = 0; i < order.length; i++) {
      Column column = columns.get(order[i]);
      facts[i] = column.number();
      starts[i] = column instanceof Counted counted ? counted.starts() : new long[0];
      offsets[i] = all.length;
      all = append(all, grid, order[i], slots(column));
    }
    bitmaps = all;
  }

  /** The slot of each raw value, or of each cell from 1. */
  private static int[] slots(Column column) {
    return switch (column) {
      case Listed names -> names.slotOf();
      case Counted counted -> IntStream.range(0, counted.slots()).toArray();
    };
  }

  private long[] append(long[] before, Grid grid, int column, int[] slots) {
    long[] all = Arrays.copyOf(before, before.length + slots.length * words);
    for (int i = 0; i < slots.length; i++) {
      long[] bitmap = bitmap(grid, column, slots[i]);
      System.arraycopy(bitmap, 0, all, before.length + i * words, words);
    }
    return all;
  }

  /** The rows that take a slot, and in every word whether it is a single cell. */
  static long[] bitmap(Grid grid, int column, int slot) {
    BitSet cells = grid.columns().get(column).cells(slot);
    long[] bitmap = new long[Math.max(1, Math.ceilDiv(grid.rows(), ROWS))];
    Arrays.fill(bitmap, cells.cardinality() == 1 ? KNOWN : 0);
    for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
      BitSet takers = grid.takers(column, cell);
      for (int row = takers.nextSetBit(0); row >= 0; row = takers.nextSetBit(row + 1)) {
        bitmap[row / ROWS] |= 1L << row % ROWS;
      }
    }
    return bitmap;
  }

  /** Whether all rows fit into one word. */
  boolean isNarrow() {
    return words == 1;
  }

  /** What follows from these facts; null where something that a column asks is not known. */
  @Nullable A match(Facts given) {
    if (words > 1) {
      return matchWide(given);
    }
    long applying = -1;
    for (int i = 0; i < listed; i++) {
      applying &= bitmaps[offsets[i] + (int) given.raw(facts[i])];
    }
    for (int i = listed; i < facts.length; i++) {
      applying &= bitmaps[offsets[i] + slot(starts[i], given.raw(facts[i]))];
    }
    return applying < 0 ? answers.of(applying & ~KNOWN) : null;
  }

  private @Nullable A matchWide(Facts given) {
    int first = first(given, 0);
    long[] applying = Arrays.copyOfRange(bitmaps, first, first + words);
    for (int i = 1; i < facts.length; i++) {
      int from = first(given, i);
      for (int word = 0; word < applying.length; word++) {
        applying[word] &= bitmaps[from + word];
      }
    }
    if (applying[0] >= 0) {
      return null;
    }
    for (int word = 0; word < applying.length; word++) {
      applying[word] &= ~KNOWN;
    }
    return answers.of(applying);
  }

  /** Where the bitmap of what is known of a column begins. */
  private int first(Facts given, int column) {
    long raw = given.raw(facts[column]);
    return offsets[column] + (column < listed ? (int) raw : slot(starts[column], raw)) * words;
  }

  /** How many cells start at or before a value; 0 for {@link Facts#UNKNOWN_NUMBER}. */
  private static int slot(long[] starts, long value) {
    if (starts.length > FEW) {
      int at = Arrays.binarySearch(starts, value);
      return at >= 0 ? at + 1 : -at - 1;
    }
    int slot = 0;
    for (long start : starts) {
      // Without a branch: which way it goes cannot be foreseen.
      slot += start <= value ? 1 : 0;
    }
    return slot;
  }

  /** What follows from the rows of a word. */
  A answer(long applying) {
    return answers.of(applying & ~KNOWN);
  }
}
