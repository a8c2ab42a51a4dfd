package jp.sekimori.rules.batch;

/** Text of the input as messages quote it. */
final class Shown {
  private static final int MOST = 60;

  private Shown() {}

  /** Control characters as escapes; of long text the beginning. */
  static String of(String text) {
    var shown = new StringBuilder();
    text.codePoints()
        .limit(MOST)
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                shown.append("\\u%04X".formatted(c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return text.codePointCount(0, text.length()) > MOST
        ? shown.append('…').toString()
        : shown.toString();
  }
}
