package jp.sekimori.rules.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sekimori.rules.decide.Decision.Answer;
import jp.sekimori.rules.table.Facts;
import org.jspecify.annotations.Nullable;

/** Decides many cases by two tables at once and says which of them come out differently. */
public final class Redecision {
  private final Decider older;
  private final Decider newer;
  private final List<Column> columns;
  private final Matcher<Outcome> matcher;

  /**
   * A case that comes out differently.
   *
   * @param number as it was added, from 0
   */
  public record Changed(int number, Decision older, Decision newer) {}

  private record Outcome(Optional<Answer> older, Optional<Answer> newer, boolean differs) {}

  public Redecision(Decider older, Decider newer) {
    this.older = older;
    this.newer = newer;
    Joint joint = Joint.of(older.grid(), newer.grid());
    columns = joint.grid().columns();
    matcher =
        new Matcher<>(
            joint.grid(),
            rows -> outcome(answer(older, joint.older(rows)), answer(newer, joint.newer(rows))));
  }

  private static Optional<Answer> answer(Decider decider, BitSet rows) {
    return rows.isEmpty() ? Optional.empty() : Optional.of(Answer.of(decider.rows(rows)));
  }

  private static Outcome outcome(Optional<Answer> older, Optional<Answer> newer) {
    return new Outcome(older, newer, !older.map(Answer::gist).equals(newer.map(Answer::gist)));
  }

  /** Cases in memory, column by column: a byte for each fact. */
  public final class Cases {
    private byte[][] slots = new byte[columns.size()][1_024];
    private int size;

    /** Cases of which not all is known, or that a byte cannot hold. */
    private final Map<Integer, Facts> others = new HashMap<>();

    private Cases() {}

    public void add(Facts facts) {
      if (size == slots[0].length) {
        slots =
            Arrays.stream(slots)
                .map(column -> Arrays.copyOf(column, column.length * 2))
                .toArray(byte[][]::new);
      }
      for (int i = 0; i < slots.length; i++) {
        Column column = columns.get(i);
        int slot = column.slot(facts.raw(column.number()));
        if (slot == 0 || slot > column.size() || slot > Byte.MAX_VALUE) {
          others.put(size, facts);
          slot = 0;
        }
        slots[i][size] = (byte) slot;
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
    byte[][] slots = cases.slots;
    for (int i = 0; i < cases.size; i++) {
      Outcome outcome = matcher.match(slots, i);
      if (outcome == null || outcome.differs) {
        add(changed, cases, i, outcome);
      }
    }
    return changed;
  }

  private void add(List<Changed> changed, Cases cases, int number, @Nullable Outcome outcome) {
    Facts facts = cases.others.get(number);
    if (outcome != null
        && facts == null
        && outcome.older.isPresent()
        && outcome.newer.isPresent()) {
      changed.add(new Changed(number, outcome.older.get(), outcome.newer.get()));
    } else if (facts != null) {
      Decision before = older.decide(facts);
      Decision after = newer.decide(facts);
      if (!same(before, after)) {
        changed.add(new Changed(number, before, after));
      }
    }
  }

  private static boolean same(Decision before, Decision after) {
    return before instanceof Answer one && after instanceof Answer other
        ? one.gist().equals(other.gist())
        : before.equals(after);
  }
}
