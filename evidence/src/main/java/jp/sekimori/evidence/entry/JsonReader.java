package jp.sekimori.evidence.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the JSON that {@link JsonWriter} writes. More lenient in the order of names and in escapes;
 * the caller writes the value again and compares, which is the whole test of the canonical form.
 */
final class JsonReader {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_DIGITS = 16;

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  static Optional<Json> read(String text) {
    try {
      var reader = new JsonReader(text);
      Json value = reader.value(0);
      return reader.at == text.length() ? Optional.of(value) : Optional.empty();
    } catch (NotJson e) {
      return Optional.empty();
    }
  }

  private Json value(int depth) {
    if (depth > MAX_DEPTH) {
      throw new NotJson();
    }
    return switch (peek()) {
      case '"' -> new Json.Text(string());
      case '{' -> object(depth);
      case '[' -> array(depth);
      default -> new Json.Number(number());
    };
  }

  private Json array(int depth) {
    var items = new ArrayList<Json>();
    expect('[');
    if (peek() != ']') {
      items.add(value(depth + 1));
      while (peek() == ',') {
        at++;
        items.add(value(depth + 1));
      }
    }
    expect(']');
    return new Json.Array(items);
  }

  private Json object(int depth) {
    Map<String, Json> members = new HashMap<>();
    expect('{');
    if (peek() != '}') {
      member(members, depth);
      while (peek() == ',') {
        at++;
        member(members, depth);
      }
    }
    expect('}');
    return new Json.Object(members);
  }

  private void member(Map<String, Json> members, int depth) {
    String name = string();
    expect(':');
    if (members.put(name, value(depth + 1)) != null) {
      throw new NotJson();
    }
  }

  private String string() {
    expect('"');
    int from = at;
    while (peek() != '"' && peek() != '\\') {
      at++;
    }
    if (peek() == '"') {
      return text.substring(from, at++);
    }
    return escaped(new StringBuilder(text.substring(from, at)));
  }

  private String escaped(StringBuilder out) {
    while (peek() != '"') {
      char c = text.charAt(at++);
      out.append(c == '\\' ? escape() : c);
    }
    at++;
    return out.toString();
  }

  private char escape() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\' -> c;
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'u' -> unicode();
      default -> throw new NotJson();
    };
  }

  private char unicode() {
    int code = 0;
    for (int i = 0; i < 4; i++, at++) {
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw new NotJson();
      }
      code = code << 4 | digit;
    }
    return (char) code;
  }

  private long number() {
    int from = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == from || at - from > MAX_DIGITS) {
      throw new NotJson();
    }
    return Long.parseLong(text, from, at, 10);
  }

  private char peek() {
    if (at >= text.length()) {
      throw new NotJson();
    }
    return text.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw new NotJson();
    }
    at++;
  }

  /** Leaves the reader from whatever depth; never leaves this class. */
  private static final class NotJson extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotJson() {
      super(null, null, false, false);
    }
  }
}
