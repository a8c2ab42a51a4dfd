package jp.sekimori.clauses.table;

/** What became of the attempt to read a text as a comparison table. */
public sealed interface TableReading {

  /** Both columns. */
  record Found(ComparisonTable table) implements TableReading {}

  /** No heads of two columns (新, 旧; 改正後, 改正前; …) stand anywhere. */
  record NoColumns() implements TableReading {}

  /**
   * There are heads, but what stands under them is not two versions of one text.
   *
   * @param line 1-based line of the heads
   */
  record HalvesDiffer(int line) implements TableReading {}
}
