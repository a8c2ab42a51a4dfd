package jp.sekimori.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Times several ways to do the same, warm, by the processor time of their thread. The ways take
 * turns, so that what else the machine does slows all of them alike.
 */
public final class SideBySide {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long WARM_UP_NANOS = 2_000_000_000L;

  /** Shorter rounds would measure the clock. */
  private static final long ROUND_NANOS = 5_000_000L;

  private static final int ROUNDS = 61;

  private final Map<String, Way> ways = new LinkedHashMap<>();

  /** Keeps results alive, so that no work is optimised away. */
  @SuppressWarnings("unused")
  private static volatile Object sink = "";

  /**
   * What one case costs.
   *
   * @param nanos the median of the rounds
   * @param bytes allocated on the heap, the least of the rounds: what compilers allocate for a
   *     moment does not count
   */
  public record Cost(double nanos, double bytes) {}

  private static final class Way {
    private final Supplier<?> work;
    private final int cases;
    private final List<Cost> rounds = new ArrayList<>();
    private long repeats = 1;

    private Way(Supplier<?> work, int cases) {
      this.work = work;
      this.cases = cases;
    }

    private void warmUp() {
      long start = THREADS.getCurrentThreadCpuTime();
      long spent = 0;
      long runs = 0;
      while (spent < WARM_UP_NANOS) {
        sink = work.get();
        runs++;
        spent = THREADS.getCurrentThreadCpuTime() - start;
      }
      repeats = Math.max(1, ROUND_NANOS * runs / spent);
    }

    private void round() {
      long bytes = THREADS.getCurrentThreadAllocatedBytes();
      long nanos = THREADS.getCurrentThreadCpuTime();
      for (long i = 0; i < repeats; i++) {
        sink = work.get();
      }
      double done = (double) repeats * cases;
      nanos = THREADS.getCurrentThreadCpuTime() - nanos;
      bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
      rounds.add(new Cost(nanos / done, bytes / done));
    }

    private Cost cost() {
      return new Cost(
          rounds.stream().mapToDouble(Cost::nanos).sorted().toArray()[ROUNDS / 2],
          rounds.stream().mapToDouble(Cost::bytes).min().orElseThrow());
    }
  }

  /** One more way: the work is done for one case after the other. */
  public <C> void add(String name, List<C> cases, Function<C, ?> work) {
    List<C> all = List.copyOf(cases);
    ways.put(
        name,
        new Way(
            () -> {
              Object last = "";
              for (int i = 0; i < all.size(); i++) {
                last = work.apply(all.get(i));
              }
              return last;
            },
            all.size()));
  }

  /** What a case costs, by way. */
  public Map<String, Cost> run() {
    ways.values().forEach(Way::warmUp);
    for (int round = 0; round < ROUNDS; round++) {
      ways.values().forEach(Way::round);
    }
    var costs = new LinkedHashMap<String, Cost>();
    ways.forEach((name, way) -> costs.put(name, way.cost()));
    return costs;
  }
}
