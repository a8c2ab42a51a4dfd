package jp.sekimori.clauses.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * An input cut into pages, with what belongs to the pages and not to the text set apart: running
 * heads and page numbers.
 *
 * @param lines the lines, without those that an extraction put between all others
 * @param starts indexes of the first line of text of each page but the first
 * @param furniture indexes of running heads, page numbers and column heads
 */
public record Pages(List<Line> lines, BitSet starts, BitSet furniture) {

  public Pages {
    lines = List.copyOf(lines);
  }

  /** The pages of a text in one column. */
  public static Pages of(Source source) {
    return of(source, line -> false);
  }

  /**
   * The pages of a text.
   *
   * @param isHead tells the heads of columns, which are furniture wherever they stand
   */
  public static Pages of(Source source, Predicate<String> isHead) {
    Interleaved parted = Interleaved.of(source);
    List<Line> lines = parted.lines();
    BitSet breaks = parted.breaks();
    BitSet furniture = PageNumbers.in(lines, breaks);
    for (int i = 0; i < lines.size(); i++) {
      if (isHead.test(lines.get(i).text())) {
        furniture.set(i);
      }
    }
    furniture.or(RunningHeads.in(lines, breaks, furniture));
    return new Pages(lines, starts(lines, breaks, furniture), furniture);
  }

  /** A page starts where text goes on behind a break or behind furniture. */
  private static BitSet starts(List<Line> lines, BitSet breaks, BitSet furniture) {
    var starts = new BitSet();
    boolean broken = false;
    for (int i = 0; i < lines.size(); i++) {
      broken |= breaks.get(i) || furniture.get(i);
      if (broken && !furniture.get(i) && !lines.get(i).isBlank()) {
        starts.set(i);
        broken = false;
      }
    }
    return starts;
  }

  public List<Line> furnitureLines() {
    return furniture.stream().mapToObj(lines::get).toList();
  }

  /** The text without furniture; a blank line at a page break parts nothing and is left out. */
  public List<Line> body() {
    var body = new ArrayList<Line>();
    for (int i = 0; i < lines.size(); i++) {
      if (starts.get(i)) {
        while (!body.isEmpty() && body.getLast().isBlank()) {
          body.removeLast();
        }
      }
      if (!furniture.get(i)) {
        body.add(lines.get(i));
      }
    }
    return body;
  }
}
