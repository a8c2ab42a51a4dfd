package jp.sekimori.rules.batch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by words, found by the bytes of a word: no string is made to look it up.
 *
 * <p>Words of up to eight bytes are told apart by those alone.
 */
final class Lexicon {
  private static final int WORD = 8;

  private byte[] @Nullable [] words = new byte[64][];
  private long[] tails = new long[64];
  private long[] numbers = new long[64];
  private int size;

  /** The last eight bytes; all of a shorter word. */
  private static long tail(byte[] bytes, int from, int to) {
    long tail = 0;
    for (int i = Math.max(from, to - WORD); i < to; i++) {
      tail = tail << 8 | bytes[i] & 0xFF;
    }
    return tail;
  }

  /**
   * @param none what to answer where the word is not known
   */
  long find(byte[] bytes, int from, int to, long none) {
    long tail = tail(bytes, from, to);
    int mask = tails.length - 1;
    int at = place(tail, mask);
    for (byte[] word = words[at]; word != null; word = words[at = at + 1 & mask]) {
      if (tails[at] == tail
          && word.length == to - from
          && (word.length <= WORD || Arrays.equals(word, 0, word.length, bytes, from, to))) {
        return numbers[at];
      }
    }
    return none;
  }

  /** A word that is not known yet. */
  void put(byte[] word, long number) {
    if (++size * 4 > words.length) {
      byte[] @Nullable [] known = words;
      long[] old = numbers;
      words = new byte[known.length * 4][];
      tails = new long[words.length];
      numbers = new long[words.length];
      for (int i = 0; i < known.length; i++) {
        byte[] each = known[i];
        if (each != null) {
          place(each, old[i]);
        }
      }
    }
    place(word, number);
  }

  private void place(byte[] word, long number) {
    long tail = tail(word, 0, word.length);
    int mask = tails.length - 1;
    int at = place(tail, mask);
    while (words[at] != null) {
      at = at + 1 & mask;
    }
    words[at] = word;
    tails[at] = tail;
    numbers[at] = number;
  }

  private static int place(long tail, int mask) {
    return (int) (tail * 0x9E3779B97F4A7C15L >>> 40) & mask;
  }

  int size() {
    return size;
  }
}
