package jp.sekimori.rules.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sekimori.rules.table.Row;

/**
 * A row that one edition has otherwise than the other, or not at all.
 *
 * @param what the fields of a changed row that differ, as the file names them
 */
public record RowChange(
    String table, String row, Optional<Row> older, Optional<Row> newer, List<String> what) {
  public RowChange {
    what = List.copyOf(what);
  }

  /** Whether and how a row changed. */
  public enum Kind {
    ADDED,
    DELETED,
    CHANGED
  }

  public Kind kind() {
    if (older.isEmpty()) {
      return Kind.ADDED;
    }
    return newer.isEmpty() ? Kind.DELETED : Kind.CHANGED;
  }

  /** What differs between two rows of one id. */
  static List<String> between(Row older, Row newer) {
    var what = new ArrayList<String>();
    add(what, "if", older.when(), newer.when());
    add(what, "then", older.effect(), newer.effect());
    add(what, "must", older.obligations(), newer.obligations());
    add(what, "permit", older.permit(), newer.permit());
    add(what, "clauses", older.clauses(), newer.clauses());
    add(what, "ja, en", older.because(), newer.because());
    add(what, "question", older.question(), newer.question());
    add(what, "supplement", older.supplement(), newer.supplement());
    return what;
  }

  private static void add(List<String> what, String field, Object older, Object newer) {
    if (!older.equals(newer)) {
      what.add(field);
    }
  }
}
