package jp.sekimori.clauses.label;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may be a label at the start of a line. Some labels can be read in two ways (イ is the
 * second of アイウ and the first of イロハ; i is a letter and a Roman one): all readings are given, and
 * the outline decides. Whether the line really starts with a label, or merely continues a sentence
 * with such characters, is decided there too.
 */
public final class LabelReader {
  private static final Pattern RANGE = Pattern.compile("[～〜~]|から|及び|・|、|,");
  private static final Pattern LAST_OF_RANGE =
      SignReader.spaced(
          "第? (" + SignReader.NUMBER + ")" + SignReader.COUNTER + "(" + SignReader.BRANCH + "*)");

  /** What may follow a numbered heading directly, without a blank: 第２条（略）. */
  private static final String OPENERS = "（(〔［[「【";

  private LabelReader() {}

  /**
   * One way to read the start of a line.
   *
   * @param end offset behind the label and the blanks that follow it
   * @param spaced whether a blank, the end of the line, or an opening bracket follows the label: a
   *     reader sees at once that it is one
   */
  public record Candidate(Label label, int end, boolean spaced) {}

  /**
   * The labels that the line may start with, the likeliest first; empty when it starts with none.
   *
   * @param line one line as printed; blanks before the label are passed over
   */
  public static List<Candidate> read(String line) {
    int start = 0;
    while (start < line.length() && isBlank(line.charAt(start))) {
      start++;
    }
    if (start == line.length()) {
      return List.of();
    }
    var found = new ArrayList<Candidate>();
    for (Sign plain : SignReader.read(line, start)) {
      Sign sign = withStop(line, plain);
      Sign last = rangeEnd(line, sign);
      found.add(last == null ? candidate(line, start, sign) : candidate(line, start, sign, last));
    }
    found.removeIf(c -> !isAcceptable(line, c));
    return List.copyOf(found);
  }

  /** Ⅰ．, ア．, a. and 1.1. may bear a full stop of their own, which belongs to the label. */
  private static Sign withStop(String line, Sign sign) {
    boolean bare =
        switch (sign.kind()) {
          case KATAKANA,
              IROHA,
              KANJI,
              LOWER_LATIN,
              UPPER_LATIN,
              LOWER_ROMAN,
              UPPER_ROMAN,
              COMPOUND ->
              true;
          default -> false;
        };
    return bare && isStop(line, sign.end())
        ? new Sign(sign.kind(), sign.numbers(), sign.end() + 1)
        : sign;
  }

  private static boolean isStop(String line, int at) {
    boolean stop = at < line.length() && (line.charAt(at) == '.' || line.charAt(at) == '．');
    return stop
        && (at + 1 == line.length()
            || !Character.isLetterOrDigit(line.charAt(at + 1))
            || line.charAt(at + 1) > '\u02ff');
  }

  /** The last label of a range or list that starts with {@code first}; null when there is none. */
  private static @Nullable Sign rangeEnd(String line, Sign first) {
    int at = skipBlanks(line, first.end());
    Matcher sign = RANGE.matcher(line).region(at, line.length());
    if (!sign.lookingAt()) {
      return null;
    }
    int next = skipBlanks(line, sign.end());
    if (next >= line.length()) {
      return null;
    }
    for (Sign last : SignReader.read(line, next)) {
      if (last.kind() == first.kind() && isAfter(last.numbers(), first.numbers())) {
        return closed(line, sign.group(), last);
      }
    }
    if (first.kind() == LabelKind.ORDINAL || first.kind().hasCounter()) {
      int end = Math.min(line.length(), next + SignReader.LONGEST);
      Matcher m = LAST_OF_RANGE.matcher(line).region(next, end);
      if (m.lookingAt()) {
        var numbers = SignReader.numbers(m.group(1), m.group(3));
        if (numbers.isPresent() && isAfter(numbers.get(), first.numbers())) {
          return closed(line, sign.group(), new Sign(first.kind(), numbers.get(), m.end()));
        }
      }
    }
    return null;
  }

  /** 第３条から第５条まで: the word that closes a range belongs to it. */
  private static Sign closed(String line, String sign, Sign last) {
    return sign.equals("から") && line.startsWith("まで", last.end())
        ? new Sign(last.kind(), last.numbers(), last.end() + 2)
        : last;
  }

  private static boolean isAfter(List<Integer> later, List<Integer> earlier) {
    for (int i = 0; i < Math.min(later.size(), earlier.size()); i++) {
      int order = Integer.compare(later.get(i), earlier.get(i));
      if (order != 0) {
        return order > 0;
      }
    }
    return later.size() > earlier.size();
  }

  private static Candidate candidate(String line, int start, Sign sign) {
    var label =
        new Label(line.substring(start, sign.end()), sign.kind(), sign.numbers(), List.of());
    return new Candidate(label, skipBlanks(line, sign.end()), isSpaced(line, sign.end()));
  }

  private static Candidate candidate(String line, int start, Sign first, Sign last) {
    var label =
        new Label(line.substring(start, last.end()), first.kind(), first.numbers(), last.numbers());
    return new Candidate(label, skipBlanks(line, last.end()), isSpaced(line, last.end()));
  }

  private static boolean isSpaced(String line, int end) {
    return end >= line.length()
        || isBlank(line.charAt(end))
        || OPENERS.indexOf(line.charAt(end)) >= 0;
  }

  /**
   * Whether a careful reader could take it for a label at all: bare signs need a blank behind them,
   * those in brackets and those with a counter do not.
   */
  private static boolean isAcceptable(String line, Candidate candidate) {
    if (candidate.spaced()) {
      return true;
    }
    int end = line.indexOf(candidate.label().printed()) + candidate.label().printed().length();
    char next = line.charAt(end);
    if (isStop(line, end - 1)) {
      return Numerals.digitValue(next) < 0;
    }
    return switch (candidate.label().kind()) {
      case PAREN_NUMBER,
          PAREN_KANJI,
          PAREN_KATAKANA,
          PAREN_IROHA,
          PAREN_LOWER_LATIN,
          PAREN_UPPER_LATIN,
          PAREN_LOWER_ROMAN,
          PAREN_UPPER_ROMAN,
          CIRCLED_NUMBER,
          CLOSED_NUMBER,
          CLOSED_KATAKANA,
          CLOSED_LOWER_LATIN,
          DOTTED_NUMBER ->
          "、，。.,)）」』・～〜".indexOf(next) < 0;
      case PART, BOOK, CHAPTER, SECTION, SUBSECTION, DIVISION, ARTICLE ->
          !isHiragana(next) && "、，。第及並又若中各)）」』・～〜".indexOf(next) < 0;
      case COMPOUND ->
          // 1.5倍 is a quantity; 2―4―1接続 can only be a label.
          candidate.label().printed().matches("[^.．]*") && isKanjiOrKatakana(next);
      default -> false;
    };
  }

  private static boolean isHiragana(char c) {
    return Character.UnicodeBlock.of(c) == Character.UnicodeBlock.HIRAGANA;
  }

  private static boolean isKanjiOrKatakana(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
        || Character.UnicodeBlock.of(c) == Character.UnicodeBlock.KATAKANA;
  }

  private static int skipBlanks(String line, int from) {
    int at = from;
    while (at < line.length() && isBlank(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
