package jp.sekimori.evidence.entry;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the JSON Canonicalization Scheme (RFC 8785) for objects, arrays, strings and whole
 * numbers: sorted names, no blanks, no escape that is not needed.
 */
final class JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder(400);

  private JsonWriter() {}

  static String write(Json value) {
    var writer = new JsonWriter();
    writer.value(value);
    return writer.out.toString();
  }

  private void value(Json value) {
    switch (value) {
      case Json.Text(String text) -> text(text);
      case Json.Number(long number) -> out.append(number);
      case Json.Array(List<Json> items) -> array(items);
      case Json.Object(TreeMap<String, Json> members) -> object(members);
    }
  }

  private void array(List<Json> items) {
    out.append('[');
    for (Iterator<Json> each = items.iterator(); each.hasNext(); ) {
      value(each.next());
      out.append(each.hasNext() ? "," : "");
    }
    out.append(']');
  }

  private void object(TreeMap<String, Json> members) {
    out.append('{');
    for (var each = members.entrySet().iterator(); each.hasNext(); ) {
      Map.Entry<String, Json> member = each.next();
      text(member.getKey());
      out.append(':');
      value(member.getValue());
      out.append(each.hasNext() ? "," : "");
    }
    out.append('}');
  }

  private void text(String text) {
    out.append('"');
    if (text.chars().noneMatch(JsonWriter::isEscaped)) {
      out.append(text);
    } else {
      text.chars().forEach(c -> character((char) c));
    }
    out.append('"');
  }

  private static boolean isEscaped(int c) {
    return c < ' ' || c == '"' || c == '\\';
  }

  private void character(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (c < ' ') {
          out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        } else {
          out.append(c);
        }
      }
    }
  }
}
