package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short name that the text gives to something: 最高情報セキュリティ責任者（以下「CISO」という。）.
 *
 * @param full the words right before the brackets that are surely part of the full name
 * @param whole whether the full name surely starts with them
 */
record Definition(Stretch stretch, int at, int end, String full, String name, boolean whole) {
  private static final Pattern SHORT_NAME =
      Pattern.compile(
          "[（(](?:[^（）()]{0,40}。)?以下、?(?:単に)?「([^「」]{1,30})」と(?:いう|総称する|略す)[^（）()]{0,12}[)）]");

  static List<Definition> in(Draft draft) {
    var found = new ArrayList<Definition>();
    for (Stretch stretch : draft.stretches()) {
      Matcher m = SHORT_NAME.matcher(stretch.text());
      while (m.find()) {
        found.add(of(stretch, m));
      }
    }
    return found;
  }

  private static Definition of(Stretch stretch, Matcher m) {
    String text = stretch.text();
    int start = m.start();
    while (start > 0
        && (Script.isTerm(text.charAt(start - 1)) || Script.isDigit(text.charAt(start - 1)))) {
      start--;
    }
    boolean whole = start == 0 || "、。」）は「がをに".indexOf(text.charAt(start - 1)) >= 0;
    return new Definition(
        stretch, m.start(), m.end(), text.substring(start, m.start()), m.group(1), whole);
  }

  /** The places at which words stand as a term of their own, not inside a longer one. */
  static List<Integer> uses(String text, String words) {
    var places = new ArrayList<Integer>();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
      int end = at + words.length();
      boolean before = at > 0 && Script.isTerm(text.charAt(at - 1));
      boolean after = end < text.length() && Script.isTerm(text.charAt(end));
      if (!before && !after) {
        places.add(at);
      }
    }
    return places;
  }

  boolean isBefore(Stretch other, int offset) {
    int own = stretch.node().order();
    int others = other.node().order();
    return own < others || (own == others && stretch == other && end <= offset);
  }
}
