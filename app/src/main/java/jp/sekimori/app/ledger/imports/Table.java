package jp.sekimori.app.ledger.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.sekimori.app.sheet.Cell;
import jp.sekimori.app.sheet.Column;
import jp.sekimori.app.sheet.Grid;
import jp.sekimori.app.sheet.Heads;
import jp.sekimori.app.sheet.Row;

/**
 * A file as a table of a ledger.
 *
 * @param sheets the names of its sheets
 * @param sheet the one that is read
 * @param own heads that somebody mapped before; empty text for what is not read
 */
public record Table(
    List<Column> columns,
    List<String> sheets,
    String sheet,
    Heads heads,
    List<Row> rows,
    Map<String, String> own) {
  private static final int EXAMPLES = 3;

  static Table of(
      List<Column> columns, List<Grid> grids, Map<String, String> own, Optional<String> sheet) {
    Grid grid =
        grids.stream()
            .filter(each -> sheet.isEmpty() || sheet.get().equals(each.name()))
            .max(Comparator.comparingInt(each -> heads(each, columns, own).places().size()))
            .orElse(grids.getFirst());
    Heads heads = heads(grid, columns, own);
    List<Row> rows = heads.data(grid);
    return new Table(
        columns, grids.stream().map(Grid::name).toList(), grid.name(), heads, rows, own);
  }

  private static Heads heads(Grid grid, List<Column> columns, Map<String, String> own) {
    return Heads.find(grid, columns, own);
  }

  Cell cell(Row row, String key) {
    return heads.cell(row, key);
  }

  boolean has(String key) {
    return heads.places().containsKey(key);
  }

  /** The columns without which no row can be right, and which the file does not have. */
  public List<Column> missing() {
    return heads.missing(columns);
  }

  /** A head of the file, the key of what it stands for, and some of what stands below. */
  public record Head(int place, String name, String key, List<String> examples) {}

  public List<Head> named() {
    return IntStream.range(0, heads.names().size())
        .filter(place -> !heads.names().get(place).isEmpty())
        .mapToObj(place -> new Head(place, heads.names().get(place), key(place), examples(place)))
        .toList();
  }

  /** The heads that are read as nothing, though nobody said that they should not be. */
  public List<String> unused() {
    return heads.unused().stream().filter(head -> !"".equals(own.get(head))).toList();
  }

  /** How a column is called in the file; its title where the file has none. */
  String head(String key, String otherwise) {
    Integer place = heads.places().get(key);
    return place == null || place >= heads.names().size() ? otherwise : heads.names().get(place);
  }

  private String key(int place) {
    return heads.places().entrySet().stream()
        .filter(each -> each.getValue() == place)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private List<String> examples(int place) {
    return rows.stream()
        .map(row -> row.cell(place).text())
        .filter(text -> !text.isEmpty())
        .distinct()
        .limit(EXAMPLES)
        .toList();
  }
}
