package jp.sekimori.app.command;

/** A run of characters shown in one way. */
record Span(String text, Style style) {

  /** How a run is set off where the terminal has colours; the text must be clear without. */
  enum Style {
    PLAIN(""),
    STRONG("\033[1m"),
    FAINT("\033[2m"),
    GONE("\033[31m"),
    NEW("\033[32m"),
    ERROR("\033[1;31m"),
    WARNING("\033[33m"),
    QUESTION("\033[36m");

    private final String start;

    Style(String start) {
      this.start = start;
    }

    String around(String text) {
      return this == PLAIN || text.isEmpty() ? text : start + text + "\033[0m";
    }
  }

  static Span plain(String text) {
    return new Span(text, Style.PLAIN);
  }

  static Span strong(String text) {
    return new Span(text, Style.STRONG);
  }

  static Span faint(String text) {
    return new Span(text, Style.FAINT);
  }
}
