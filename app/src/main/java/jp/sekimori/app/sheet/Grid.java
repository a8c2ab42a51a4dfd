package jp.sekimori.app.sheet;

import java.util.List;

/**
 * One sheet of a file. What is merged stands in every cell it covers.
 *
 * @param name of the sheet; of the file in a CSV
 * @param rows without the empty ones, which their numbers tell
 */
public record Grid(String name, List<Row> rows) {
  public Grid {
    rows = List.copyOf(rows);
  }
}
