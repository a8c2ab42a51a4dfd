package jp.sekimori.rules.decide;

import java.util.BitSet;
import java.util.List;
import jp.sekimori.rules.table.Condition;
import jp.sekimori.rules.table.Row;

/** Which rows take which cells of which columns. */
public final class Grid {
  private final List<Column> columns;
  private final int rows;

  /** By column and cell: the rows that take it. */
  private final BitSet[][] takers;

  /** By column: the rows that take every cell of it. */
  private final BitSet[] indifferent;

  Grid(List<Column> columns, int rows, BitSet[][] takers) {
    this.columns = List.copyOf(columns);
    this.rows = rows;
    this.takers = takers;
    indifferent = new BitSet[takers.length];
    for (int column = 0; column < takers.length; column++) {
      indifferent[column] = Column.all(rows);
      for (BitSet cell : takers[column]) {
        indifferent[column].and(cell);
      }
    }
  }

  public static Grid of(List<Column> columns, List<Row> rows) {
    var takers = new BitSet[columns.size()][];
    for (int i = 0; i < takers.length; i++) {
      Column column = columns.get(i);
      takers[i] = new BitSet[column.size()];
      for (int cell = 0; cell < column.size(); cell++) {
        takers[i][cell] = new BitSet(rows.size());
      }
      for (int row = 0; row < rows.size(); row++) {
        Condition condition = rows.get(row).when().get(column.fact().id());
        BitSet taken = condition == null ? Column.all(column.size()) : column.taken(condition);
        for (int cell = taken.nextSetBit(0); cell >= 0; cell = taken.nextSetBit(cell + 1)) {
          takers[i][cell].set(row);
        }
      }
    }
    return new Grid(columns, rows.size(), takers);
  }

  public List<Column> columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  /** The rows that take a cell. Not to be changed. */
  BitSet takers(int column, int cell) {
    return takers[column][cell];
  }

  /** The rows for which a column makes no difference. Not to be changed. */
  BitSet indifferent(int column) {
    return indifferent[column];
  }

  /** The facts that a row takes. */
  public Box box(int row) {
    var cells = new BitSet[takers.length];
    for (int column = 0; column < takers.length; column++) {
      cells[column] = new BitSet();
      for (int cell = 0; cell < takers[column].length; cell++) {
        cells[column].set(cell, takers[column][cell].get(row));
      }
    }
    return new Box(cells);
  }

  /** All facts there can be. */
  public Box everything() {
    return new Box(
        columns.stream().map(column -> Column.all(column.size())).toArray(BitSet[]::new));
  }
}
