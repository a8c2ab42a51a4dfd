package jp.sekimori.clauses.print;

import java.util.Locale;
import jp.sekimori.clauses.label.Numerals;

/** Prints a number in the formats that Word counts with (ST_NumberFormat). */
final class NumberFormat {
  private NumberFormat() {}

  /** The number as Word prints it; in decimal digits for a format that is not known here. */
  static String print(String format, int n) {
    return switch (format) {
      case "decimalZero" -> n < 10 ? "0" + n : String.valueOf(n);
      case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(String.valueOf(n));
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(n);
      case "decimalEnclosedParen" -> enclosed(n, '⑴');
      case "decimalEnclosedFullstop" -> enclosed(n, '⒈');
      case "aiueo" -> halfWidth(Numerals.katakana(n));
      case "aiueoFullWidth" -> Numerals.katakana(n);
      case "iroha" -> halfWidth(Numerals.iroha(n));
      case "irohaFullWidth" -> Numerals.iroha(n);
      case "japaneseCounting",
          "chineseCounting",
          "chineseCountingThousand",
          "ideographTraditional",
          "taiwaneseCounting" ->
          Numerals.kanji(n);
      case "ideographDigital", "japaneseDigitalTenThousand" -> positional(n);
      case "ideographEnclosedCircle" -> n >= 1 && n <= 10 ? from('㊀', n) : Numerals.kanji(n);
      case "lowerLetter" -> letters(n);
      case "upperLetter" -> letters(n).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> Numerals.roman(n).toLowerCase(Locale.ROOT);
      case "upperRoman" -> Numerals.roman(n);
      case "none" -> "";
      default -> String.valueOf(n);
    };
  }

  private static String from(char first, int n) {
    return String.valueOf((char) (first + n - 1));
  }

  private static String circled(int n) {
    if (n >= 1 && n <= 20) {
      return from('①', n);
    }
    if (n >= 21 && n <= 35) {
      return from('㉑', n - 20);
    }
    return n >= 36 && n <= 50 ? from('㊱', n - 35) : String.valueOf(n);
  }

  private static String enclosed(int n, char first) {
    return n >= 1 && n <= 20 ? from(first, n) : String.valueOf(n);
  }

  /** z is followed by aa, bb, …, as Word does. */
  private static String letters(int n) {
    return n < 1 ? String.valueOf(n) : Numerals.latin((n - 1) % 26 + 1).repeat((n - 1) / 26 + 1);
  }

  private static String fullWidth(String digits) {
    return digits
        .chars()
        .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String positional(int n) {
    return String.valueOf(n)
        .chars()
        .map(c -> c >= '0' && c <= '9' ? "〇一二三四五六七八九".charAt(c - '0') : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String halfWidth(String katakana) {
    return katakana
        .chars()
        .map(NumberFormat::halfWidth)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int halfWidth(int katakana) {
    for (char half = 'ｦ'; half <= 'ﾝ'; half++) {
      if (Numerals.katakanaValue(half) > 0
          && Numerals.katakanaValue(half) == Numerals.katakanaValue((char) katakana)) {
        return half;
      }
    }
    return katakana;
  }
}
