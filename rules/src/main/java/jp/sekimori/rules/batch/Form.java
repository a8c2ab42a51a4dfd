package jp.sekimori.rules.batch;

/** How cases and answers are written, always in UTF-8. */
public enum Form {
  /** A line of heads, then a line for each case (RFC 4180; a byte order mark is taken). */
  CSV,

  /** A flat JSON object for each case, each in a line of its own. */
  JSON_LINES,

  /** Sentences for a person to read; cases cannot be read from it. */
  TEXT
}
