package jp.sekimori.evidence.check;

/** The two accounts that an export gives of the same tree. */
enum Side {
  /** What the records themselves come to. */
  COMPUTED,
  /** What the lines beside them state. */
  STATED
}
