package jp.sekimori.clauses.lint;

import jp.sekimori.clauses.outline.Outline.Node;
import jp.sekimori.clauses.text.Line;
import jp.sekimori.clauses.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A run of text of one clause that is read as one piece: its caption or its text.
 *
 * @param text {@code passage.text()}, joined once
 */
record Stretch(Node node, Passage passage, String text) {
  static Stretch of(Node node, Passage passage) {
    return new Stretch(node, passage, passage.text());
  }

  int lineAt(int offset) {
    return passage.lineAt(offset);
  }

  /** The words around a place, for people to recognise it by. */
  String around(int from, int to) {
    int start = Math.max(0, from - 8);
    int end = Math.min(text.length(), to + 8);
    return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
  }

  /**
   * The replacement of the characters {@code from} to {@code to}; null where they are broken over
   * two lines. As much of the line is taken along as makes the place unmistakable on its line.
   */
  Finding.@Nullable Fix replace(int from, int to, String with) {
    int number = lineAt(from);
    if (to > from && lineAt(to - 1) != number) {
      return null;
    }
    for (Line line : passage.lines()) {
      if (line.number() != number) {
        continue;
      }
      int start = from;
      int end = to;
      while (isUnclear(line.text(), text.substring(start, end))) {
        boolean left = start > 0 && lineAt(start - 1) == number;
        boolean right = end < text.length() && lineAt(end) == number;
        if (!left && !right) {
          return null;
        }
        start -= left ? 1 : 0;
        end += right ? 1 : 0;
      }
      String before = text.substring(start, from);
      return new Finding.Fix(
          number, text.substring(start, end), before + with + text.substring(to, end));
    }
    return null;
  }

  /** Whether words alone do not show which place of a line is meant; blanks never do. */
  private static boolean isUnclear(String line, String words) {
    int first = line.indexOf(words);
    return words.isBlank() || first < 0 || line.indexOf(words, first + 1) >= 0;
  }

  /** Whether it reads as sentences rather than as a heading. */
  boolean isProse() {
    return text.indexOf('。') >= 0 || text.length() > 45;
  }
}
