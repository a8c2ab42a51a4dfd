package jp.sekimori.clauses.table;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.text.Line;

/**
 * The empty space between columns that were extracted side by side, on the same lines. Places are
 * counted in characters; an extraction that keeps the layout starts the right column of a page at
 * the same place on every line.
 */
final class Gutter {
  private static final int NEAREST = 6;
  private static final int FARTHEST = 400;

  private Gutter() {}

  /**
   * Where the right column starts on this page; 0 where there is no gutter.
   *
   * @param page the lines of one page
   * @param head where the head of the right column stands on it; 0 where there is none
   */
  static int in(List<Line> page, int head) {
    int[] starts = new int[FARTHEST];
    int[] crossed = new int[FARTHEST];
    int printed = 0;
    for (Line line : page) {
      if (!line.isBlank()) {
        printed++;
        mark(line.text(), starts, crossed);
      }
    }
    // A page whose right cells are nearly all empty: its head is left to go by.
    int best = head > 0 && head < FARTHEST && crossed[head] == 0 ? head : 0;
    for (int at = NEAREST; at < FARTHEST; at++) {
      boolean wide = starts[at] >= 2 && 3 * starts[at] >= printed && 10 * crossed[at] <= printed;
      if (wide && (best == 0 || starts[at] - crossed[at] > starts[best] - crossed[best])) {
        best = at;
      }
    }
    return best;
  }

  private static void mark(String text, int[] starts, int[] crossed) {
    boolean blank = true;
    boolean wide = false;
    for (int at = 0; at < Math.min(text.length(), FARTHEST); at++) {
      boolean here = isBlank(text.charAt(at));
      if (!here && blank && (wide || at == 0)) {
        starts[at]++;
      } else if (!here && !blank) {
        crossed[at]++;
      }
      wide = here && blank;
      blank = here;
    }
  }

  /** A line cut at the gutter: left part, right part; a part without characters is left out. */
  static List<Half> cut(Line line, int at) {
    String text = line.text();
    var halves = new ArrayList<Half>();
    if (text.length() <= at) {
      halves.add(new Half(Side.LEFT, line, false));
      return halves;
    }
    boolean crosses = at == 0 || !isBlank(text.charAt(at - 1)) && !isBlank(text.charAt(at));
    if (crosses) {
      halves.add(new Half(Side.LEFT, line, true));
      return halves;
    }
    String left = text.substring(0, at);
    String right = text.substring(at);
    if (!left.isBlank()) {
      halves.add(new Half(Side.LEFT, line.withText(left.stripTrailing()), false));
    }
    if (!right.isBlank()) {
      halves.add(new Half(Side.RIGHT, line.withText(right), false));
    }
    return halves;
  }

  /**
   * What of a line stands in one column.
   *
   * @param spanning whether it stretches over both
   */
  record Half(Side side, Line line, boolean spanning) {}

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
