package jp.sekimori.app.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the row of heads under whatever titles a sheet begins with, and which column holds what.
 * Heads that an office calls its own way are mapped once by a person; the mapping is handed in the
 * next time.
 *
 * @param rows how many of the grid's rows lie above the data
 * @param names the heads as printed, by column; those of two rows are joined by a blank
 * @param places the column of each key found
 */
public record Heads(int rows, List<String> names, Map<String, Integer> places) {
  private static final int LOOKED_AT = 20;

  public Heads {
    names = List.copyOf(names);
    places = Map.copyOf(places);
  }

  /**
   * @param own heads that a person mapped before: the head as printed, and the key it stands for
   */
  public static Heads find(Grid grid, List<Column> columns, Map<String, String> own) {
    Map<String, String> keys = keys(columns, own);
    int looked = Math.min(LOOKED_AT, grid.rows().size());
    return IntStream.range(0, looked)
        .boxed()
        .flatMap(at -> candidates(grid, at).stream())
        .map(candidate -> candidate.placed(keys))
        .max(
            Comparator.<Heads>comparingInt(heads -> heads.places().size())
                .thenComparing(heads -> -heads.rows()))
        .orElse(new Heads(0, List.of(), Map.of()));
  }

  /** The required columns that were not found. */
  public List<Column> missing(List<Column> columns) {
    return columns.stream()
        .filter(column -> column.required() && !places.containsKey(column.key()))
        .toList();
  }

  /**
   * The heads that stand for nothing that was looked for: they are shown, not dropped in silence.
   */
  public List<String> unused() {
    Set<String> unused = new LinkedHashSet<>();
    for (int at = 0; at < names.size(); at++) {
      if (!names.get(at).isEmpty() && !places.containsValue(at)) {
        unused.add(names.get(at));
      }
    }
    return List.copyOf(unused);
  }

  public List<Row> data(Grid grid) {
    return grid.rows().subList(rows, grid.rows().size());
  }

  /** The cell of a row under a head; empty where the file has no such column. */
  public Cell cell(Row row, String key) {
    Integer place = places.get(key);
    return place == null ? Cell.EMPTY : row.cell(place);
  }

  private static Map<String, String> keys(List<Column> columns, Map<String, String> own) {
    Map<String, String> keys = new LinkedHashMap<>();
    columns.forEach(column -> column.names().forEach(name -> keys.put(plain(name), column.key())));
    own.forEach((name, key) -> keys.put(plain(name), key));
    return keys;
  }

  /** One row of heads, or two where the second refines the first. */
  private static List<Heads> candidates(Grid grid, int at) {
    List<String> upper = texts(grid.rows().get(at));
    List<Heads> candidates = new ArrayList<>(List.of(new Heads(at + 1, upper, Map.of())));
    if (at + 1 < grid.rows().size()) {
      List<String> lower = texts(grid.rows().get(at + 1));
      candidates.add(new Heads(at + 2, joined(upper, lower), Map.of()));
    }
    return candidates;
  }

  private static List<String> texts(Row row) {
    return row.cells().stream().map(Cell::text).toList();
  }

  private static List<String> joined(List<String> upper, List<String> lower) {
    return IntStream.range(0, Math.max(upper.size(), lower.size()))
        .mapToObj(at -> joined(at(upper, at), at(lower, at)))
        .toList();
  }

  private static String joined(String upper, String lower) {
    return upper.equals(lower) ? upper : (upper + " " + lower).strip();
  }

  private static String at(List<String> texts, int at) {
    return at < texts.size() ? texts.get(at) : "";
  }

  private Heads placed(Map<String, String> keys) {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (int at = 0; at < names.size(); at++) {
      String key = keys.get(plain(names.get(at)));
      if (key != null) {
        found.putIfAbsent(key, at);
      }
    }
    return new Heads(rows, names, found);
  }

  /** As heads are compared: without width, blanks, line breaks and marks of brackets. */
  private static String plain(String head) {
    return Normalizer.normalize(head, Normalizer.Form.NFKC)
        .replaceAll("[\\s・*※()\\[\\]【】]", "")
        .toLowerCase(Locale.ROOT);
  }
}
