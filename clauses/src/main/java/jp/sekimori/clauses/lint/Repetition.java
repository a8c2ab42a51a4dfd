package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.List;

/**
 * Characters that stand twice in a row.
 *
 * @param from where the first copy starts
 * @param length the length of one copy
 */
record Repetition(int from, int length) {

  /** The repetitions of at least {@code shortest} characters, the longest one at each place. */
  static List<Repetition> in(String text, int shortest, int longest) {
    var found = new ArrayList<Repetition>();
    for (int length = Math.min(longest, text.length() / 2); length >= shortest; length--) {
      int run = 0;
      for (int at = 0; at + length < text.length(); at++) {
        run = text.charAt(at) == text.charAt(at + length) ? run + 1 : 0;
        if (run == length) {
          add(new Repetition(at - length + 1, length), found);
          run = 0;
        }
      }
    }
    found.sort((a, b) -> Integer.compare(a.from, b.from));
    return found;
  }

  private static void add(Repetition repetition, List<Repetition> found) {
    if (found.stream().noneMatch(other -> other.overlaps(repetition))) {
      found.add(repetition);
    }
  }

  private boolean overlaps(Repetition other) {
    return from < other.end() && other.from < end();
  }

  int end() {
    return from + 2 * length;
  }

  String once(String text) {
    return text.substring(from, from + length);
  }
}
