package jp.sekimori.app.command;

import java.util.List;

/**
 * What a reader sees: lines of text, on a terminal broken to its width, elsewhere one line for each
 * paragraph so that other tools can work with it.
 */
final class Screen {
  /** Characters that must not begin a line; they hang over its end instead. */
  private static final String NEVER_FIRST = "、。，．・」』）】〕］｝〉》ー々！？!?,.)]}";

  private final Language language;
  private final boolean coloured;
  private final int width;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param width the columns of the terminal; 0 for no terminal
   */
  Screen(Language language, boolean coloured, int width) {
    this.language = language;
    this.coloured = coloured;
    this.width = width;
  }

  Language language() {
    return language;
  }

  String text() {
    return text.toString();
  }

  void blank() {
    text.append('\n');
  }

  /** One paragraph; lines after the first start {@code indent} columns in. */
  void line(int indent, Span... spans) {
    line(indent, List.of(spans));
  }

  void line(int indent, List<Span> spans) {
    int column = 0;
    for (Span span : spans) {
      var run = new StringBuilder();
      for (int c : visible(span.text()).codePoints().toArray()) {
        int columns = Width.of(c);
        if (width > 0 && column + columns > width && NEVER_FIRST.indexOf(c) < 0) {
          text.append(paint(span, run)).append('\n').append(" ".repeat(indent));
          run.setLength(0);
          column = indent;
        }
        run.appendCodePoint(c);
        column += columns;
      }
      text.append(paint(span, run));
    }
    text.append('\n');
  }

  private String paint(Span span, StringBuilder run) {
    return coloured ? span.style().around(run.toString()) : run.toString();
  }

  /** A document must not be able to steer the terminal: control characters are shown by number. */
  private static String visible(String text) {
    if (text.chars().noneMatch(Character::isISOControl)) {
      return text;
    }
    var shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) && c != '\t') {
                shown.append("<%02X>".formatted(c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }
}
