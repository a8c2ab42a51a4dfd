package jp.sekimori.app.policy.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with what was searched for marked, cut around the first find where it is long.
 *
 * @param before whether something was cut off in front
 * @param after whether something was cut off behind
 */
public record Marked(List<Run> runs, boolean before, boolean after) {
  private static final int LEAD = 40;
  private static final int LENGTH = 200;

  /** A stretch of the printed text. */
  public record Run(String text, boolean found) {}

  public Marked {
    runs = List.copyOf(runs);
  }

  static Marked of(String printed, List<String> words) {
    List<Folded.Stretch> found = Folded.of(printed).stretches(words);
    int first = found.isEmpty() ? 0 : found.getFirst().start();
    int start = printed.length() <= LENGTH ? 0 : whole(printed, Math.max(0, first - LEAD));
    int end =
        printed.length() <= LENGTH
            ? printed.length()
            : whole(printed, Math.min(printed.length(), start + LENGTH));
    return new Marked(runs(printed, found, start, end), start > 0, end < printed.length());
  }

  private static List<Run> runs(String printed, List<Folded.Stretch> found, int start, int end) {
    var runs = new ArrayList<Run>();
    int at = start;
    for (Folded.Stretch stretch : found) {
      if (stretch.start() < at || stretch.start() >= end) {
        continue;
      }
      add(runs, printed.substring(at, stretch.start()), false);
      int to = Math.min(stretch.end(), end);
      add(runs, printed.substring(stretch.start(), to), true);
      at = to;
    }
    add(runs, printed.substring(at, end), false);
    return runs;
  }

  private static void add(List<Run> runs, String text, boolean found) {
    if (!text.isEmpty()) {
      runs.add(new Run(text, found));
    }
  }

  /** Never between the two halves of a character. */
  private static int whole(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
