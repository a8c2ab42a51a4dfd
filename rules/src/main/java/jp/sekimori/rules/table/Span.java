package jp.sekimori.rules.table;

/** Whole numbers, or days since 1970-01-01, from the first to the last, both included. */
public record Span(long first, long last) {
  public Span {
    if (first > last) {
      throw new IllegalArgumentException(first + " .. " + last);
    }
  }

  public boolean contains(long value) {
    return first <= value && value <= last;
  }
}
