package jp.sekimori.rules.decide;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Function;
import jp.sekimori.rules.decide.Column.Listed;
import jp.sekimori.rules.table.Facts;
import org.jspecify.annotations.Nullable;

/**
 * The fast way from facts to what is to be said of them.
 *
 * <p>For each slot of each column there is a bitmap of the rows that take it; the rows that apply
 * are the intersection over the columns. What follows from a set of rows is worked out once and
 * found again by the set. 63 rows make a word. A table of several words has a bitmap of its words
 * above them, so that only words with rows in them are looked at.
 *
 * <p>INVARIANT: the sign bit of a bitmap says that its slot is a single cell. It survives the
 * intersection only when every fact is known; otherwise there is no match, and the caller takes the
 * slow way.
 */
final class Matcher<A> {
  static final int ROWS = 63;
  private static final long KNOWN = Long.MIN_VALUE;

  private final int words;
  private final Column[] columns;
  private final int[] facts;

  /** By column and raw value: the slot; empty where values are counted. */
  private final int[][] listed;

  /** By column: a bitmap for each slot and word. */
  private final long[][] rows;

  /** By column and slot: the words in which some row takes it. */
  private final long[][] summaries;

  private final Interned<A> answers;

  /**
   * @param answer what follows from a set of rows
   */
  Matcher(Grid grid, Function<BitSet, A> answer) {
    if (grid.columns().isEmpty() || grid.rows() > ROWS * ROWS) {
      throw new IllegalArgumentException(grid.columns() + ", " + grid.rows() + " rows");
    }
    words = Math.max(1, Math.ceilDiv(grid.rows(), ROWS));
    columns = grid.columns().toArray(Column[]::new);
    facts = Arrays.stream(columns).mapToInt(Column::number).toArray();
    listed = new int[columns.length][];
    rows = new long[columns.length][];
    summaries = new long[columns.length][];
    answers = new Interned<>(answer);
    for (int i = 0; i < columns.length; i++) {
      listed[i] = columns[i] instanceof Listed names ? names.slotOf() : new int[0];
      fill(grid, i);
    }
  }

  private void fill(Grid grid, int column) {
    int slots = columns[column].slots();
    rows[column] = new long[slots * words];
    summaries[column] = new long[slots];
    for (int slot = 0; slot < slots; slot++) {
      BitSet cells = columns[column].cells(slot);
      long known = cells.cardinality() == 1 ? KNOWN : 0;
      Arrays.fill(rows[column], slot * words, (slot + 1) * words, known);
      summaries[column][slot] = known;
      for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
        BitSet takers = grid.takers(column, cell);
        for (int row = takers.nextSetBit(0); row >= 0; row = takers.nextSetBit(row + 1)) {
          rows[column][slot * words + row / ROWS] |= 1L << row % ROWS;
          summaries[column][slot] |= 1L << row / ROWS;
        }
      }
    }
  }

  /** What follows from these facts; null where something that a column asks is not known. */
  @Nullable A match(Facts given) {
    if (words > 1) {
      return matchWide(given);
    }
    long applying = -1;
    for (int i = 0; i < facts.length; i++) {
      applying &= rows[i][slot(i, given.raw(facts[i]))];
    }
    return applying < 0 ? answers.of(applying & ~KNOWN) : null;
  }

  private @Nullable A matchWide(Facts given) {
    long live = -1;
    for (int i = 0; i < facts.length; i++) {
      live &= summaries[i][slot(i, given.raw(facts[i]))];
    }
    if (live >= 0) {
      return null;
    }
    Interned.Step<A> step = answers.start();
    for (long left = live & ~KNOWN; left != 0; left &= left - 1) {
      int word = Long.numberOfTrailingZeros(left);
      long applying = -1;
      for (int i = 0; i < facts.length; i++) {
        applying &= rows[i][slot(i, given.raw(facts[i])) * words + word];
      }
      if (applying != KNOWN) {
        step = answers.step(step, word, applying & ~KNOWN);
      }
    }
    return answers.at(step);
  }

  /**
   * The same for a case of many that lie in memory column by column.
   *
   * @param slots by column and case
   */
  @Nullable A match(byte[][] slots, int at) {
    if (words > 1) {
      return matchWide(slots, at);
    }
    long applying = -1;
    for (int i = 0; i < slots.length; i++) {
      applying &= rows[i][slots[i][at]];
    }
    return applying < 0 ? answers.of(applying & ~KNOWN) : null;
  }

  private @Nullable A matchWide(byte[][] slots, int at) {
    long live = -1;
    for (int i = 0; i < slots.length; i++) {
      live &= summaries[i][slots[i][at]];
    }
    if (live >= 0) {
      return null;
    }
    Interned.Step<A> step = answers.start();
    for (long left = live & ~KNOWN; left != 0; left &= left - 1) {
      int word = Long.numberOfTrailingZeros(left);
      long applying = -1;
      for (int i = 0; i < slots.length; i++) {
        applying &= rows[i][slots[i][at] * words + word];
      }
      if (applying != KNOWN) {
        step = answers.step(step, word, applying & ~KNOWN);
      }
    }
    return answers.at(step);
  }

  int slot(int column, long raw) {
    int[] slots = listed[column];
    return slots.length > 0 ? slots[(int) raw] : columns[column].slot(raw);
  }
}
