package jp.sekimori.rules.table;

import java.util.List;

/**
 * Rules about one thing that somebody may want to do, as one edition has them.
 *
 * @param id the act, and the value of the fact {@link Fact#ACT}
 * @param facts in the order in which they are asked
 */
public record Table(String id, String file, Words title, List<Fact> facts, List<Row> rows) {
  /** A table of more rows is no table that anybody reads. */
  public static final int MOST_ROWS = 3_969;

  public Table {
    facts = List.copyOf(facts);
    rows = List.copyOf(rows);
    if (facts.isEmpty() || rows.isEmpty() || rows.size() > MOST_ROWS) {
      throw new IllegalArgumentException(
          id + ": " + facts.size() + " facts, " + rows.size() + " rows");
    }
  }
}
