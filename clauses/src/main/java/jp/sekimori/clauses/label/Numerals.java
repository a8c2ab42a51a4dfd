package jp.sekimori.clauses.label;

import java.util.OptionalInt;

/** The numerals that Japanese official documents count with. All of them live here. */
public final class Numerals {
  private static final String KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
  private static final String HALF_KATAKANA = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
  private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
  private static final String KANJI_DIGITS = "〇一二三四五六七八九";
  private static final int[] ROMAN_VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_SIGNS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

  private Numerals() {}

  /** The value of a run of decimal digits of either width; empty when it is none or too long. */
  public static OptionalInt arabicValue(CharSequence digits) {
    if (digits.isEmpty() || digits.length() > 9) {
      return OptionalInt.empty();
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digitValue(digits.charAt(i));
      if (digit < 0) {
        return OptionalInt.empty();
      }
      value = value * 10 + digit;
    }
    return OptionalInt.of(value);
  }

  /** 0 to 9 for a decimal digit of either width, else -1. */
  public static int digitValue(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= '０' && c <= '９' ? c - '０' : -1;
  }

  /** The value of 百二十三 or of 一〇五; empty when the text is not such a numeral. */
  public static OptionalInt kanjiValue(CharSequence text) {
    if (text.isEmpty() || text.length() > 9) {
      return OptionalInt.empty();
    }
    return text.chars().anyMatch(c -> unitValue((char) c) > 0)
        ? kanjiWithUnits(text)
        : kanjiPositional(text);
  }

  private static OptionalInt kanjiPositional(CharSequence text) {
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = KANJI_DIGITS.indexOf(text.charAt(i));
      if (digit < 0) {
        return OptionalInt.empty();
      }
      value = value * 10 + digit;
    }
    return value == 0 ? OptionalInt.empty() : OptionalInt.of(value);
  }

  private static OptionalInt kanjiWithUnits(CharSequence text) {
    int total = 0;
    int digit = 0;
    int lastUnit = Integer.MAX_VALUE;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int unit = unitValue(c);
      if (unit > 0) {
        if (unit >= lastUnit) {
          return OptionalInt.empty();
        }
        total += Math.max(digit, 1) * unit;
        lastUnit = unit;
        digit = 0;
      } else {
        int value = KANJI_DIGITS.indexOf(c);
        if (value < 1 || digit > 0) {
          return OptionalInt.empty();
        }
        digit = value;
      }
    }
    return OptionalInt.of(total + digit);
  }

  private static int unitValue(char c) {
    return switch (c) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1000;
      default -> 0;
    };
  }

  /** The value of a Roman numeral in capital ASCII letters up to 399; empty when it is none. */
  public static OptionalInt romanValue(CharSequence capitals) {
    String rest = capitals.toString();
    int value = 0;
    for (int i = 0; i < ROMAN_VALUES.length; i++) {
      while (rest.startsWith(ROMAN_SIGNS[i])) {
        value += ROMAN_VALUES[i];
        rest = rest.substring(ROMAN_SIGNS[i].length());
      }
    }
    boolean canonical = rest.isEmpty() && value > 0 && value < 400;
    return canonical && roman(value).contentEquals(capitals)
        ? OptionalInt.of(value)
        : OptionalInt.empty();
  }

  /** 1 for ア or ｱ, in the order アイウエオ; 0 for any other character. */
  public static int katakanaValue(char c) {
    int full = KATAKANA.indexOf(c);
    return (full >= 0 ? full : HALF_KATAKANA.indexOf(c)) + 1;
  }

  /** 1 for イ or ｲ, in the order イロハ; 0 for any other character. */
  public static int irohaValue(char c) {
    int half = HALF_KATAKANA.indexOf(c);
    return IROHA.indexOf(half >= 0 ? KATAKANA.charAt(half) : c) + 1;
  }

  /** The n-th of アイウエオ; a number in digits past the last of them. */
  public static String katakana(int n) {
    return nth(KATAKANA, n);
  }

  /** The n-th of イロハニホ; a number in digits past the last of them. */
  public static String iroha(int n) {
    return nth(IROHA, n);
  }

  /** The n-th small letter; a number in digits past z. */
  public static String latin(int n) {
    return nth("abcdefghijklmnopqrstuvwxyz", n);
  }

  private static String nth(String series, int n) {
    return n >= 1 && n <= series.length() ? series.substring(n - 1, n) : String.valueOf(n);
  }

  /** 百二十三 for 123; for 1 to 9999, else a number in digits. */
  public static String kanji(int n) {
    if (n < 1 || n > 9999) {
      return String.valueOf(n);
    }
    var text = new StringBuilder();
    int rest = n;
    for (int unit : new int[] {1000, 100, 10}) {
      int digit = rest / unit;
      if (digit > 0) {
        if (digit > 1) {
          text.append(KANJI_DIGITS.charAt(digit));
        }
        text.append(unit == 1000 ? '千' : unit == 100 ? '百' : '十');
      }
      rest %= unit;
    }
    if (rest > 0) {
      text.append(KANJI_DIGITS.charAt(rest));
    }
    return text.toString();
  }

  /** XIV for 14; for 1 to 399, else a number in digits. */
  public static String roman(int n) {
    if (n < 1 || n > 399) {
      return String.valueOf(n);
    }
    var text = new StringBuilder();
    int rest = n;
    for (int i = 0; i < ROMAN_VALUES.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        text.append(ROMAN_SIGNS[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return text.toString();
  }
}
