package jp.sekimori.app.organization.change;

import java.util.List;
import java.util.Map;
import jp.sekimori.app.sheet.Cell;

/**
 * A row of a list, its cells by the columns that were found.
 *
 * @param row its number in the file
 * @param cells by key of column; those of columns that the file lacks are missing
 * @param printed all cells as they stand, for keeping
 */
public record Line(int row, Map<String, Cell> cells, List<String> printed) {
  public Line {
    cells = Map.copyOf(cells);
    printed = List.copyOf(printed);
  }

  Cell cell(String key) {
    return cells.getOrDefault(key, Cell.EMPTY);
  }

  String text(String key) {
    return cell(key).text();
  }

  boolean has(String... keys) {
    for (String key : keys) {
      if (!cell(key).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
