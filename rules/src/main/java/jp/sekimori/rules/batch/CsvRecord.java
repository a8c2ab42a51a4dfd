package jp.sekimori.rules.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Finds the cells of a line of CSV; the same object is filled again for the next. */
final class CsvRecord {
  /** What was read does not reach to the end of the line. */
  static final int NO_END = -1;

  private static final byte QUOTE = '"';

  /** Whether everything could be told apart. */
  enum Fault {
    NONE,
    /** A quote opens and never closes. */
    OPEN_QUOTE,
    /** Something stands behind a closing quote. */
    AFTER_QUOTE
  }

  int count;

  /** Where a cell lies, quotes included. */
  int[] from = new int[16];

  int[] to = new int[16];

  Fault fault = Fault.NONE;

  /** How many line feeds stand inside quotes. */
  int lineFeeds;

  /**
   * @param end behind the last byte, where a line feed stands that is not part of the input
   * @param isLast whether the input ends there
   * @return where the next line begins
   */
  int read(byte[] bytes, int start, int end, boolean isLast) {
    count = 0;
    lineFeeds = 0;
    fault = Fault.NONE;
    int at = start;
    while (true) {
      int first = at;
      if (bytes[at] == QUOTE) {
        at = behindQuotes(bytes, at + 1, end);
        if (at == NO_END && !isLast) {
          return NO_END;
        }
        at = at == NO_END ? end : at;
        add(first, at);
      }
      int rest = at;
      byte b = bytes[at];
      while (b != ',' && b != '\n') {
        b = bytes[++at];
      }
      int last = at;
      if (b == '\n') {
        if (at == end && !isLast) {
          return NO_END;
        }
        if (last > rest && bytes[last - 1] == '\r') {
          last--;
        }
      }
      if (rest == first) {
        add(first, last);
      } else if (last > rest) {
        fault = fault == Fault.NONE ? Fault.AFTER_QUOTE : fault;
      }
      if (b == '\n') {
        return Math.min(at + 1, end);
      }
      at++;
    }
  }

  /** Behind the quote that closes; doubled quotes do not. */
  private int behindQuotes(byte[] bytes, int start, int end) {
    int at = start;
    while (true) {
      byte b = bytes[at];
      if (b == '\n') {
        if (at == end) {
          fault = Fault.OPEN_QUOTE;
          return NO_END;
        }
        lineFeeds++;
      } else if (b == QUOTE) {
        if (bytes[at + 1] != QUOTE) {
          return at + 1;
        }
        at++;
      }
      at++;
    }
  }

  private void add(int first, int last) {
    if (count == from.length) {
      from = Arrays.copyOf(from, count * 2);
      to = Arrays.copyOf(to, count * 2);
    }
    from[count] = first;
    to[count] = last;
    count++;
  }

  /** A line without anything. */
  boolean isBlank() {
    return count == 1 && from[0] == to[0];
  }

  /** What a cell says, without quotes around it. */
  static String text(byte[] bytes, int from, int to) {
    String written = new String(bytes, from, to - from, UTF_8);
    return written.startsWith("\"") && written.endsWith("\"") && written.length() > 1
        ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
        : written;
  }
}
