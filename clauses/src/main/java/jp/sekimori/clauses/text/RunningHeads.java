package jp.sekimori.clauses.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Finds running heads and feet: short lines that come back at most page breaks. */
final class RunningHeads {
  private static final int LONGEST = 40;

  /** Lines looked at on either side of a page break. */
  private static final int DEPTH = 2;

  private final List<Line> lines;
  private final BitSet known;
  private final List<Integer> printed = new ArrayList<>();
  private final List<Integer> cuts = new ArrayList<>();

  private RunningHeads(List<Line> lines, BitSet breaks, BitSet known) {
    this.lines = lines;
    this.known = known;
    boolean cut = false;
    for (int i = 0; i < lines.size(); i++) {
      cut |= breaks.get(i) || known.get(i);
      if (!known.get(i) && !lines.get(i).isBlank()) {
        if (cut) {
          cuts.add(printed.size());
        }
        printed.add(i);
        cut = false;
      }
    }
    if (cut) {
      cuts.add(printed.size());
    }
  }

  /**
   * The running heads among the lines.
   *
   * @param breaks lines before which a page break is known
   * @param known furniture found already: page numbers and column heads stand at page breaks too
   */
  static BitSet in(List<Line> lines, BitSet breaks, BitSet known) {
    return new RunningHeads(lines, breaks, known).found();
  }

  private BitSet found() {
    Map<String, BitSet> places = new HashMap<>();
    Map<String, Integer> pages = new HashMap<>();
    var first = new ArrayList<>(cuts);
    first.addFirst(0);
    for (int cut : first.stream().distinct().toList()) {
      var here = new HashSet<String>();
      for (int at = cut - DEPTH; at < cut + DEPTH; at++) {
        if (at >= 0 && at < printed.size() && mayBeHead(printed.get(at))) {
          String text = lines.get(printed.get(at)).text().replaceAll("[\\s　]", "");
          places.computeIfAbsent(text, t -> new BitSet()).set(printed.get(at));
          here.add(text);
        }
      }
      here.forEach(text -> pages.merge(text, 1, Integer::sum));
    }
    var found = new BitSet();
    places.forEach(
        (text, where) -> {
          int count = where.cardinality();
          boolean most = 2 * pages.getOrDefault(text, 0) >= cuts.size();
          if (most && (count > 2 || count == 2 && cuts.size() < 3 && count >= cuts.size())) {
            found.or(where);
          }
        });
    return found;
  }

  private boolean mayBeHead(int line) {
    String text = lines.get(line).stripped();
    return !known.get(line)
        && text.length() <= LONGEST
        && !text.endsWith("。")
        && !text.endsWith("略）")
        && !text.endsWith("略)");
  }
}
