package jp.sekimori.clauses.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.sekimori.clauses.table.Hypothesis.Run;
import jp.sekimori.clauses.table.Hypothesis.Twins;
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

  private static final int FAR = 30;
  private static final int NEAR = 6;

  /** Lines up to this length say nothing by having a twin; from the other length on, all. */
  private static final int SHORT = 2;

  private static final int LONG = 8;

  /** What a line without a twin costs. */
  private static final int UNMATCHED = 20;

  private static final double ALIKE = 0.6;

  /** Strands that are tried to see whether the pieces are pages or rows. */
  private static final int SAMPLE = 600;

  private final List<Strand> strands;
  private final boolean blocks;
  private final boolean paged;
  private final int[] sameBefore;
  private final int[] worth;
  private final int[][] pairs;

  private Unweaving(List<Strand> strands, boolean blocks, boolean paged) {
    this.strands = strands;
    this.blocks = blocks;
    this.paged = paged;
    this.pairs = new int[strands.size()][];
    this.sameBefore = sameBefore(strands);
    this.worth = worth(strands);
  }

  /**
   * What it says that a line has a twin: much where just two lines are alike, little where many are
   * and where the line is short.
   */
  private int[] worth(List<Strand> strands) {
    Map<String, Integer> counts = HashMap.newHashMap(strands.size());
    strands.forEach(strand -> counts.merge(strand.body(), 1, Integer::sum));
    return strands.stream().mapToInt(strand -> worth(strand, counts)).toArray();
  }

  private int worth(Strand strand, Map<String, Integer> counts) {
    if (blocks && strand.isLabelAlone()) {
      return 100;
    }
    int count = counts.getOrDefault(strand.body(), 0);
    int rarity = count <= 2 ? 400 : count <= 4 ? 240 : 140;
    int length = Math.min(strand.body().length(), LONG);
    return rarity * Math.max(0, length - SHORT) / (LONG - SHORT);
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
      return pages > 0 && returns <= 3 * (pages + 1);
    }

    int twins() {
      return (int) Arrays.stream(twin).filter(t -> t >= 0).count() / 2;
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

  private static int[] sameBefore(List<Strand> strands) {
    int[] before = new int[strands.size()];
    Map<String, Integer> latest = HashMap.newHashMap(strands.size());
    for (int i = 0; i < before.length; i++) {
      Integer at = latest.put(strands.get(i).body(), i);
      before[i] = at == null ? -1 : at;
    }
    return before;
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
      putBothWays(h, i, strand.forced(), twin(h, i, strand.forced()), next);
      return;
    }
    Match stay = twin(h, i, h.side());
    putBothWays(h, i, h.side(), stay, next);
    boolean settled = stay != null && stay.exact() && stay.skipped() == 0 && !strand.pageStart();
    if (settled || blocks && !strand.parted() && !strand.pageStart()) {
      return;
    }
    Side other = h.side().other();
    Match turn = twin(h, i, other);
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

  /**
   * The twin of a strand in the other column.
   *
   * @param skipped strands of the other column that will never have a twin then
   * @param gain what it adds to the score
   */
  private record Match(int strand, boolean exact, int skipped, int gain) {}

  private @Nullable Match twin(Hypothesis h, int i, Side side) {
    Side other = side.other();
    Match exact = exactTwin(h, i, other);
    Match best = exact;
    if (exact == null || exact.skipped() > 0) {
      Match similar = similarTwin(h, i, other);
      if (similar != null && (best == null || similar.gain() > best.gain())) {
        best = similar;
      }
    }
    if (best == null || side == Side.RIGHT) {
      return best;
    }
    // The twin was charged when it came. The left column is read first, row by row; only over the
    // end of a page can the right one be ahead.
    return new Match(
        best.strand(), best.exact(), best.skipped(), best.gain() + UNMATCHED - (paged ? 10 : 100));
  }

  private @Nullable Match exactTwin(Hypothesis h, int i, Side other) {
    Match best = null;
    int last = h.last(other);
    int steps = 0;
    for (int at = sameBefore[i]; at > last && steps < FAR; at = sameBefore[at], steps++) {
      if (h.sideOf(at) == other) {
        int skipped = h.between(other, last, at);
        boolean whole = strands.get(at).key().equals(strands.get(i).key());
        int distrust = worth[i] < 300 ? UNMATCHED : 0;
        int gain = worth[i] - (whole ? 0 : 20) - distrust * Math.min(skipped, FAR);
        best = new Match(at, true, skipped, gain);
      }
    }
    return best;
  }

  private @Nullable Match similarTwin(Hypothesis h, int i, Side other) {
    Match best = null;
    int skipped = 0;
    for (int at : pending(h, i, other)) {
      boolean comparable = strands.get(at).isLabelledLike(strands.get(i));
      boolean sameLabel = strands.get(at).isLabelledAs(strands.get(i));
      double alike = comparable ? Strand.resemblance(pairs(at), pairs(i)) : 0;
      int gain = (int) (300 * (alike - 0.45)) + (sameLabel ? 80 : 0) - UNMATCHED * skipped;
      boolean enough = alike >= ALIKE || sameLabel && alike > 0.2;
      if (enough && gain > 0 && (best == null || gain > best.gain())) {
        best = new Match(at, false, skipped, gain);
      }
      skipped++;
    }
    return best;
  }

  /** The first strands of a column that have no twin yet. */
  private static List<Integer> pending(Hypothesis h, int i, Side side) {
    var runs = new ArrayList<Run>();
    int last = h.last(side);
    for (Run run = h.runs(); run != null; run = run.before()) {
      runs.addFirst(run);
      if (run.start() <= last + 1 || runs.size() > FAR) {
        break;
      }
    }
    var found = new ArrayList<Integer>(NEAR);
    for (int r = 0; r < runs.size() && found.size() < NEAR; r++) {
      if (runs.get(r).side() == side) {
        int end = r + 1 < runs.size() ? runs.get(r + 1).start() : i;
        for (int at = Math.max(runs.get(r).start(), last + 1);
            at < end && found.size() < NEAR;
            at++) {
          found.add(at);
        }
      }
    }
    return found;
  }

  private int[] pairs(int i) {
    if (pairs[i] == null) {
      pairs[i] = strands.get(i).pairs();
    }
    return pairs[i];
  }

  private Hypothesis put(Hypothesis h, int i, Side side, @Nullable Match match) {
    Strand strand = strands.get(i);
    int score = h.score() - changeCost(h, i, side);
    int lastLeft = h.lastLeft();
    int lastRight = h.lastRight();
    Twins twins = h.twins();
    if (match != null) {
      score += match.gain();
      lastLeft = side == Side.LEFT ? i : match.strand();
      lastRight = side == Side.RIGHT ? i : match.strand();
      twins = new Twins(lastLeft, lastRight, twins);
      // Strands of the right column were charged when they came; the left waits for its twins.
      score -= UNMATCHED * h.between(Side.LEFT, h.lastLeft(), lastLeft);
    } else if (side == Side.RIGHT) {
      score -= UNMATCHED;
    }
    Numbering labels = h.labels();
    if (strand.label() != null) {
      score -= labels.continues(side, strand.label()) ? 0 : 60;
      score -= isCut(h, i, side) ? 40 : 0;
      labels = labels.plus(side, strand.label());
    }
    Run runs = i > 0 && side == h.side() ? h.runs() : new Run(i, side, i > 0 ? h.runs() : null);
    int changes = strand.pageStart() ? 0 : h.changes() + (side == h.side() ? 0 : 1);
    return new Hypothesis(score, runs, changes, lastLeft, lastRight, twins, labels);
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
      return strand.parted() ? 100 : 180;
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
        && strands.get(before).key().length() > 24
        && !strands.get(before).endsSentence();
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
