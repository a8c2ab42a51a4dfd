package jp.sekimori.clauses.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The lines of an input and where its pages begin.
 *
 * @param lines every line, in order; a form feed inside a line makes two lines of the same number
 * @param pageStarts indexes into {@code lines} before which a form feed stood
 */
public record Source(List<Line> lines, BitSet pageStarts) {
  public Source {
    lines = List.copyOf(lines);
    pageStarts = (BitSet) pageStarts.clone();
  }

  @Override
  public BitSet pageStarts() {
    return (BitSet) pageStarts.clone();
  }

  public boolean hasPages() {
    return !pageStarts.isEmpty();
  }

  /** Cuts a text at CR, LF, CRLF and form feeds. */
  public static Source of(String text) {
    var lines = new ArrayList<Line>();
    var pageStarts = new BitSet();
    int number = 1;
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c != '\n' && c != '\r' && c != '\f') {
        continue;
      }
      boolean feedFirst = c == '\f' && at == start;
      if (!feedFirst) {
        lines.add(new Line(number, text.substring(start, at)));
      }
      if (c == '\f') {
        pageStarts.set(lines.size());
      } else {
        number++;
        at += c == '\r' && text.startsWith("\n", at + 1) ? 1 : 0;
      }
      start = at + 1;
    }
    if (start < text.length()) {
      lines.add(new Line(number, text.substring(start)));
    }
    pageStarts.clear(lines.size());
    pageStarts.clear(0);
    return new Source(lines, pageStarts);
  }
}
