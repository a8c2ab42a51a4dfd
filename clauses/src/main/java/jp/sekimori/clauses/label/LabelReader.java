package jp.sekimori.clauses.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may be a label at the start of a line. Some labels can be read in two ways (イ is the
 * second of アイウ and the first of イロハ; i is a letter and a Roman one): all readings are
 * given, and the outline decides. Whether the line really starts with a label, or merely continues
 * a sentence with such characters, is decided there too.
 */
public final class LabelReader {
  private static final String BLANK = "[\\s\\u3000]";
  private static final String DIGITS = "[0-9０-９]{1,4}";
  private static final String KANJI = "[〇一二三四五六七八九十百千]{1,6}";
  private static final String NUMBER = "(?:" + DIGITS + "|" + KANJI + ")";
  private static final String BRANCH = "(?:" + BLANK + "*の" + BLANK + "*" + NUMBER + ")";

  /** A counter set apart from its number is one only if a blank follows: 第１ 部門 is no 部. */
  private static final String COUNTER =
      "((?:[部編章節款目条]|" + BLANK + "+[部編章節款目条](?=" + BLANK + "|$|の))?)";

  private static final String DASH = "[―—–－−‐‑─ｰー\\-]";
  private static final Pattern RANGE = Pattern.compile("[～〜~]|から|及び|・|、|,");

  private static final Pattern ORDINAL =
      Pattern.compile(
          "第" + BLANK + "*(" + NUMBER + ")" + COUNTER + "(" + BRANCH + "*)");
  private static final Pattern PLAIN =
      Pattern.compile("(" + DIGITS + ")(" + "(?:の" + DIGITS + ")*" + ")([．.、)）]?)");
  private static final Pattern BRACKETED =
      Pattern.compile("[(（]" + BLANK + "*([^()（）\\s\\u3000]{1,6}?)" + BLANK + "*[)）]");
  private static final Pattern COMPONENT =
      Pattern.compile("[0-9０-９]{1,3}|[Ⅰ-Ⅻ]|[IVX]{1,5}");
  private static final Pattern COMPOUND =
      Pattern.compile(
          "第?(?:[0-9０-９]{1,3}|[Ⅰ-Ⅻ]|[IVX]{1,5})(?:(?:"
              + DASH
              + "|[.．])(?:[0-9０-９]{1,3}|[Ⅰ-Ⅻ]))+(?![0-9０-９])");
  private static final Pattern KANJI_ALONE = Pattern.compile("(" + KANJI + ")(の" + KANJI + ")*");
  private static final Pattern SUPPLEMENT = Pattern.compile("[附付]" + BLANK + "*則");
  private static final Pattern ATTACHMENT =
      Pattern.compile(
          "(別"
              + BLANK
              + "*紙|別"
              + BLANK
              + "*表|別記様式|様"
              + BLANK
              + "*式|別"
              + BLANK
              + "*記|別図|別添)"
              + "(?:"
              + BLANK
              + "*第?"
              + BLANK
              + "*("
              + NUMBER
              + ")(?:"
              + BLANK
              + "*号)?("
              + BRANCH
              + "*))?(様式|別表)?");
  private static final Pattern NUMBERED_FORM =
      Pattern.compile("第" + BLANK + "*(" + NUMBER + ")" + BLANK + "*号(" + BRANCH + "*)様式");
  private static final Pattern RANGE_END_DAI =
      Pattern.compile(
          "第?" + BLANK + "*(" + NUMBER + ")" + COUNTER + "(" + BRANCH + "*)");

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
    for (Single plain : singles(line, start)) {
      Single single = withStop(line, plain);
      Single last = rangeEnd(line, single);
      found.add(last == null ? candidate(line, start, single) : candidate(line, start, single, last));
    }
    found.removeIf(c -> !isAcceptable(line, c));
    return List.copyOf(found);
  }

  /** Ⅰ．, ア．, a. and 1.1. may bear a full stop of their own, which belongs to the label. */
  private static Single withStop(String line, Single single) {
    boolean bare =
        switch (single.kind()) {
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
    return bare && isStop(line, single.end())
        ? new Single(single.kind(), single.numbers(), single.end() + 1)
        : single;
  }

  private static boolean isStop(String line, int at) {
    boolean stop = at < line.length() && (line.charAt(at) == '.' || line.charAt(at) == '．');
    return stop
        && (at + 1 == line.length()
            || !Character.isLetterOrDigit(line.charAt(at + 1))
            || line.charAt(at + 1) > '\u02ff');
  }

  /** A label without regard to ranges: its kind, its number and where it ends. */
  private record Single(LabelKind kind, List<Integer> numbers, int end) {}

  private static List<Single> singles(String line, int start) {
    var found = new ArrayList<Single>();
    char c = line.charAt(start);
    var rest = line.substring(start);
    switch (c) {
      case '第' -> readDai(rest, start, found);
      case '附', '付' -> {
        Matcher m = SUPPLEMENT.matcher(rest);
        if (m.lookingAt()) {
          found.add(new Single(LabelKind.SUPPLEMENT, List.of(), start + m.end()));
        }
      }
      case '別', '様' -> readAttachment(rest, start, found);
      case '(', '（' -> readBracketed(rest, start, found);
      default -> readBare(rest, start, found);
    }
    return found;
  }

  private static void readDai(String rest, int start, List<Single> found) {
    Matcher compound = COMPOUND.matcher(rest);
    if (compound.lookingAt()) {
      componentsOf(compound.group())
          .ifPresent(n -> found.add(new Single(LabelKind.COMPOUND, n, start + compound.end())));
      return;
    }
    Matcher form = NUMBERED_FORM.matcher(rest);
    if (form.lookingAt()) {
      numbers(form.group(1), form.group(2))
          .ifPresent(n -> found.add(new Single(LabelKind.FORM, n, start + form.end())));
      return;
    }
    Matcher m = ORDINAL.matcher(rest);
    if (m.lookingAt()) {
      LabelKind kind = kindOfCounter(m.group(2).strip());
      numbers(m.group(1), m.group(3))
          .ifPresent(
              n -> {
                boolean bare = m.group(2).isEmpty() && m.group(3).isEmpty();
                int end = bare ? m.end(1) : m.end();
                found.add(new Single(kind, n, start + end));
              });
    }
  }

  private static LabelKind kindOfCounter(String counter) {
    if (!counter.isEmpty()) {
      for (LabelKind kind : LabelKind.values()) {
        if (kind.counter().equals(counter)) {
          return kind;
        }
      }
    }
    return LabelKind.ORDINAL;
  }

  private static void readAttachment(String rest, int start, List<Single> found) {
    Matcher m = ATTACHMENT.matcher(rest);
    if (!m.lookingAt()) {
      return;
    }
    String word = m.group(1).replaceAll(BLANK, "");
    LabelKind kind =
        switch (word) {
          case "別表" -> LabelKind.APPENDED_TABLE;
          case "様式", "別記様式" -> LabelKind.FORM;
          default -> m.group(4) == null ? LabelKind.ANNEX : LabelKind.FORM;
        };
    var numbers = m.group(2) == null ? Optional.of(List.<Integer>of()) : numbers(m.group(2), m.group(3));
    numbers.ifPresent(n -> found.add(new Single(kind, n, start + m.end())));
  }

  private static void readBracketed(String rest, int start, List<Single> found) {
    Matcher m = BRACKETED.matcher(rest);
    if (!m.lookingAt()) {
      return;
    }
    String inner = m.group(1);
    int end = start + m.end();
    Numerals.arabicValue(inner)
        .ifPresent(n -> found.add(new Single(LabelKind.PAREN_NUMBER, List.of(n), end)));
    Numerals.kanjiValue(inner)
        .ifPresent(n -> found.add(new Single(LabelKind.PAREN_KANJI, List.of(n), end)));
    if (inner.length() == 1) {
      char c = inner.charAt(0);
      addSeries(found, Numerals.katakanaValue(c), LabelKind.PAREN_KATAKANA, end);
      addSeries(found, Numerals.irohaValue(c), LabelKind.PAREN_IROHA, end);
      addLatin(found, c, LabelKind.PAREN_LOWER_LATIN, LabelKind.PAREN_UPPER_LATIN, end);
    }
    addRoman(found, inner, LabelKind.PAREN_LOWER_ROMAN, LabelKind.PAREN_UPPER_ROMAN, end);
  }

  private static void readBare(String rest, int start, List<Single> found) {
    readEnclosed(rest.charAt(0), start, found);
    Matcher compound = COMPOUND.matcher(rest);
    if (compound.lookingAt()) {
      componentsOf(compound.group())
          .ifPresent(n -> found.add(new Single(LabelKind.COMPOUND, n, start + compound.end())));
    }
    Matcher plain = PLAIN.matcher(rest);
    if (plain.lookingAt()) {
      LabelKind kind =
          switch (plain.group(3)) {
            case "．", ".", "、" -> LabelKind.DOTTED_NUMBER;
            case ")", "）" -> LabelKind.CLOSED_NUMBER;
            default -> LabelKind.NUMBER;
          };
      boolean decimal =
          kind == LabelKind.DOTTED_NUMBER
              && plain.end() < rest.length()
              && Numerals.digitValue(rest.charAt(plain.end())) >= 0;
      if (!decimal) {
        numbers(plain.group(1), plain.group(2))
            .ifPresent(n -> found.add(new Single(kind, n, start + plain.end())));
      }
    }
    Matcher kanji = KANJI_ALONE.matcher(rest);
    if (kanji.lookingAt()) {
      String first = kanji.group(1);
      numbers(first, kanji.group().substring(first.length()))
          .ifPresent(n -> found.add(new Single(LabelKind.KANJI, n, start + kanji.end())));
    }
    readLetter(rest, start, found);
  }

  private static void readLetter(String rest, int start, List<Single> found) {
    char c = rest.charAt(0);
    boolean closed = rest.length() > 1 && (rest.charAt(1) == ')' || rest.charAt(1) == '）');
    if (closed) {
      addSeries(found, Numerals.katakanaValue(c), LabelKind.CLOSED_KATAKANA, start + 2);
      int letter = latinValue(c, 'a', 'ａ');
      addSeries(found, letter, LabelKind.CLOSED_LOWER_LATIN, start + 2);
      return;
    }
    addSeries(found, Numerals.katakanaValue(c), LabelKind.KATAKANA, start + 1);
    addSeries(found, Numerals.irohaValue(c), LabelKind.IROHA, start + 1);
    int end = 1;
    while (end < rest.length() && end < 6 && "IVXivxＩＶＸｉｖｘ".indexOf(rest.charAt(end)) >= 0) {
      end++;
    }
    addRoman(
        found, rest.substring(0, end), LabelKind.LOWER_ROMAN, LabelKind.UPPER_ROMAN, start + end);
    if (end == 1) {
      addLatin(found, c, LabelKind.LOWER_LATIN, LabelKind.UPPER_LATIN, start + 1);
    }
  }

  /** Numerals that are one character with their enclosure: ①, ⑴, ⒜, ㈠. */
  private static void readEnclosed(char c, int start, List<Single> found) {
    int end = start + 1;
    int circled =
        c >= '①' && c <= '⑳'
            ? c - '①' + 1
            : c >= '㉑' && c <= '㉟' ? c - '㉑' + 21 : c >= '㊱' && c <= '㊿' ? c - '㊱' + 36 : 0;
    addSeries(found, circled, LabelKind.CIRCLED_NUMBER, end);
    addSeries(found, c >= '⑴' && c <= '⒇' ? c - '⑴' + 1 : 0, LabelKind.PAREN_NUMBER, end);
    addSeries(found, c >= '⒈' && c <= '⒛' ? c - '⒈' + 1 : 0, LabelKind.DOTTED_NUMBER, end);
    addSeries(found, c >= '⒜' && c <= '⒵' ? c - '⒜' + 1 : 0, LabelKind.PAREN_LOWER_LATIN, end);
    addSeries(found, c >= '㈠' && c <= '㈩' ? c - '㈠' + 1 : 0, LabelKind.PAREN_KANJI, end);
  }

  private static void addSeries(List<Single> found, int value, LabelKind kind, int end) {
    if (value > 0) {
      found.add(new Single(kind, List.of(value), end));
    }
  }

  private static void addLatin(
      List<Single> found, char c, LabelKind lower, LabelKind upper, int end) {
    addSeries(found, latinValue(c, 'a', 'ａ'), lower, end);
    addSeries(found, latinValue(c, 'A', 'Ａ'), upper, end);
  }

  private static int latinValue(char c, char half, char full) {
    if (c >= half && c < half + 26) {
      return c - half + 1;
    }
    return c >= full && c < full + 26 ? c - full + 1 : 0;
  }

  private static void addRoman(
      List<Single> found, String text, LabelKind lower, LabelKind upper, int end) {
    OptionalInt capital = romanValue(text, false);
    if (capital.isPresent()) {
      found.add(new Single(upper, List.of(capital.getAsInt()), end));
    }
    OptionalInt small = romanValue(text, true);
    if (small.isPresent()) {
      found.add(new Single(lower, List.of(small.getAsInt()), end));
    }
  }

  private static OptionalInt romanValue(String text, boolean lower) {
    if (text.length() == 1) {
      char c = text.charAt(0);
      char one = lower ? 'ⅰ' : 'Ⅰ';
      if (c >= one && c < one + 12) {
        return OptionalInt.of(c - one + 1);
      }
    }
    var capitals = new StringBuilder();
    for (char c : text.toCharArray()) {
      char ascii = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
      if (lower != Character.isLowerCase(ascii)) {
        return OptionalInt.empty();
      }
      capitals.append(Character.toUpperCase(ascii));
    }
    return Numerals.romanValue(capitals);
  }

  private static Optional<List<Integer>> numbers(String first, String branches) {
    var values = new ArrayList<Integer>();
    for (String part : (first + branches).split("の")) {
      OptionalInt value = numberValue(part.strip());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.getAsInt());
    }
    return Optional.of(values);
  }

  private static OptionalInt numberValue(String text) {
    OptionalInt arabic = Numerals.arabicValue(text);
    return arabic.isPresent() ? arabic : Numerals.kanjiValue(text);
  }

  private static Optional<List<Integer>> componentsOf(String compound) {
    var values = new ArrayList<Integer>();
    Matcher component = COMPONENT.matcher(compound);
    while (component.find()) {
      OptionalInt value = Numerals.arabicValue(component.group());
      if (value.isEmpty()) {
        value = romanValue(component.group().toUpperCase(Locale.ROOT), false);
      }
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.getAsInt());
    }
    return Optional.of(values);
  }

  /** The last label of a range or list that starts with {@code first}; null when there is none. */
  private static @Nullable Single rangeEnd(String line, Single first) {
    int at = skipBlanks(line, first.end());
    Matcher sign = RANGE.matcher(line).region(at, line.length());
    if (!sign.lookingAt()) {
      return null;
    }
    int next = skipBlanks(line, sign.end());
    if (next >= line.length()) {
      return null;
    }
    for (Single last : singles(line, next)) {
      if (last.kind() == first.kind() && isAfter(last.numbers(), first.numbers())) {
        return closed(line, sign.group(), last);
      }
    }
    if (first.kind() == LabelKind.ORDINAL || first.kind().hasCounter()) {
      Matcher m = RANGE_END_DAI.matcher(line).region(next, line.length());
      if (m.lookingAt()) {
        var numbers = numbers(m.group(1), m.group(3));
        if (numbers.isPresent() && isAfter(numbers.get(), first.numbers())) {
          return closed(line, sign.group(), new Single(first.kind(), numbers.get(), m.end()));
        }
      }
    }
    return null;
  }

  /** 第３条から第５条まで: the word that closes a range belongs to it. */
  private static Single closed(String line, String sign, Single last) {
    return sign.equals("から") && line.startsWith("まで", last.end())
        ? new Single(last.kind(), last.numbers(), last.end() + 2)
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

  private static Candidate candidate(String line, int start, Single single) {
    var label =
        new Label(line.substring(start, single.end()), single.kind(), single.numbers(), List.of());
    return new Candidate(label, skipBlanks(line, single.end()), isSpaced(line, single.end()));
  }

  private static Candidate candidate(String line, int start, Single first, Single last) {
    var label =
        new Label(
            line.substring(start, last.end()), first.kind(), first.numbers(), last.numbers());
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
