package jp.sekimori.benchmarks.store;

/** How a search finds the entries that contain a word. */
enum Way {
  /** Each entry of the scope is looked at. No index knows what this condition means. */
  LOOK("no index", "strpos(searchable, ?) > 0"),
  TRIGRAM("trigram", "searchable like '%' || ? || '%'"),
  GRAMS(
      "bigram",
      "grams(searchable) @@ gram_query(?) and (length(?) < 3 or strpos(searchable, ?) > 0)"),
  /** The bigrams again, behind a function that passes by row-level security. */
  FUNCTION("function", "entry_matching(?, ?)"),
  /** The same, and it counts no further than a thousand. */
  AT_MOST("function, counts to 1,000", "entry_matching_at_most(?, ?, 1000)");

  final String label;
  final String sql;

  Way(String label, String sql) {
    this.label = label;
    this.sql = sql;
  }

  boolean isFunction() {
    return this == FUNCTION || this == AT_MOST;
  }

  /** How often the condition names the word; a function then takes the offices. */
  int mentions() {
    return isFunction() ? 1 : (int) sql.chars().filter(c -> c == '?').count();
  }
}
