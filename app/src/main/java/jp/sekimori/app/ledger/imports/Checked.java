package jp.sekimori.app.ledger.imports;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.ledger.Fields;

/**
 * A table as it was looked at, before anything is entered.
 *
 * @param good the rows that can be entered
 * @param faults of the others, by row
 */
public record Checked(
    Import list, Fields fields, Table table, List<Good> good, List<RowFault> faults) {

  /** A row that can be entered. */
  public record Good(int row, UUID office, Values values) {}

  public Checked {
    good = List.copyOf(good);
    faults = List.copyOf(faults);
  }

  /** The numbers of the rows that cannot be entered. */
  public Set<Integer> bad() {
    return faults.stream().map(RowFault::row).collect(Collectors.toSet());
  }
}
