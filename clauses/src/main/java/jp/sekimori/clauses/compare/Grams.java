package jp.sekimori.clauses.compare;

import java.util.Arrays;

/** Sums on sorted bags of character pairs. */
final class Grams {
  private Grams() {}

  static int shared(int[] a, int[] b) {
    return a.length - without(a, b).length;
  }

  /** What is left of {@code a} when each of {@code b} takes away one like it. */
  static int[] without(int[] a, int[] b) {
    int[] rest = new int[a.length];
    int size = 0;
    int j = 0;
    for (int gram : a) {
      while (j < b.length && b[j] < gram) {
        j++;
      }
      if (j < b.length && b[j] == gram) {
        j++;
      } else {
        rest[size++] = gram;
      }
    }
    return Arrays.copyOf(rest, size);
  }
}
