package jp.sekimori.clauses.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.sekimori.clauses.label.Numerals;

/**
 * A place in a text from which a grammar reads on; failed attempts are taken back by the caller.
 */
final class Scanner {
  private final String text;
  private int at;

  Scanner(String text, int at) {
    this.text = text;
    this.at = at;
  }

  int at() {
    return at;
  }

  void backTo(int place) {
    at = place;
  }

  String text() {
    return text;
  }

  /** The next character; a blank behind the end. */
  char peek() {
    return at < text.length() ? text.charAt(at) : ' ';
  }

  boolean startsWith(String words) {
    return text.startsWith(words, at);
  }

  boolean take(String words) {
    if (!startsWith(words)) {
      return false;
    }
    at += words.length();
    return true;
  }

  /** The first of several words that comes next, taken. */
  Optional<String> takeAny(List<String> words) {
    return words.stream().filter(this::take).findFirst();
  }

  void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** A number in digits of either width or in kanji. */
  OptionalInt takeNumber() {
    int end = at;
    while (end < text.length() && Numerals.digitValue(text.charAt(end)) >= 0) {
      end++;
    }
    if (end > at) {
      return take(end, Numerals.arabicValue(text.substring(at, end)));
    }
    while (end < text.length() && "〇一二三四五六七八九十百千".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end > at ? take(end, Numerals.kanjiValue(text.substring(at, end))) : OptionalInt.empty();
  }

  private OptionalInt take(int end, OptionalInt value) {
    if (value.isPresent()) {
      at = end;
    }
    return value;
  }

  /** 枝番: の2の3; empty where none follows. */
  List<Integer> takeBranches() {
    var branches = new ArrayList<Integer>();
    while (peek() == 'の') {
      int place = at;
      at++;
      OptionalInt branch = takeNumber();
      if (branch.isEmpty()) {
        at = place;
        break;
      }
      branches.add(branch.getAsInt());
    }
    return branches;
  }
}
