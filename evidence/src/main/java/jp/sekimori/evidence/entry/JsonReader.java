package jp.sekimori.evidence.entry;

import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads exactly the JSON that {@link JsonWriter} writes: any other text of the same value is
 * refused, so a value has one text and a record one hash.
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
    var members = new TreeMap<String, Json>();
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

  private void member(TreeMap<String, Json> members, int depth) {
    String name = string();
    if (!members.isEmpty() && members.lastKey().compareTo(name) >= 0) {
      throw new NotJson();
    }
    expect(':');
    members.put(name, value(depth + 1));
  }

  private String string() {
    expect('"');
    int from = at;
    while (peek() != '"') {
      if (peek() < ' ') {
        throw new NotJson();
      }
      if (peek() == '\\') {
        return escaped(from);
      }
      at++;
    }
    return text.substring(from, at++);
  }

  /** Rare: the string is read with its escapes and must be written the same way again. */
  private String escaped(int from) {
    var out = new StringBuilder();
    at = from;
    while (peek() != '"') {
      char c = text.charAt(at++);
      out.append(c == '\\' ? escape() : c);
    }
    at++;
    String value = out.toString();
    if (!text.regionMatches(from - 1, JsonWriter.write(new Json.Text(value)), 0, at - from + 1)) {
      throw new NotJson();
    }
    return value;
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
    boolean zeros = at - from > 1 && text.charAt(from) == '0';
    if (at == from || at - from > MAX_DIGITS || zeros) {
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
