package jp.sekimori.app.policy.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A text in the form in which it is searched: widths and forms folded (NFKC), lower case, without
 * blanks; with the way back to the text as printed.
 */
final class Folded {
  private final String printed;
  private final StringBuilder folded = new StringBuilder();

  /** For each character of the folded text where the printed character begins that it came of. */
  private final List<Integer> from = new ArrayList<>();

  private Folded(String printed) {
    this.printed = printed;
  }

  /** A stretch of the printed text; the end is the first character after it. */
  record Stretch(int start, int end) {}

  static Folded of(String printed) {
    var text = new Folded(printed);
    int next;
    for (int at = 0; at < printed.length(); at = next) {
      next = endOfCharacter(printed, at);
      text.take(at, printed.substring(at, next));
    }
    return text;
  }

  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private void take(int at, String character) {
    String as = fold(character);
    folded.append(as);
    for (int i = 0; i < as.length(); i++) {
      from.add(at);
    }
  }

  /** With the marks that combine with it: ﾊ and ﾞ are one character of the folded text. */
  private static int endOfCharacter(String text, int at) {
    int end = text.offsetByCodePoints(at, 1);
    while (end < text.length() && combines(text.codePointAt(end))) {
      end = text.offsetByCodePoints(end, 1);
    }
    return end;
  }

  private static boolean combines(int character) {
    return character == '\uFF9E'
        || character == '\uFF9F'
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }

  boolean contains(String word) {
    return folded.indexOf(word) >= 0;
  }

  /** Where the words stand in the printed text, in order, none overlapping another. */
  List<Stretch> stretches(List<String> words) {
    var found = new ArrayList<Stretch>();
    for (String word : words) {
      int at = folded.indexOf(word);
      while (at >= 0) {
        found.add(new Stretch(from.get(at), endOf(at + word.length() - 1)));
        at = folded.indexOf(word, at + word.length());
      }
    }
    found.sort(Comparator.comparingInt(Stretch::start).thenComparing(Stretch::end));
    return merged(found);
  }

  private int endOf(int foldedAt) {
    return endOfCharacter(printed, from.get(foldedAt));
  }

  private static List<Stretch> merged(List<Stretch> sorted) {
    var merged = new ArrayList<Stretch>();
    for (Stretch next : sorted) {
      if (!merged.isEmpty() && next.start() <= merged.getLast().end()) {
        Stretch last = merged.removeLast();
        merged.add(new Stretch(last.start(), Math.max(last.end(), next.end())));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }
}
