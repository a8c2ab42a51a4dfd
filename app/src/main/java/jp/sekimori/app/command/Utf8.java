package jp.sekimori.app.command;

import java.nio.charset.StandardCharsets;

/** Text as the bytes of standard output: UTF-8, whatever the locale. */
final class Utf8 {
  private Utf8() {}

  /**
   * Half of a surrogate pair has no UTF-8 form; it is written as a JSON escape, not as {@code ?}.
   */
  static byte[] bytes(String text) {
    var whole = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                whole.append("\\u%04X".formatted(c));
              } else {
                whole.appendCodePoint(c);
              }
            });
    return whole.toString().getBytes(StandardCharsets.UTF_8);
  }
}
