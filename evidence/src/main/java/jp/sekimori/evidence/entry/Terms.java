package jp.sekimori.evidence.entry;

import java.util.List;
import java.util.regex.Pattern;

/** What the words inside a record may look like. */
final class Terms {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");
  private static final int MAX_LENGTH = 200;

  private Terms() {}

  /** A word of the program: {@code permit.approve}. */
  static String name(String text) {
    if (text.length() > MAX_LENGTH || !NAME.matcher(text).matches()) {
      throw new IllegalArgumentException("Not a name: " + text);
    }
    return text;
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
    if (text.length() > MAX_LENGTH || text.codePoints().anyMatch(Terms::isForbidden)) {
      throw new IllegalArgumentException("Not a reference: " + text);
    }
    return text;
  }

  /** Control characters, and halves of characters: UTF-8 has no bytes for those. */
  private static boolean isForbidden(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
  }

  static void distinct(List<String> names) {
    if (names.stream().distinct().count() != names.size()) {
      throw new IllegalArgumentException("Said twice: " + names);
    }
  }
}
