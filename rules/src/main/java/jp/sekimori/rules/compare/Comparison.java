package jp.sekimori.rules.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.rules.Rulebook;
import jp.sekimori.rules.decide.Decider;
import jp.sekimori.rules.decide.Differences;
import jp.sekimori.rules.decide.Differences.Difference;
import jp.sekimori.rules.table.Row;
import jp.sekimori.rules.table.Table;

/**
 * Two editions of a pack's rules side by side.
 *
 * @param rows those that differ, table by table
 * @param answers few cases that together are all facts that the two decide differently, by table;
 *     only of tables that both have
 */
public record Comparison(
    String older,
    String newer,
    List<Table> added,
    List<Table> deleted,
    List<RowChange> rows,
    Map<Table, List<Difference>> answers) {

  public static Comparison of(Rulebook older, Rulebook newer) {
    var rows = new ArrayList<RowChange>();
    Map<Table, List<Difference>> answers = new LinkedHashMap<>();
    for (Table table : newer.tables()) {
      Optional<Decider> before = older.decider(table.id());
      Decider after = newer.decider(table.id()).orElseThrow();
      rows(before.map(Decider::table), Optional.of(table), rows);
      before.ifPresent(
          decider -> {
            List<Difference> found = Differences.between(decider, after, newer.vocabulary());
            if (!found.isEmpty()) {
              answers.put(table, found);
            }
          });
    }
    List<Table> deleted = without(older.tables(), newer);
    deleted.forEach(table -> rows(Optional.of(table), Optional.empty(), rows));
    return new Comparison(
        older.edition(), newer.edition(), without(newer.tables(), older), deleted, rows, answers);
  }

  private static List<Table> without(List<Table> tables, Rulebook other) {
    return tables.stream().filter(table -> other.decider(table.id()).isEmpty()).toList();
  }

  private static void rows(Optional<Table> older, Optional<Table> newer, List<RowChange> changes) {
    Map<String, Row> before = byId(older);
    Map<String, Row> after = byId(newer);
    String table = newer.or(() -> older).map(Table::id).orElseThrow();
    after.forEach(
        (id, row) -> {
          Row old = before.get(id);
          List<String> what = old == null ? List.of() : RowChange.between(old, row);
          if (old == null || !what.isEmpty()) {
            changes.add(new RowChange(table, id, Optional.ofNullable(old), Optional.of(row), what));
          }
        });
    before.forEach(
        (id, row) -> {
          if (!after.containsKey(id)) {
            changes.add(new RowChange(table, id, Optional.of(row), Optional.empty(), List.of()));
          }
        });
  }

  private static Map<String, Row> byId(Optional<Table> table) {
    Map<String, Row> rows = new LinkedHashMap<>();
    table.ifPresent(each -> each.rows().forEach(row -> rows.put(row.id(), row)));
    return rows;
  }
}
