package jp.sekimori.clauses.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Lines without the empty ones that some extractions put between all others. Where such an
 * extraction leaves the empty line out and the next line is indented, a page begins.
 */
record Interleaved(List<Line> lines, BitSet breaks) {
  private static final int FEWEST_LINES = 10;

  static Interleaved of(Source source) {
    List<Line> all = source.lines();
    return isInterleaved(all)
        ? withoutEmptyLines(all, source.pageStarts())
        : new Interleaved(all, source.pageStarts());
  }

  private static boolean isInterleaved(List<Line> all) {
    int printed = 0;
    int followed = 0;
    for (int i = 0; i + 1 < all.size(); i++) {
      if (!all.get(i).text().isEmpty()) {
        printed++;
        followed += all.get(i + 1).text().isEmpty() ? 1 : 0;
      }
    }
    return printed >= FEWEST_LINES && followed > 0.8 * printed;
  }

  private static Interleaved withoutEmptyLines(List<Line> all, BitSet pageStarts) {
    var kept = new ArrayList<Line>();
    var breaks = new BitSet();
    for (int i = 0; i < all.size(); i++) {
      Line line = all.get(i);
      boolean abutting = i > 0 && !all.get(i - 1).text().isEmpty();
      if (pageStarts.get(i) || abutting && isIndented(line)) {
        breaks.set(kept.size());
      }
      if (!line.text().isEmpty()) {
        kept.add(line);
      }
    }
    return new Interleaved(kept, breaks);
  }

  private static boolean isIndented(Line line) {
    return !line.isBlank() && Character.isWhitespace(line.text().charAt(0));
  }
}
