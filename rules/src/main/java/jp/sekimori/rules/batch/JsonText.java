package jp.sekimori.rules.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/** Reads and writes the scalars of JSON. */
final class JsonText {
  private JsonText() {}

  /** What a value says; empty for null. */
  static Optional<String> text(byte[] bytes, int from, int to) {
    if (bytes[from] == '"') {
      return Optional.of(unescaped(bytes, from + 1, to - 1));
    }
    String written = new String(bytes, from, to - from, UTF_8);
    return written.equals("null") ? Optional.empty() : Optional.of(written);
  }

  /** A string between its quotes, of which {@link JsonRecord} has found that it is one. */
  static String unescaped(byte[] bytes, int from, int to) {
    String written = new String(bytes, from, to - from, UTF_8);
    if (written.indexOf('\\') < 0) {
      return written;
    }
    var text = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escaped = written.charAt(++i);
      switch (escaped) {
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 'u' -> {
          text.append((char) Integer.parseInt(written, i + 1, i + 5, 16));
          i += 4;
        }
        default -> text.append(escaped);
      }
    }
    return text.toString();
  }

  /** A string with its quotes. */
  static String string(String text) {
    var json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < ' ') {
            json.append("\\u%04X".formatted((int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    return json.append('"').toString();
  }
}
