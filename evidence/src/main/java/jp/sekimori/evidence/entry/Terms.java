package jp.sekimori.evidence.entry;

import java.util.HashSet;
import java.util.List;

/** What the words inside a record may look like. */
final class Terms {
  private static final int MAX_LENGTH = 200;

  private Terms() {}

  /**
   * A word of the program such as {@code permit.approve}: letters, digits, single points, dashes.
   */
  static String name(String text) {
    boolean fits = !text.isEmpty() && text.length() <= MAX_LENGTH && isLetter(text.charAt(0));
    for (int at = 1; fits && at < text.length(); at++) {
      fits = isWord(text.charAt(at)) || (isWord(text.charAt(at - 1)) && isJoint(text, at));
    }
    if (!fits) {
      throw new IllegalArgumentException("Not a name: " + text);
    }
    return text;
  }

  private static boolean isJoint(String text, int at) {
    char c = text.charAt(at);
    return (c == '.' || c == '-') && at + 1 < text.length();
  }

  private static boolean isWord(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** A reference to something kept elsewhere, or an address such as that of a clause. */
  static String reference(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A reference is empty");
    }
    return optional(text);
  }

  /** A reference, or nothing. */
  static String optional(String text) {
    if (text.length() > MAX_LENGTH || !isPlain(text)) {
      throw new IllegalArgumentException("Not a reference: " + text);
    }
    return text;
  }

  /** No control characters, and no halves of characters: UTF-8 has no bytes for those. */
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF)) {
        return false;
      }
    }
    return true;
  }

  static void distinct(List<String> names) {
    if (names.size() > 1 && new HashSet<>(names).size() != names.size()) {
      throw new IllegalArgumentException("Said twice: " + names);
    }
  }
}
