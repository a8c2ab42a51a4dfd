package jp.sekimori.clauses.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The brackets of a text, paired as a reader pairs them.
 *
 * @param lone offsets of those without a partner, in reading order
 * @param pairs offsets of those with one
 */
record Brackets(List<Integer> lone, List<Pair> pairs) {
  private static final String OPENING = "(（「『【〔［[｛〈《“";
  private static final String CLOSING = ")）」』】〕］]｝〉》”";

  /** An opening bracket and the one that closes it. */
  record Pair(int open, int close) {}

  static Brackets in(String text) {
    var open = new ArrayDeque<Integer>();
    var lone = new ArrayList<Integer>();
    var pairs = new ArrayList<Pair>();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (isOpening(c)) {
        open.push(at);
      } else if (CLOSING.indexOf(c) >= 0) {
        close(text, at, open, lone, pairs);
      }
    }
    lone.addAll(open);
    lone.sort(null);
    return new Brackets(lone, pairs);
  }

  /** Closes the nearest partner; what was opened inside it and is still open has none. */
  private static void close(
      String text, int at, ArrayDeque<Integer> open, List<Integer> lone, List<Pair> pairs) {
    boolean hasPartner = open.stream().anyMatch(o -> kind(text.charAt(o)) == kind(text.charAt(at)));
    if (!hasPartner) {
      if (!isListMark(text, at)) {
        lone.add(at);
      }
      return;
    }
    while (kind(text.charAt(open.element())) != kind(text.charAt(at))) {
      lone.add(open.pop());
    }
    pairs.add(new Pair(open.pop(), at));
  }

  /** 1) or ア) inside a sentence: a bracket that closes nothing by design. */
  private static boolean isListMark(String text, int at) {
    if (kind(text.charAt(at)) != 0 || at == 0) {
      return false;
    }
    int start = at;
    while (start > 0 && at - start < 2 && isMark(text.charAt(start - 1))) {
      start--;
    }
    boolean afterBreak = start == 0 || " 　、。，．・".indexOf(text.charAt(start - 1)) >= 0;
    return start < at && afterBreak;
  }

  private static boolean isMark(char c) {
    return Script.isDigit(c) || Script.isLatin(c) || Script.isKatakana(c) || c == '※' || c == '注';
  }

  /** Brackets of either width are one kind. */
  private static int kind(char c) {
    int index = Math.max(OPENING.indexOf(c), CLOSING.indexOf(c));
    return switch (index) {
      case 1 -> 0;
      case 7 -> 6;
      default -> index;
    };
  }

  static boolean isOpening(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  boolean isBalanced() {
    return lone.isEmpty();
  }
}
