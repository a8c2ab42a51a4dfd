package jp.sekimori.clauses.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of text that was printed over one or more lines and is read as one piece.
 *
 * <p>Lines are joined without a character between them, as Japanese is set; only where a Latin word
 * or number ends one line and another starts the next is a single blank put between them. Blanks at
 * the ends of lines are an artefact of setting and are not part of the text.
 *
 * @param lines the lines, or the parts of lines, in reading order; never blank
 */
public record Passage(List<Line> lines) {
  public static final Passage EMPTY = new Passage(List.of());

  public Passage {
    lines =
        lines.stream().filter(line -> !line.isBlank()).map(l -> l.withText(l.stripped())).toList();
  }

  public static Passage of(Line line) {
    return new Passage(List.of(line));
  }

  public static Passage of(int number, String text) {
    return new Passage(List.of(new Line(number, text)));
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** The lines joined into one string. */
  public String text() {
    var joined = new StringBuilder();
    for (Line line : lines) {
      if (needsBlank(joined, line.text())) {
        joined.append(' ');
      }
      joined.append(line.text());
    }
    return joined.toString();
  }

  /** The number of the input line on which the character at {@code offset} of text() stands. */
  public int lineAt(int offset) {
    var joined = new StringBuilder();
    int number = isEmpty() ? 1 : lines.getFirst().number();
    for (Line line : lines) {
      if (offset < joined.length()) {
        break;
      }
      number = line.number();
      if (needsBlank(joined, line.text())) {
        joined.append(' ');
      }
      joined.append(line.text());
    }
    return number;
  }

  public Passage plus(Line line) {
    var more = new ArrayList<>(lines);
    more.add(line);
    return new Passage(more);
  }

  private static boolean needsBlank(StringBuilder before, String after) {
    return !before.isEmpty()
        && !after.isEmpty()
        && isWordCharacter(before.charAt(before.length() - 1))
        && isWordCharacter(after.charAt(0));
  }

  private static boolean isWordCharacter(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
