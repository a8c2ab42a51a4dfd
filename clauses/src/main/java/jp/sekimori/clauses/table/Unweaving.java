package jp.sekimori.clauses.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.sekimori.clauses.table.Hypothesis.Run;
import jp.sekimori.clauses.table.Hypothesis.Twins;
import jp.sekimori.clauses.table.TwinFinder.Match;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which strands stand in which column. The columns of a comparison table are near copies
 * of one another, read piece by piece: some lines of the left, the same lines of the right, and so
 * on. So the strands are read once, and the ways to put them into columns are kept that give most
 * strands a twin in the other column, in the same order, with the fewest changes of column.
 */
final class Unweaving {
  /**
   * How many hypotheses are kept that have changed the column on this page not at all, once, or
   * more often. Plain ones are not crowded out by those that make much of lines repeated in one
   * column.
   */
  private static final int[] ROOM = {8, 20, 32};

  /** Strands that are tried to see whether the pieces are pages or rows. */
  private static final int SAMPLE = 600;

  private final List<Strand> strands;
  private final boolean blocks;
  private final boolean paged;
  private final TwinFinder twins;
  private final int brokenLength;

  private Unweaving(List<Strand> strands, boolean blocks, boolean paged) {
    this.strands = strands;
    this.blocks = blocks;
    this.paged = paged;
    this.brokenLength = Strand.brokenLength(strands);
    this.twins = new TwinFinder(strands, blocks, paged);
  }

  /** The strands put into columns. */
  record Unwoven(Side[] sides, int[] twin) {
    /** Whether the columns follow one another page by page, and not row by row. */
    boolean isPaged(List<Strand> strands) {
      int pages = 0;
      int returns = 0;
      for (int i = 1; i < sides.length; i++) {
        boolean start = strands.get(i).pageStart();
        pages += start ? 1 : 0;
        returns += !start && sides[i] == Side.LEFT && sides[i - 1] == Side.RIGHT ? 1 : 0;
      }
      return returns <= (pages > 0 ? 3 * (pages + 1) : 1);
    }
  }

  /**
   * The likeliest columns.
   *
   * @param blocks whether the column changes only where a blank line stands
   */
  static Unwoven of(List<Strand> strands, boolean blocks) {
    List<Strand> sample = strands.subList(0, Math.min(strands.size(), SAMPLE));
    boolean paged = new Unweaving(sample, blocks, false).unweave().isPaged(sample);
    return new Unweaving(strands, blocks, paged).unweave();
  }

  private Unwoven unweave() {
    List<Hypothesis> kept = List.of(start());
    for (int i = 0; i < strands.size(); i++) {
      var next = new ArrayList<Hypothesis>(2 * kept.size());
      for (Hypothesis hypothesis : kept) {
        extend(hypothesis, i, next);
      }
      kept = best(next);
    }
    return result(kept.getFirst());
  }

  private Hypothesis start() {
    return new Hypothesis(0, new Run(0, Side.LEFT, null), 0, -1, -1, null, Numbering.START);
  }

  private void extend(Hypothesis h, int i, List<Hypothesis> next) {
    Strand strand = strands.get(i);
    if (strand.forced() != null) {
      putBothWays(h, i, strand.forced(), twins.of(h, i, strand.forced()), next);
      return;
    }
    Match stay = twins.of(h, i, h.side());
    putBothWays(h, i, h.side(), stay, next);
    boolean settled = stay != null && stay.exact() && stay.skipped() == 0 && !strand.pageStart();
    if (settled || blocks && !strand.parted() && !strand.pageStart()) {
      return;
    }
    Side other = h.side().other();
    Match turn = twins.of(h, i, other);
    boolean free = strand.pageStart() || strand.parted() || other == Side.LEFT;
    if (free || turn != null) {
      putBothWays(h, i, other, turn, next);
    }
  }

  /** A twin that leaves others behind may be a chance likeness: also without it. */
  private void putBothWays(
      Hypothesis h, int i, Side side, @Nullable Match match, List<Hypothesis> next) {
    next.add(put(h, i, side, match));
    if (match != null && match.skipped() > 0) {
      next.add(put(h, i, side, null));
    }
  }

  private Hypothesis put(Hypothesis h, int i, Side side, @Nullable Match match) {
    Strand strand = strands.get(i);
    int score = h.score() - changeCost(h, i, side);
    int lastLeft = h.lastLeft();
    int lastRight = h.lastRight();
    Twins pairs = h.twins();
    if (match != null) {
      score += match.gain();
      lastLeft = side == Side.LEFT ? i : match.strand();
      lastRight = side == Side.RIGHT ? i : match.strand();
      pairs = new Twins(lastLeft, lastRight, pairs);
      // Strands of the right column were charged when they came; the left waits for its twins.
      score -= TwinFinder.UNMATCHED * h.between(Side.LEFT, h.lastLeft(), lastLeft);
    } else if (side == Side.RIGHT) {
      score -= TwinFinder.UNMATCHED;
    }
    Numbering labels = h.labels();
    if (strand.label() != null) {
      score -= labels.continues(side, strand.label()) ? 0 : 60;
      score -= isCut(h, i, side) ? 40 : 0;
      labels = labels.plus(side, strand.label());
    }
    Run runs = i > 0 && side == h.side() ? h.runs() : new Run(i, side, i > 0 ? h.runs() : null);
    int changes = strand.pageStart() ? 0 : h.changes() + (side == h.side() ? 0 : 1);
    return new Hypothesis(score, runs, changes, lastLeft, lastRight, pairs, labels);
  }

  private int changeCost(Hypothesis h, int i, Side side) {
    Strand strand = strands.get(i);
    if (i == 0 || strand.forced() != null) {
      return side == Side.LEFT || strand.forced() != null ? 0 : 300;
    }
    if (strand.pageStart()) {
      return side == Side.RIGHT ? 300 : h.side() == Side.LEFT ? 50 : 0;
    }
    if (side == h.side()) {
      return 0;
    }
    if (paged && !blocks && h.changes() > 0) {
      return strand.parted() ? 160 : 320;
    }
    if (strand.parted()) {
      return 20;
    }
    return blocks ? 400 : side == Side.RIGHT ? 40 : 70;
  }

  /** Whether the column's sentence would be cut off by a label. */
  private boolean isCut(Hypothesis h, int i, Side side) {
    int before = i - 1;
    for (Run run = h.runs(); run != null && run.side() != side; run = run.before()) {
      before = run.start() - 1;
    }
    return before >= 0
        && before < i - 1
        && h.sideOf(before) == side
        && strands.get(before).isOpen(brokenLength);
  }

  private record State(int run, Side side, int lastLeft, int lastRight) {}

  private static List<Hypothesis> best(List<Hypothesis> all) {
    if (all.size() == 1) {
      return all;
    }
    all.sort(Comparator.comparingInt(Hypothesis::score).reversed());
    Set<State> seen = new HashSet<>();
    int[] room = ROOM.clone();
    var kept = new ArrayList<Hypothesis>();
    for (Hypothesis h : all) {
      int changes = Math.min(h.changes(), room.length - 1);
      if (room[changes] > 0
          && seen.add(new State(h.runs().start(), h.side(), h.lastLeft(), h.lastRight()))) {
        room[changes]--;
        kept.add(h);
      }
    }
    return kept;
  }

  private Unwoven result(Hypothesis best) {
    var sides = new Side[strands.size()];
    int end = sides.length;
    for (Run run = best.runs(); run != null; run = run.before()) {
      Arrays.fill(sides, run.start(), end, run.side());
      end = run.start();
    }
    int[] twin = new int[sides.length];
    Arrays.fill(twin, -1);
    for (Twins twins = best.twins(); twins != null; twins = twins.before()) {
      twin[twins.left()] = twins.right();
      twin[twins.right()] = twins.left();
    }
    return new Unwoven(sides, twin);
  }
}
