package jp.sekimori.app.sheet;

import java.util.List;
import jp.sekimori.clauses.text.Message;

/**
 * A column that an import looks for.
 *
 * @param key as in code: {@code office}
 * @param title as a user knows it
 * @param names the heads it goes by in offices, the usual one first; width, blanks and brackets do
 *     not matter
 */
public record Column(String key, Message title, List<String> names, boolean required) {
  public Column {
    names = List.copyOf(names);
  }

  public static Column required(String key, String ja, String en, String... names) {
    return new Column(key, new Message(ja, en), names(ja, names), true);
  }

  public static Column optional(String key, String ja, String en, String... names) {
    return new Column(key, new Message(ja, en), names(ja, names), false);
  }

  private static List<String> names(String usual, String... others) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(usual), java.util.Arrays.stream(others))
        .toList();
  }
}
