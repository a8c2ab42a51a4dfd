package jp.sekimori.clauses.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.sekimori.clauses.table.Hypothesis.Run;
import org.jspecify.annotations.Nullable;

/** Finds the line of the other column that a line is the newer or older version of. */
final class TwinFinder {
  /** What a line without a twin costs. */
  static final int UNMATCHED = 20;

  /** Occurrences of one line, and strands skipped, beyond which nothing is looked at. */
  private static final int FAR = 30;

  /** Strands without a twin that a line is compared with by its characters. */
  private static final int NEAR = 6;

  /** Lines up to this length say nothing by having a twin; from the other length on, all. */
  private static final int SHORT = 2;

  private static final int LONG = 8;
  private static final double ALIKE = 0.6;

  private final List<Strand> strands;
  private final boolean blocks;
  private final boolean paged;
  private final int[] sameBefore;
  private final int[] worth;
  private final int[][] pairs;

  TwinFinder(List<Strand> strands, boolean blocks, boolean paged) {
    this.strands = strands;
    this.blocks = blocks;
    this.paged = paged;
    this.pairs = new int[strands.size()][];
    this.sameBefore = sameBefore(strands);
    this.worth = worth();
  }

  /**
   * What it says that a line has a twin: much where just two lines are alike, little where many are
   * and where the line is short.
   */
  private int[] worth() {
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

  private static int[] sameBefore(List<Strand> strands) {
    int[] before = new int[strands.size()];
    Map<String, Integer> latest = HashMap.newHashMap(strands.size());
    for (int i = 0; i < before.length; i++) {
      Integer at = latest.put(strands.get(i).body(), i);
      before[i] = at == null ? -1 : at;
    }
    return before;
  }

  /**
   * The twin of a strand in the other column.
   *
   * @param skipped strands of the other column that will never have a twin then
   * @param gain what it adds to the score
   */
  record Match(int strand, boolean exact, int skipped, int gain) {}

  /** The likeliest twin of a strand if it stands in the given column; null for none. */
  @Nullable Match of(Hypothesis h, int i, Side side) {
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
}
