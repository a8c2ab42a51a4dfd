package jp.sekimori.app.decision.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.app.decision.Ruling;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Table;
import jp.sekimori.rules.table.Words;

/**
 * What officials have to settle about a table.
 *
 * @param points each once, however many rows have it
 */
public record Unsettled(Table table, String address, List<Point> points) {

  /**
   * Something the policy leaves open (要確認), or that the pack adds where it says nothing (補完).
   *
   * @param supplied whether it is the latter
   */
  public record Point(boolean supplied, Words note, List<At> rows) {}

  /**
   * A row that has it.
   *
   * @param number in its table, from 1
   */
  public record At(int number, String address) {}

  private record Key(boolean supplied, Words note) {}

  static List<Unsettled> of(Ruling.InForce ruling) {
    return ruling.rulebook().tables().stream()
        .map(table -> of(ruling.edition().code(), table))
        .filter(unsettled -> !unsettled.points().isEmpty())
        .toList();
  }

  private static Unsettled of(String edition, Table table) {
    Map<Key, List<At>> points = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      var at = new At(table.rows().indexOf(row) + 1, Places.of(edition, table.id(), row.id()));
      add(points, false, row.question(), at);
      add(points, true, row.supplement(), at);
    }
    return new Unsettled(
        table,
        Places.of(edition, table.id()),
        points.entrySet().stream()
            .map(each -> new Point(each.getKey().supplied(), each.getKey().note(), each.getValue()))
            .toList());
  }

  private static void add(
      Map<Key, List<At>> points, boolean supplied, Optional<Words> note, At at) {
    note.ifPresent(
        words -> points.computeIfAbsent(new Key(supplied, words), _ -> new ArrayList<>()).add(at));
  }

  static int count(List<Unsettled> all) {
    return all.stream().mapToInt(each -> each.points().size()).sum();
  }
}
