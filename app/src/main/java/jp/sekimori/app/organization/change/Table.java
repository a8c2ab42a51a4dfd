package jp.sekimori.app.organization.change;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.sekimori.app.sheet.Cell;
import jp.sekimori.app.sheet.Column;
import jp.sekimori.app.sheet.Grid;
import jp.sekimori.app.sheet.Heads;
import jp.sekimori.app.sheet.Row;

/**
 * A file as the list that it was said to be.
 *
 * @param sheets the names of its sheets
 * @param sheet the one that is read
 * @param lines the rows below the heads
 */
public record Table(
    ListKind kind, List<String> sheets, String sheet, Heads heads, List<Line> lines) {

  /**
   * @param own what heads of the organization's own mean, mapped before by hand
   * @param sheet the one to read; empty for the one that fits best
   */
  static Table of(
      ListKind kind, List<Grid> grids, Map<String, String> own, Optional<String> sheet) {
    Grid grid =
        grids.stream()
            .filter(each -> sheet.isEmpty() || sheet.get().equals(each.name()))
            .max(Comparator.comparingInt(each -> heads(kind, each, own).places().size()))
            .orElse(grids.getFirst());
    Heads heads = heads(kind, grid, own);
    return new Table(
        kind,
        grids.stream().map(Grid::name).toList(),
        grid.name(),
        heads,
        heads.data(grid).stream().map(row -> line(heads, row)).toList());
  }

  private static Heads heads(ListKind kind, Grid grid, Map<String, String> own) {
    return Heads.find(grid, kind.columns(), own);
  }

  private static Line line(Heads heads, Row row) {
    var cells = new HashMap<String, Cell>();
    heads.places().keySet().forEach(key -> cells.put(key, heads.cell(row, key)));
    return new Line(row.number(), cells, row.cells().stream().map(Cell::text).toList());
  }

  /** Only some of its rows. */
  Table only(Set<Integer> rows) {
    return new Table(
        kind, sheets, sheet, heads, lines.stream().filter(l -> rows.contains(l.row())).toList());
  }

  boolean has(String key) {
    return heads.places().containsKey(key);
  }

  /** Columns without which nothing can be checked. */
  public List<Column> missing() {
    return heads.missing(kind.columns());
  }
}
