package jp.sekimori.app.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts in a Java source, put together again where they were written in pieces. */
final class JavaTexts {
  private static final Pattern PIECE =
      Pattern.compile(
          "\"\"\"(?<block>.*?)\"\"\"|\"(?<text>(?:[^\"\\\\\\n]|\\\\.)*)\""
              + "|//[^\\n]*|/\\*.*?\\*/|'(?:[^'\\\\]|\\\\.)+'",
          Pattern.DOTALL);

  /** What may stand between two pieces of one text: a value that is filled in, or nothing. */
  private static final Pattern FILLED =
      Pattern.compile("\\s*\\+\\s*(?:(?<value>[^;,{}]*?)\\+\\s*)?");

  record Found(int line, String text) {}

  private JavaTexts() {}

  static Stream<Found> in(String source) {
    List<Found> found = new ArrayList<>();
    Matcher pieces = PIECE.matcher(source);
    int end = -1;
    while (pieces.find()) {
      String text = pieces.group("block") != null ? pieces.group("block") : pieces.group("text");
      if (text == null) {
        continue;
      }
      Matcher between = FILLED.matcher(end < 0 ? "" : source.substring(end, pieces.start()));
      if (end >= 0 && between.matches()) {
        Found before = found.removeLast();
        String value = between.group("value") == null ? "" : "{}";
        found.add(new Found(before.line(), before.text() + value + text));
      } else {
        int line = (int) source.substring(0, pieces.start()).lines().count();
        found.add(new Found(Math.max(line, 1), text));
      }
      end = pieces.end();
    }
    return found.stream();
  }
}
