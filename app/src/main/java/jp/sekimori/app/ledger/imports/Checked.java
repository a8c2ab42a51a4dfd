package jp.sekimori.app.ledger.imports;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.ledger.Fields;
import jp.sekimori.app.sheet.Row;
import jp.sekimori.clauses.text.Message;

/**
 * A table as it was looked at, before anything is entered.
 *
 * @param good the rows that can be entered
 * @param faults of the others, by row
 * @param lacking the columns that the table does not have, and some rows would need
 * @param replaced words of the office that were read for what they stand for
 */
public record Checked(
    Import list,
    Fields fields,
    Table table,
    List<Good> good,
    List<RowFault> faults,
    List<Lacking> lacking,
    List<Words.Replaced> replaced) {

  /** A row that can be entered. */
  public record Good(int row, UUID office, Values values) {}

  /**
   * A field for which the table has no column: said once, not for each row.
   *
   * @param rows those that cannot be entered without it
   */
  public record Lacking(Message column, Set<Integer> rows) {}

  public Checked {
    good = List.copyOf(good);
    faults = List.copyOf(faults);
    lacking = List.copyOf(lacking);
    replaced = List.copyOf(replaced);
  }

  /** The numbers of the rows that cannot be entered. */
  public Set<Integer> bad() {
    var bad = table.rows().stream().map(Row::number).collect(Collectors.toCollection(TreeSet::new));
    good.forEach(row -> bad.remove(row.row()));
    return bad;
  }
}
