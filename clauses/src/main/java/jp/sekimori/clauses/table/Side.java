package jp.sekimori.clauses.table;

/** One of the two columns of a table. */
enum Side {
  LEFT,
  RIGHT;

  Side other() {
    return this == LEFT ? RIGHT : LEFT;
  }
}
