package jp.sekimori.benchmarks.journal;

/** Where a record gets its place in the log. */
enum Ordering {
  PLAIN("plain inserts of the same rows, no order"),
  NUMBER_FIRST("(a) number from a locked row, taken first"),
  NUMBER_LAST("(b) number from a locked row, taken just before commit"),
  SEQUENCER("(c) pending row, numbered by a sequencer"),
  SEQUENCER_NOTIFIED("(d) as (c), each transaction sends NOTIFY");

  private final String words;

  Ordering(String words) {
    this.words = words;
  }

  boolean isSequenced() {
    return this == SEQUENCER || this == SEQUENCER_NOTIFIED;
  }

  @Override
  public String toString() {
    return words;
  }
}
