package jp.sekimori.clauses.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Many expressions looked for in one pass over a text, by the characters that they can start with.
 *
 * @param <T> what an expression stands for
 */
final class Lexicon<T> {
  private record Entry<T>(Pattern pattern, T meaning) {}

  /** An expression found in a text. */
  record Hit<T>(int from, int to, T meaning) {}

  private final Map<Character, List<Entry<T>>> byFirst = new HashMap<>();

  /**
   * @param first the characters with which what the expression consumes can start
   * @param expression may look before and behind what it consumes
   */
  void add(String first, String expression, T meaning) {
    var entry = new Entry<>(Pattern.compile(expression), meaning);
    for (char c : first.toCharArray()) {
      byFirst.computeIfAbsent(c, k -> new ArrayList<>()).add(entry);
    }
  }

  /** The places found, in reading order; none overlaps another. */
  List<Hit<T>> in(String text) {
    return in(text, 0, text.length());
  }

  List<Hit<T>> in(String text, int from, int to) {
    var hits = new ArrayList<Hit<T>>();
    int at = from;
    while (at < to) {
      Hit<T> hit = at(text, at, to);
      if (hit != null) {
        hits.add(hit);
      }
      at = hit == null ? at + 1 : hit.to();
    }
    return hits;
  }

  private @Nullable Hit<T> at(String text, int at, int to) {
    List<Entry<T>> entries = byFirst.get(text.charAt(at));
    if (entries == null) {
      return null;
    }
    for (Entry<T> entry : entries) {
      Matcher m =
          entry.pattern().matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      if (m.region(at, to).lookingAt()) {
        return new Hit<>(m.start(), m.end(), entry.meaning());
      }
    }
    return null;
  }
}
