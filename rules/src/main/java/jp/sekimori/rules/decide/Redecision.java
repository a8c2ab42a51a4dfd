package jp.sekimori.rules.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.table.Facts;

/** Decides many cases by two tables at once and says which of them come out differently. */
public final class Redecision {
  /** Cases that are worked on together, so that they stay in the nearest cache. */
  private static final int BLOCK = 1_024;

  private final Decider older;
  private final Decider newer;
  private final Grid grid;
  private final Matcher<Outcome> matcher;

  /** The rows of either that the other does not have. */
  private final long touched;

  /**
   * A case that comes out differently.
   *
   * @param number as it was added, from 0
   */
  public record Changed(int number, Decision older, Decision newer) {}

  /** What both say of the same facts; empty where one does not know such facts. */
  private record Outcome(Optional<Answer> older, Optional<Answer> newer, boolean differs) {
    static Outcome of(Optional<Answer> older, Optional<Answer> newer) {
      return new Outcome(older, newer, !older.map(Answer::gist).equals(newer.map(Answer::gist)));
    }
  }

  public Redecision(Decider older, Decider newer) {
    this.older = older;
    this.newer = newer;
    Joint joint = Joint.of(older.grid(), newer.grid());
    grid = joint.grid();
    matcher =
        new Matcher<>(
            grid,
            rows -> Outcome.of(answer(older, joint.older(rows)), answer(newer, joint.newer(rows))));
    BitSet changed = Joint.changed(older.table().rows(), newer.table().rows());
    touched = changed.isEmpty() ? 0 : changed.toLongArray()[0];
  }

  private static Optional<Answer> answer(Decider decider, BitSet rows) {
    return rows.isEmpty() ? Optional.empty() : Optional.of(Answer.of(decider.rows(rows)));
  }

  /** Cases in memory, a byte for a few facts of each. */
  public final class Cases {
    private final Packing packing = new Packing(grid, matcher.isNarrow());
    private byte[][] packed = new byte[packing.size()][BLOCK];
    private int size;

    /** Cases of which not all is known, or that do not fit into the bytes. */
    private final Map<Integer, Facts> others = new HashMap<>();

    private Cases() {}

    public void add(Facts facts) {
      if (size == packed[0].length) {
        for (int i = 0; i < packed.length; i++) {
          packed[i] = Arrays.copyOf(packed[i], size * 2);
        }
      }
      if (!packing.pack(facts, packed, size)) {
        others.put(size, facts);
      }
      size++;
    }

    public int size() {
      return size;
    }
  }

  public Cases cases() {
    return new Cases();
  }

  /** The cases that come out differently, in their order. */
  public List<Changed> changed(Cases cases) {
    var changed = new ArrayList<Changed>();
    long telling = Matcher.KNOWN | touched;
    long[] applying = new long[BLOCK];
    for (int from = 0; from < cases.size; from += BLOCK) {
      int count = Math.min(BLOCK, cases.size - from);
      cases.packing.intersect(cases.packed, from, count, applying);
      for (int i = 0; i < count; i++) {
        // Where all is known and no row applies that one of the two does not have, they agree.
        if ((applying[i] & telling) != Matcher.KNOWN) {
          add(changed, cases, from + i, applying[i]);
        }
      }
    }
    return changed;
  }

  private void add(List<Changed> changed, Cases cases, int number, long applying) {
    if (applying < 0) {
      Outcome outcome = matcher.answer(applying);
      if (outcome.differs && outcome.older.isPresent() && outcome.newer.isPresent()) {
        changed.add(new Changed(number, outcome.older.get(), outcome.newer.get()));
      }
      return;
    }
    Facts facts = Objects.requireNonNull(cases.others.get(number));
    Decision before = older.decide(facts);
    Decision after = newer.decide(facts);
    if (!isSame(before, after)) {
      changed.add(new Changed(number, before, after));
    }
  }

  /** Whether two decisions come to the same, reasons aside. */
  public static boolean isSame(Decision before, Decision after) {
    return before instanceof Answer one && after instanceof Answer other
        ? one.gist().equals(other.gist())
        : before.equals(after);
  }
}
