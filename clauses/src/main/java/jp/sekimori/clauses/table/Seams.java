package jp.sekimori.clauses.table;

import java.util.ArrayList;
import java.util.List;
import jp.sekimori.clauses.outline.Note;
import jp.sekimori.clauses.table.Unweaving.Unwoven;
import jp.sekimori.clauses.text.Message;

/**
 * The places where the column changes. Lines there that have no twin could stand on either side of
 * the seam: numbering and unfinished sentences decide, and where they do not, a note says so.
 */
final class Seams {
  private static final int LONGEST = 200;

  private final List<Strand> strands;
  private final int[] twin;
  private final boolean blocks;
  private final int brokenLength;
  private final Side[] sides;
  private final List<Note> notes = new ArrayList<>();
  private final int[] latest = {-1, -1};
  private Numbering numbering = Numbering.START;

  private Seams(List<Strand> strands, Unwoven unwoven, boolean blocks) {
    this.strands = strands;
    this.twin = unwoven.twin();
    this.sides = unwoven.sides().clone();
    this.blocks = blocks;
    this.brokenLength = Strand.brokenLength(strands);
  }

  /** The columns after a second look at their seams. */
  record Mended(Side[] sides, List<Note> notes) {}

  static Mended mend(List<Strand> strands, Unwoven unwoven, boolean blocks) {
    var seams = new Seams(strands, unwoven, blocks);
    seams.mend();
    return new Mended(seams.sides, seams.notes);
  }

  private void mend() {
    int i = 0;
    while (i < sides.length) {
      int end = looseEnd(i);
      if (end > i) {
        settle(i, end);
      }
      for (int next = Math.max(end, i + 1); i < next; i++) {
        pass(i);
      }
    }
  }

  private void pass(int i) {
    Strand strand = strands.get(i);
    latest[sides[i].ordinal()] = i;
    if (strand.label() != null) {
      numbering = numbering.plus(sides[i], strand.label());
    }
  }

  /** The end of the strands without twins around a seam, if they start at i; else i. */
  private int looseEnd(int i) {
    if (twin[i] >= 0 || i > 0 && twin[i - 1] < 0 && !isFixed(i)) {
      return i;
    }
    int end = i + 1;
    while (end < sides.length && twin[end] < 0 && !isFixed(end) && end - i < LONGEST) {
      end++;
    }
    boolean seamAtEnd = end < sides.length && !isFixed(end) && sides[end] != sides[end - 1];
    boolean seamAtStart = i > 0 && !isFixed(i) && sides[i] != sides[i - 1];
    boolean seamInside = sides[i] != sides[end - 1];
    return seamAtEnd || seamAtStart || seamInside ? end : i;
  }

  /** Whether the column cannot be the one of the strand before it, or is known anyway. */
  private boolean isFixed(int i) {
    return strands.get(i).pageStart() || strands.get(i).forced() != null;
  }

  private void settle(int start, int end) {
    Side first = start > 0 && !isFixed(start) ? sides[start - 1] : sides[start];
    boolean open = end < sides.length && !isFixed(end);
    Side second = open ? sides[end] : sides[end - 1];
    if (first == second) {
      return;
    }
    int now = start;
    while (now < end && sides[now] == first) {
      now++;
    }
    int best = now;
    double highest = score(start, now, end, first, second);
    double next = Double.NEGATIVE_INFINITY;
    for (int cut = start; cut <= end; cut++) {
      if (cut == now || !mayCut(start, cut, end)) {
        continue;
      }
      double score = score(start, cut, end, first, second);
      if (score > highest) {
        next = highest;
        highest = score;
        best = cut;
      } else {
        next = Math.max(next, score);
      }
    }
    for (int i = start; i < end; i++) {
      sides[i] = i < best ? first : second;
    }
    if (highest - next < 0.5) {
      notes.add(doubt(start, end));
    }
  }

  private boolean mayCut(int start, int cut, int end) {
    boolean edge = cut == start && isFixed(start) || cut == end && end == sides.length;
    return !edge && (!blocks || cut == sides.length || strands.get(cut).parted());
  }

  /** How well numbering and sentences go on in both columns if the second starts at cut. */
  private double score(int start, int cut, int end, Side first, Side second) {
    double score = 0;
    Numbering state = numbering;
    int[] last = latest.clone();
    for (int i = start; i < end; i++) {
      Side side = i < cut ? first : second;
      Strand strand = strands.get(i);
      score += fit(state, strand, last[side.ordinal()], i, side);
      state = strand.label() == null ? state : state.plus(side, strand.label());
      last[side.ordinal()] = i;
    }
    return end < sides.length ? score + join(state, last[second.ordinal()], end, second) : score;
  }

  /** How well the first strand behind the loose ones goes on from what its column has then. */
  private double join(Numbering state, int before, int end, Side side) {
    if (strands.get(end).label() != null) {
      return fit(state, strands.get(end), before, end, side);
    }
    return before >= 0 && strands.get(before).isOpen(brokenLength) ? 1 : -0.5;
  }

  private double fit(Numbering state, Strand strand, int before, int i, Side side) {
    boolean cut = before >= 0 && strands.get(before).isOpen(brokenLength);
    if (strand.label() == null) {
      return before < 0 || cut || before == i - 1 ? 0 : -0.5;
    }
    double score = state.continues(side, strand.label()) ? 1 : -1;
    return cut && before < i - 1 ? score - 3 : score;
  }

  private Note doubt(int start, int end) {
    int from = strands.get(start).line().number();
    int to = strands.get(end - 1).line().number();
    String ja = from == to ? from + "行目は" : from + "行目から" + to + "行目までは";
    String en = from == to ? "Line " + from : "Lines " + from + " to " + to;
    return new Note(
        Note.Kind.COLUMN,
        from,
        new Message(
            ja + "、左右どちらの欄のものか本文からは決められません。",
            en + ": the text does not show which column this belongs to."));
  }
}
