package jp.sekimori.clauses.lint;

import java.lang.Character.UnicodeScript;

/** Which writing a character belongs to, as far as drafting rules care. */
final class Script {
  private Script() {}

  static boolean isKanji(int c) {
    return c == '々' || c == '〆' || (c != '〇' && UnicodeScript.of(c) == UnicodeScript.HAN);
  }

  static boolean isHiragana(int c) {
    return c >= 0x3041 && c <= 0x309E;
  }

  /** Full-width katakana and the long vowel mark; not the middle dot. */
  static boolean isKatakana(int c) {
    return (c >= 0x30A1 && c <= 0x30FA) || c == 'ー';
  }

  static boolean isHalfKatakana(int c) {
    return c >= 0xFF66 && c <= 0xFF9F;
  }

  static boolean isLatin(int c) {
    return (c < 0x80 && Character.isLetter(c)) || isWideLatin(c);
  }

  static boolean isWideLatin(int c) {
    return (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
  }

  static boolean isJapanese(int c) {
    return isKanji(c) || isHiragana(c) || isKatakana(c);
  }

  /** Characters that words other than verbs and particles are written with. */
  static boolean isTerm(int c) {
    return isKanji(c) || isKatakana(c) || isLatin(c);
  }

  static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean isKanjiNumeral(int c) {
    return "〇一二三四五六七八九十百千".indexOf(c) >= 0;
  }

  static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }
}
