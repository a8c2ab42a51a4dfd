package jp.sekimori.clauses.compare;

import java.util.Arrays;

/**
 * The pairs of neighbouring characters that both editions are written in, each with a dense number
 * and the count of clauses that have it. Rare pairs weigh more: boilerplate says little about which
 * clause it stands in.
 */
final class Vocabulary {
  private static final int EDGE = 0x3;

  private long[] keys = new long[1 << 12];
  private int[] numbers = new int[1 << 12];
  private int[] clauses = new int[1 << 10];
  private int size;

  /** The numbers of all pairs in a text, both its edges counted as characters; sorted. */
  int[] read(String text) {
    int[] points = text.codePoints().toArray();
    if (points.length == 0) {
      return new int[0];
    }
    int[] grams = new int[points.length + 1];
    int before = EDGE;
    for (int i = 0; i <= points.length; i++) {
      int point = i < points.length ? points[i] : EDGE;
      grams[i] = number((long) before << 32 | point);
      before = point;
    }
    Arrays.sort(grams);
    count(grams);
    return grams;
  }

  private void count(int[] sorted) {
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        clauses[sorted[i]]++;
      }
    }
  }

  /**
   * 1 for what one clause of each edition has, less the more share it. What a whole family of
   * clauses has in common weighs next to nothing.
   */
  double weight(int gram) {
    return Math.min(1, 2.0 / clauses[gram]);
  }

  int size() {
    return size;
  }

  private int number(long key) {
    int slot = slot(keys, key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      numbers[slot] = size++;
      if (size == clauses.length) {
        clauses = Arrays.copyOf(clauses, size * 2);
      }
      if (size * 2 > keys.length) {
        grow();
        slot = slot(keys, key);
      }
    }
    return numbers[slot];
  }

  private void grow() {
    long[] moreKeys = new long[keys.length * 2];
    int[] moreNumbers = new int[keys.length * 2];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        int slot = slot(moreKeys, keys[i]);
        moreKeys[slot] = keys[i];
        moreNumbers[slot] = numbers[i];
      }
    }
    keys = moreKeys;
    numbers = moreNumbers;
  }

  private static int slot(long[] table, long key) {
    int mask = table.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (table[slot] != 0 && table[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
