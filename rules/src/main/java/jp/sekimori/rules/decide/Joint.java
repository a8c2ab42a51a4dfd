package jp.sekimori.rules.decide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jp.sekimori.rules.decide.Column.Counted;
import jp.sekimori.rules.decide.Column.Listed;
import jp.sekimori.rules.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * Two tables about the same act laid over one another: one grid with the rows of the older first,
 * then those of the newer. Facts are told apart wherever one of the two does so; levels are those
 * of the newer.
 *
 * @param olderRows how many rows are the older's
 */
record Joint(Grid grid, int olderRows) {

  static Joint of(Grid older, Grid newer) {
    Map<Integer, Column[]> pairs = new LinkedHashMap<>();
    newer.columns().forEach(column -> pair(pairs, column)[1] = column);
    older.columns().forEach(column -> pair(pairs, column)[0] = column);
    var columns = new ArrayList<Column>();
    for (@Nullable Column[] pair : pairs.values()) {
      columns.add(column(pair[0], pair[1]));
    }
    int rows = older.rows() + newer.rows();
    var takers = new BitSet[columns.size()][];
    for (int i = 0; i < takers.length; i++) {
      takers[i] = new BitSet[columns.get(i).size()];
      for (int cell = 0; cell < takers[i].length; cell++) {
        takers[i][cell] = new BitSet(rows);
        add(older, columns.get(i), cell, 0, takers[i][cell]);
        add(newer, columns.get(i), cell, older.rows(), takers[i][cell]);
      }
    }
    return new Joint(new Grid(columns, rows, takers), older.rows());
  }

  private static Column[] pair(Map<Integer, Column[]> pairs, Column column) {
    return pairs.computeIfAbsent(column.number(), _ -> new Column[2]);
  }

  private static Column column(@Nullable Column older, @Nullable Column newer) {
    if (older instanceof Counted one && newer instanceof Counted other) {
      var starts = new TreeSet<Long>();
      for (Counted counted : List.of(one, other)) {
        for (long start : counted.starts()) {
          starts.add(start);
        }
      }
      long[] all = starts.stream().mapToLong(Long::longValue).toArray();
      return new Counted(other.fact(), other.number(), all, other.last());
    }
    Column present = newer != null ? newer : older;
    if (present == null) {
      throw new IllegalStateException("A column comes from one of the two");
    }
    return present;
  }

  /** The rows of one of the two that take a cell of both. */
  private static void add(Grid grid, Column both, int cell, int shift, BitSet takers) {
    for (int i = 0; i < grid.columns().size(); i++) {
      if (grid.columns().get(i).number() == both.number()) {
        int own = own(grid.columns().get(i), both, cell);
        if (own >= 0) {
          grid.takers(i, own).stream().forEach(row -> takers.set(row + shift));
        }
        return;
      }
    }
    takers.set(shift, shift + grid.rows());
  }

  /** The cell of one of the two in which a cell of both lies; -1 where it has none. */
  private static int own(Column column, Column both, int cell) {
    return switch (column) {
      case Counted counted -> counted.slot(((Counted) both).starts()[cell]) - 1;
      case Listed listed -> own(listed, (Listed) both, cell);
    };
  }

  private static int own(Listed column, Listed both, int cell) {
    int same = column.values().indexOf(both.values().get(cell));
    if (same >= 0) {
      return same;
    }
    for (int raw = 1; raw < column.slotOf().length; raw++) {
      int slot = column.slot(raw);
      boolean isOwn = 1 <= slot && slot <= column.size();
      if (isOwn && both.slot(raw) != 0 && both.cells(both.slot(raw)).get(cell)) {
        return slot - 1;
      }
    }
    return -1;
  }

  BitSet older(BitSet rows) {
    return rows.get(0, olderRows);
  }

  BitSet newer(BitSet rows) {
    return rows.get(olderRows, grid.rows());
  }

  /** The rows of either that the other does not have just so: only they make a difference. */
  static BitSet changed(List<Row> older, List<Row> newer) {
    var changed = new BitSet();
    for (int i = 0; i < older.size(); i++) {
      changed.set(i, !has(newer, older.get(i)));
    }
    for (int i = 0; i < newer.size(); i++) {
      changed.set(older.size() + i, !has(older, newer.get(i)));
    }
    return changed;
  }

  private static boolean has(List<Row> rows, Row row) {
    return rows.stream()
        .anyMatch(
            other ->
                other.when().equals(row.when())
                    && other.effect() == row.effect()
                    && other.obligations().equals(row.obligations())
                    && other.permit().equals(row.permit()));
  }
}
