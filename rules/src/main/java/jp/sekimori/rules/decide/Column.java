package jp.sekimori.rules.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.sekimori.rules.table.Condition;
import jp.sekimori.rules.table.Condition.OneOf;
import jp.sekimori.rules.table.Condition.Within;
import jp.sekimori.rules.table.Fact;
import jp.sekimori.rules.table.Facts;
import jp.sekimori.rules.table.Scale;
import jp.sekimori.rules.table.Span;

/**
 * The values of one fact, cut into cells that a table does not tell apart any further. What is
 * known of the fact takes a slot: 0 nothing, 1 to {@link #size} one cell, above that some of the
 * cells (a level of another edition that became several here).
 */
public sealed interface Column {

  Fact fact();

  /** Its place in the vocabulary. */
  int number();

  /** How many cells there are, at least one. */
  int size();

  int slots();

  int slot(long raw);

  /** The cells that a slot leaves open. */
  BitSet cells(int slot);

  /** The cells that a condition takes; those of no value count for nothing. */
  BitSet taken(Condition condition);

  static BitSet all(int size) {
    var all = new BitSet(size);
    all.set(0, size);
    return all;
  }

  /**
   * Yes and no, choices, levels: one cell to a value.
   *
   * @param values of the edition, in their order; levels ascend
   * @param slotOf by raw value
   * @param several what the slots above the values leave open
   */
  record Listed(Fact fact, int number, List<String> values, int[] slotOf, List<BitSet> several)
      implements Column {

    /**
     * @param every value of the vocabulary, in its order
     * @param from what becomes of values that the edition does not have
     */
    static Listed of(
        Fact fact,
        int number,
        List<String> every,
        List<String> values,
        Map<String, Set<String>> from) {
      int[] slots = new int[every.size() + 1];
      var several = new ArrayList<BitSet>();
      for (int i = 0; i < every.size(); i++) {
        var cells = new BitSet();
        Set<String> become =
            values.contains(every.get(i))
                ? Set.of(every.get(i))
                : from.getOrDefault(every.get(i), Set.of());
        become.stream().mapToInt(values::indexOf).filter(cell -> cell >= 0).forEach(cells::set);
        switch (cells.cardinality()) {
          case 0 -> slots[i + 1] = 0;
          case 1 -> slots[i + 1] = cells.nextSetBit(0) + 1;
          default -> {
            several.add(cells);
            slots[i + 1] = values.size() + several.size();
          }
        }
      }
      return new Listed(fact, number, List.copyOf(values), slots, List.copyOf(several));
    }

    @Override
    public int size() {
      return values.size();
    }

    @Override
    public int slots() {
      return 1 + values.size() + several.size();
    }

    @Override
    public int slot(long raw) {
      return slotOf[(int) raw];
    }

    @Override
    public BitSet cells(int slot) {
      if (slot > values.size()) {
        return several.get(slot - values.size() - 1);
      }
      if (slot == 0) {
        return all(size());
      }
      var one = new BitSet();
      one.set(slot - 1);
      return one;
    }

    @Override
    public BitSet taken(Condition condition) {
      var taken = new BitSet();
      if (condition instanceof OneOf one) {
        one.values().stream().mapToInt(values::indexOf).filter(i -> i >= 0).forEach(taken::set);
      }
      return taken;
    }
  }

  /**
   * Numbers and days: one cell to a stretch that no condition divides.
   *
   * @param starts first value of each cell; they ascend
   * @param last value of the last cell
   */
  record Counted(Fact fact, int number, long[] starts, long last) implements Column {

    /** Cut wherever one of the conditions begins or ends. */
    static Counted of(Fact fact, int number, Iterable<Condition> conditions) {
      Scale scale = Scale.of(fact.type());
      SortedSet<Long> starts = new TreeSet<>(Set.of(scale.first()));
      for (Condition condition : conditions) {
        if (condition instanceof Within within) {
          for (Span span : within.spans()) {
            starts.add(Math.max(span.first(), scale.first()));
            starts.add(span.last() + 1);
          }
        }
      }
      starts.removeIf(start -> start > scale.last());
      return new Counted(
          fact, number, starts.stream().mapToLong(Long::longValue).toArray(), scale.last());
    }

    @Override
    public int size() {
      return starts.length;
    }

    @Override
    public int slots() {
      return 1 + starts.length;
    }

    @Override
    public int slot(long raw) {
      if (raw == Facts.UNKNOWN_NUMBER) {
        return 0;
      }
      int at = Arrays.binarySearch(starts, raw);
      return at >= 0 ? at + 1 : -at - 1;
    }

    @Override
    public BitSet cells(int slot) {
      if (slot == 0) {
        return all(size());
      }
      var one = new BitSet();
      one.set(slot - 1);
      return one;
    }

    @Override
    public BitSet taken(Condition condition) {
      var taken = new BitSet();
      if (condition instanceof Within within) {
        for (int cell = 0; cell < starts.length; cell++) {
          long start = starts[cell];
          taken.set(cell, within.spans().stream().anyMatch(span -> span.contains(start)));
        }
      }
      return taken;
    }

    /** The values of a cell. */
    public Span span(int cell) {
      return new Span(starts[cell], cell + 1 < starts.length ? starts[cell + 1] - 1 : last);
    }
  }
}
