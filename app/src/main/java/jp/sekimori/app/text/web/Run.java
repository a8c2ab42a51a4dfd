package jp.sekimori.app.text.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Characters of a clause that are shown alike.
 *
 * @param marked whether they are what changed, or what a finding speaks of
 */
public record Run(String text, boolean marked) {

  /** A stretch of a text, by offsets in UTF-16 units. */
  record Span(int start, int end) {}

  public static List<Run> plain(String text) {
    return cut(text, List.of());
  }

  static List<Run> marked(String text) {
    return cut(text, List.of(new Span(0, text.length())));
  }

  /** Cuts a text at its marked spans, which may touch, overlap or be empty, in any order. */
  static List<Run> cut(String text, List<Span> spans) {
    var runs = new ArrayList<Run>();
    int done = 0;
    for (Span span : spans.stream().sorted((a, b) -> a.start() - b.start()).toList()) {
      int start = Math.max(done, span.start());
      int end = Math.min(text.length(), span.end());
      if (start < end) {
        add(runs, text.substring(done, start), false);
        add(runs, text.substring(start, end), true);
        done = end;
      }
    }
    add(runs, text.substring(done), false);
    return List.copyOf(runs);
  }

  /** Marks the first place of each of {@code words}; one that is not in the text marks nothing. */
  static List<Run> highlight(String text, List<String> words) {
    var spans = new ArrayList<Span>();
    for (String word : words) {
      int start = text.indexOf(word);
      if (start >= 0 && !word.isEmpty()) {
        spans.add(new Span(start, start + word.length()));
      }
    }
    return cut(text, spans);
  }

  private static void add(List<Run> runs, String text, boolean marked) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, marked));
    }
  }
}
