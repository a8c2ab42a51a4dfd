package jp.sekimori.rules.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.sekimori.rules.table.Facts;

/**
 * Puts the slots of several columns into one byte, as many as it can hold, with the rows that take
 * them all: fewer bytes to read for a case, and fewer bitmaps to intersect.
 *
 * <p>INVARIANT: 0 in the first byte stands for a case that is not packed. No bitmap says that it is
 * known.
 */
final class Packing {
  private static final int MOST = 256;

  private final List<Column> columns;
  private final boolean isPossible;

  /** By column: the byte it is packed into, and by what its slot is multiplied. */
  private final int[] group;

  private final int[] factor;

  /** By byte and value: the rows. */
  private final long[][] rows;

  Packing(Grid grid, boolean isNarrow) {
    columns = grid.columns();
    isPossible = isNarrow && columns.stream().allMatch(column -> column.size() < MOST);
    group = new int[columns.size()];
    factor = new int[columns.size()];
    var tables = new ArrayList<long[]>();
    long[] table = {-1};
    if (isPossible) {
      for (int i = 0; i < group.length; i++) {
        // The first byte leaves one value to spare.
        int room = tables.isEmpty() ? MOST - 1 : MOST;
        if (table.length * columns.get(i).size() > room) {
          tables.add(table);
          table = new long[] {-1};
        }
        group[i] = tables.size();
        factor[i] = table.length;
        table = times(table, grid, i);
      }
    }
    tables.add(table);
    rows = tables.toArray(long[][]::new);
    long[] first = new long[rows[0].length + 1];
    System.arraycopy(rows[0], 0, first, 1, rows[0].length);
    rows[0] = first;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOf(rows[i], MOST);
    }
  }

  private static long[] times(long[] table, Grid grid, int column) {
    int size = grid.columns().get(column).size();
    long[] larger = new long[table.length * size];
    for (int cell = 0; cell < size; cell++) {
      long bitmap = Matcher.bitmap(grid, column, cell + 1)[0];
      for (int i = 0; i < table.length; i++) {
        larger[cell * table.length + i] = table[i] & bitmap;
      }
    }
    return larger;
  }

  int size() {
    return rows.length;
  }

  /**
   * @return false where not all is known, or the cases cannot be packed
   */
  boolean pack(Facts facts, byte[][] packed, int at) {
    int[] bytes = new int[rows.length];
    bytes[0] = 1;
    for (int i = 0; i < group.length; i++) {
      Column column = columns.get(i);
      int slot = column.slot(facts.raw(column.number()));
      if (slot == 0 || slot > column.size() || !isPossible) {
        packed[0][at] = 0;
        return false;
      }
      bytes[group[i]] += (slot - 1) * factor[i];
    }
    for (int i = 0; i < bytes.length; i++) {
      packed[i][at] = (byte) bytes[i];
    }
    return true;
  }

  /**
   * The rows that apply to each of many cases.
   *
   * @param applying receives them, from 0; negative where all is known
   */
  void intersect(byte[][] packed, int from, int count, long[] applying) {
    Arrays.fill(applying, 0, count, -1);
    for (int i = 0; i < rows.length; i++) {
      byte[] bytes = packed[i];
      long[] table = rows[i];
      for (int at = 0; at < count; at++) {
        applying[at] &= table[bytes[from + at] & 0xFF];
      }
    }
  }
}
