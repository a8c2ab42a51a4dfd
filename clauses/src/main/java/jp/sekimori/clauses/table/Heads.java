package jp.sekimori.clauses.table;

import java.util.List;
import java.util.regex.Pattern;
import jp.sekimori.clauses.text.Line;
import org.jspecify.annotations.Nullable;

/**
 * The words over the columns.
 *
 * @param words left first, blanks inside them removed
 * @param newerFirst whether the left one names the text after the revision
 */
record Heads(List<String> words, boolean newerFirst) {
  private static final String DETAIL = "(?:[（(〔［【].{1,24}[）)〕］】])?";
  private static final String NOUN = "(?:条文|規程|規則|規定|要綱|要領|基準|文|欄|版|の[^。、]{1,12})?";
  private static final Pattern NEWER =
      Pattern.compile(
          "[【〔［（(]?(?:新|改正規定|改正後|改正案|改訂後|改訂案|改訂版|改定後|改定案|改定版|変更後|変更案|修正後|修正案|見直し後)"
              + NOUN
              + DETAIL
              + "[】〕］）)]?");
  private static final Pattern OLDER =
      Pattern.compile("[【〔［（(]?(?:旧|現行|改正前|改訂前|改定前|変更前|修正前|見直し前)" + NOUN + DETAIL + "[】〕］）)]?");
  private static final Pattern REMARKS = Pattern.compile("(?:備考|摘要|改正理由|変更理由|理由)$");
  private static final int LONGEST = 80;

  /** The first heads among the lines: both on one line, or each alone; null when there are none. */
  static @Nullable Heads in(List<Line> lines) {
    for (Line line : lines) {
      Heads both = pair(line.text());
      if (both != null) {
        return both;
      }
    }
    return alone(lines);
  }

  private static @Nullable Heads alone(List<Line> lines) {
    String first = null;
    for (Line line : lines) {
      String word = compact(line.text());
      if (first == null && (isNewer(word) || isOlder(word))) {
        first = word;
      } else if (first != null && (isNewer(first) ? isOlder(word) : isNewer(word))) {
        return new Heads(List.of(first, word), isNewer(first));
      }
    }
    return null;
  }

  /** The heads on a line that bears both and nothing else but a third head for remarks. */
  private static @Nullable Heads pair(String line) {
    if (line.length() > LONGEST || line.isBlank()) {
      return null;
    }
    for (int at = 1; at < line.length(); at++) {
      if (isBlank(line.charAt(at))) {
        String left = compact(line.substring(0, at));
        String right = REMARKS.matcher(compact(line.substring(at))).replaceFirst("");
        if (isNewer(left) && isOlder(right) || isOlder(left) && isNewer(right)) {
          return new Heads(List.of(left, right), isNewer(left));
        }
      }
    }
    return null;
  }

  /** Whether the line holds these heads, or one of them, and nothing else. */
  boolean isOn(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    return sideOf(line) != null || isPairOn(line);
  }

  /** Whether both heads stand on the line. */
  boolean isPairOn(String line) {
    return REMARKS.matcher(compact(line)).replaceFirst("").equals(words.get(0) + words.get(1));
  }

  /** Where the right head stands on the first of the lines that bears both; 0 for nowhere. */
  int rightOn(List<Line> lines) {
    for (Line line : lines) {
      String text = line.text();
      for (int at = 1; at < text.length() && isOn(text); at++) {
        boolean starts = isBlank(text.charAt(at - 1)) && !isBlank(text.charAt(at));
        if (starts && compact(text.substring(0, at)).equals(words.get(0))) {
          return at;
        }
      }
    }
    return 0;
  }

  /** The column whose head stands alone on the line; null when none does. */
  @Nullable Side sideOf(String line) {
    String word = compact(line);
    if (word.equals(words.get(0))) {
      return Side.LEFT;
    }
    return word.equals(words.get(1)) ? Side.RIGHT : null;
  }

  private static boolean isNewer(String word) {
    return NEWER.matcher(word).matches();
  }

  private static boolean isOlder(String word) {
    return OLDER.matcher(word).matches();
  }

  private static String compact(String text) {
    return text.length() > LONGEST
        ? ""
        : text.codePoints()
            .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
