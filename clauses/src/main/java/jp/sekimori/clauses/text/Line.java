package jp.sekimori.clauses.text;

/**
 * One line of an input, exactly as it was printed.
 *
 * @param number 1-based number of the line in its input
 * @param text the characters of the line without its line break; never normalised
 */
public record Line(int number, String text) {
  public Line {
    if (number < 1) {
      throw new IllegalArgumentException("A line number starts at 1, not " + number);
    }
  }

  public boolean isBlank() {
    return text.isBlank();
  }

  /** The text without blanks (full-width ones too) at either end. */
  public String stripped() {
    return text.strip();
  }

  public Line withText(String other) {
    return new Line(number, other);
  }
}
