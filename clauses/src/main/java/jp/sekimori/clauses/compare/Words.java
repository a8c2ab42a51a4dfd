package jp.sekimori.clauses.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text where a Japanese reader would: runs of one script, numbers whole, and long runs of
 * kanji into the words of two characters that most of them are made of (監査｜実施｜要綱, 再｜委託｜先).
 */
final class Words {
  private static final String SUFFIXES = "者等的性化先時課部係局室長案書類権別内外上下中間後前用型式率額費料元";
  private static final String PREFIXES = "副各全本当同第次再非未不無新旧総両諸約大小主元仮准被";
  private static final String JOINING = "及又若並但";

  private enum Script {
    KANJI,
    KATAKANA,
    HIRAGANA,
    DIGITS,
    LATIN,
    OTHER
  }

  private Words() {}

  /** The offsets at which words start, and the length of the text at the end. */
  static int[] cuts(String text) {
    List<Integer> cuts = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      Script script = script(text.codePointAt(start));
      int end = endOfRun(text, start, script);
      if (script == Script.KANJI) {
        cutKanji(text, start, end, cuts);
      } else {
        cuts.add(start);
      }
      start = end;
    }
    cuts.add(text.length());
    return cuts.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int endOfRun(String text, int start, Script script) {
    int at = start + Character.charCount(text.codePointAt(start));
    while (at < text.length()) {
      int point = text.codePointAt(at);
      boolean goesOn = script != Script.OTHER && script(point) == script;
      if (!goesOn && !isAttached(point)) {
        break;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  /** Marks that belong to the character before them: variation selectors, combining signs. */
  private static boolean isAttached(int point) {
    return Character.getType(point) == Character.NON_SPACING_MARK
        || Character.UnicodeBlock.of(point)
            == Character.UnicodeBlock.VARIATION_SELECTORS_SUPPLEMENT;
  }

  private static Script script(int point) {
    if (Character.isDigit(point)) {
      return Script.DIGITS;
    }
    if (point == 'ー' || point == 'ｰ') {
      return Script.KATAKANA;
    }
    return switch (Character.UnicodeScript.of(point)) {
      case HAN -> Script.KANJI;
      case KATAKANA -> Script.KATAKANA;
      case HIRAGANA -> Script.HIRAGANA;
      case LATIN -> Script.LATIN;
      default -> Script.OTHER;
    };
  }

  private static void cutKanji(String text, int from, int to, List<Integer> cuts) {
    int start = from;
    for (int at = from; at < to; at++) {
      if (JOINING.indexOf(text.charAt(at)) >= 0) {
        cutCompound(text, start, at, cuts);
        cuts.add(at);
        start = at + 1;
      }
    }
    cutCompound(text, start, to, cuts);
  }

  private static void cutCompound(String text, int from, int to, List<Integer> cuts) {
    boolean plain = text.codePointCount(from, to) == to - from;
    int length = to - from;
    if (!plain || length < 3) {
      if (length > 0) {
        cuts.add(from);
      }
      return;
    }
    boolean prefixed = PREFIXES.indexOf(text.charAt(from)) >= 0;
    boolean suffixed = SUFFIXES.indexOf(text.charAt(to - 1)) >= 0;
    boolean odd = length % 2 == 1;
    boolean cutFirst = prefixed && (odd ? !suffixed : suffixed);
    int at = from;
    if (cutFirst) {
      cuts.add(at++);
    }
    for (; at < to; at += 2) {
      cuts.add(at);
    }
  }

  /** Whether a cut here would part a number, or a word in letters or kana. Kanji may be parted. */
  static boolean breaksWord(String text, int at) {
    if (at == 0 || at == text.length()) {
      return false;
    }
    Script before = script(text.codePointBefore(at));
    return before == script(text.codePointAt(at))
        && before != Script.KANJI
        && before != Script.OTHER;
  }

  static boolean isSuffix(char c) {
    return SUFFIXES.indexOf(c) >= 0;
  }

  static boolean isKanji(int c) {
    return script(c) == Script.KANJI;
  }

  static boolean isHiragana(int c) {
    return script(c) == Script.HIRAGANA;
  }
}
