package jp.sekimori.app.sheet;

import java.util.List;

/**
 * One row.
 *
 * @param number as a spreadsheet counts it, from 1; in a CSV the number of the record
 */
public record Row(int number, List<Cell> cells) {
  public Row {
    cells = List.copyOf(cells);
  }

  /** The cell at this index, from 0; rows end where their last cell stands. */
  public Cell cell(int index) {
    return index < cells.size() ? cells.get(index) : Cell.EMPTY;
  }

  public boolean isEmpty() {
    return cells.stream().allMatch(Cell::isEmpty);
  }
}
