package jp.sekimori.clauses.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the signs that labels consist of: 第８条の２, (1), ㈢, ア, Ⅲ−１−６, 別表第２. */
final class SignReader {
  /** No label is longer; a line of a million characters must not cost more than others. */
  static final int LONGEST = 80;

  private static final String DIGITS = "[0-9０-９]{1,4}";
  private static final String KANJI_DIGITS = "[〇一二三四五六七八九十百千]{1,6}";
  private static final String DASH = "[―—–－−‐‑─ｰー\\-]";
  private static final String COMPOUND_PART = "(?:[0-9０-９]{1,3}|[Ⅰ-Ⅻ])";
  static final String NUMBER = "(?:" + DIGITS + "|" + KANJI_DIGITS + ")";
  static final String BRANCH = "(?: の " + NUMBER + ")";

  /** A counter set apart from its number is one only if a blank follows: 第１ 部門 is no 部. */
  static final String COUNTER = "((?:[部編章節款目条]|\\s+[部編章節款目条](?=\\s|$|の))?)";

  private static final Pattern ORDINAL =
      spaced("第 (" + NUMBER + ")" + COUNTER + "(" + BRANCH + "*)");
  private static final Pattern PLAIN = spaced("(" + DIGITS + ")((?:の" + DIGITS + ")*)([．.、)）]?)");
  private static final Pattern BRACKETED = spaced("[(（] ([^()（）\\s]{1,6}?) [)）]");
  private static final Pattern COMPONENT = spaced("[0-9０-９]{1,3}|[Ⅰ-Ⅻ]|[IVX]{1,5}");
  private static final Pattern COMPOUND =
      spaced(
          "第?(?:"
              + COMPOUND_PART
              + "|[IVX]{1,5})(?:(?:"
              + DASH
              + "|[.．])"
              + COMPOUND_PART
              + ")+"
              + "(?![0-9０-９])");
  private static final Pattern KANJI = spaced("(" + KANJI_DIGITS + ")(の" + KANJI_DIGITS + ")*");
  private static final Pattern SUPPLEMENT = spaced("[附付] 則");
  private static final Pattern ATTACHMENT =
      spaced(
          "(別 紙|別 表|別記様式|様 式|別 記|別図|別添)(?: 第? ("
              + NUMBER
              + ")(?: 号)?("
              + BRANCH
              + "*))?"
              + "(様式|別表)?");
  private static final Pattern NUMBERED_FORM = spaced("第 (" + NUMBER + ") 号(" + BRANCH + "*)様式");

  private SignReader() {}

  /** A pattern in which a blank stands for any number of blanks of either width. */
  static Pattern spaced(String pattern) {
    return Pattern.compile(pattern.replace(" ", "\\s*"), Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Every way to read the characters from {@code start} on as a label. */
  static List<Sign> read(String line, int start) {
    var found = new ArrayList<Sign>();
    char c = line.charAt(start);
    var rest = line.substring(start, Math.min(line.length(), start + LONGEST));
    switch (c) {
      case '第' -> readDai(rest, start, found);
      case '附', '付' -> {
        Matcher m = SUPPLEMENT.matcher(rest);
        if (m.lookingAt()) {
          found.add(new Sign(LabelKind.SUPPLEMENT, List.of(), start + m.end()));
        }
      }
      case '別', '様' -> readAttachment(rest, start, found);
      case '(', '（' -> readBracketed(rest, start, found);
      default -> readBare(rest, start, found);
    }
    return found;
  }

  /** Reads 2―4―1 or 第２－４, and says whether the line starts like one. */
  private static boolean readCompound(String rest, int start, List<Sign> found) {
    Matcher compound = COMPOUND.matcher(rest);
    boolean starts = compound.lookingAt();
    if (starts) {
      componentsOf(compound.group())
          .ifPresent(n -> found.add(new Sign(LabelKind.COMPOUND, n, start + compound.end())));
    }
    return starts;
  }

  private static void readDai(String rest, int start, List<Sign> found) {
    if (readCompound(rest, start, found)) {
      return;
    }
    Matcher form = NUMBERED_FORM.matcher(rest);
    if (form.lookingAt()) {
      numbers(form.group(1), form.group(2))
          .ifPresent(n -> found.add(new Sign(LabelKind.FORM, n, start + form.end())));
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
                found.add(new Sign(kind, n, start + end));
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

  private static void readAttachment(String rest, int start, List<Sign> found) {
    Matcher m = ATTACHMENT.matcher(rest);
    if (!m.lookingAt()) {
      return;
    }
    String word = m.group(1).replaceAll("[\\s　]", "");
    LabelKind kind =
        switch (word) {
          case "別表" -> LabelKind.APPENDED_TABLE;
          case "様式", "別記様式" -> LabelKind.FORM;
          default -> m.group(4) == null ? LabelKind.ANNEX : LabelKind.FORM;
        };
    var numbers =
        m.group(2) == null ? Optional.of(List.<Integer>of()) : numbers(m.group(2), m.group(3));
    numbers.ifPresent(n -> found.add(new Sign(kind, n, start + m.end())));
  }

  private static void readBracketed(String rest, int start, List<Sign> found) {
    Matcher m = BRACKETED.matcher(rest);
    if (!m.lookingAt()) {
      return;
    }
    String inner = m.group(1);
    int end = start + m.end();
    Numerals.arabicValue(inner)
        .ifPresent(n -> found.add(new Sign(LabelKind.PAREN_NUMBER, List.of(n), end)));
    Numerals.kanjiValue(inner)
        .ifPresent(n -> found.add(new Sign(LabelKind.PAREN_KANJI, List.of(n), end)));
    if (inner.length() == 1) {
      char c = inner.charAt(0);
      addSeries(found, Numerals.katakanaValue(c), LabelKind.PAREN_KATAKANA, end);
      addSeries(found, Numerals.irohaValue(c), LabelKind.PAREN_IROHA, end);
      addLatin(found, c, LabelKind.PAREN_LOWER_LATIN, LabelKind.PAREN_UPPER_LATIN, end);
    }
    addRoman(found, inner, LabelKind.PAREN_LOWER_ROMAN, LabelKind.PAREN_UPPER_ROMAN, end);
  }

  private static void readBare(String rest, int start, List<Sign> found) {
    readEnclosed(rest.charAt(0), start, found);
    readCompound(rest, start, found);
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
            .ifPresent(n -> found.add(new Sign(kind, n, start + plain.end())));
      }
    }
    Matcher kanji = KANJI.matcher(rest);
    if (kanji.lookingAt()) {
      String first = kanji.group(1);
      numbers(first, kanji.group().substring(first.length()))
          .ifPresent(n -> found.add(new Sign(LabelKind.KANJI, n, start + kanji.end())));
    }
    readLetter(rest, start, found);
  }

  private static void readLetter(String rest, int start, List<Sign> found) {
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
  private static void readEnclosed(char c, int start, List<Sign> found) {
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

  private static void addSeries(List<Sign> found, int value, LabelKind kind, int end) {
    if (value > 0) {
      found.add(new Sign(kind, List.of(value), end));
    }
  }

  private static void addLatin(
      List<Sign> found, char c, LabelKind lower, LabelKind upper, int end) {
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
      List<Sign> found, String text, LabelKind lower, LabelKind upper, int end) {
    OptionalInt capital = romanValue(text, false);
    if (capital.isPresent()) {
      found.add(new Sign(upper, List.of(capital.getAsInt()), end));
    }
    OptionalInt small = romanValue(text, true);
    if (small.isPresent()) {
      found.add(new Sign(lower, List.of(small.getAsInt()), end));
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

  /** The value of a number and its 枝番: 8 and の2の3. */
  static Optional<List<Integer>> numbers(String first, String branches) {
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
}
