package jp.sekimori.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Times one piece of single-threaded work, warm, by the processor time of its thread: what else the
 * machine is busy with does not count.
 */
public final class Stopwatch {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long WARM_UP_NANOS = 2_000_000_000L;
  private static final long MEASURED_NANOS = 3_000_000_000L;
  private static final int LEAST_ROUNDS = 3;
  private static final int MOST_ROUNDS = 51;

  /** Keeps results alive, so that no work is optimised away. */
  @SuppressWarnings("unused")
  private static volatile Object sink = "";

  private Stopwatch() {}

  /** The median in milliseconds of several runs after a warm-up. */
  public static double milliseconds(Supplier<?> work) {
    run(work, WARM_UP_NANOS, Integer.MAX_VALUE);
    List<Long> times = run(work, MEASURED_NANOS, MOST_ROUNDS);
    return times.stream().sorted().toList().get(times.size() / 2) / 1e6;
  }

  private static List<Long> run(Supplier<?> work, long budget, int most) {
    var times = new ArrayList<Long>();
    long spent = 0;
    while (times.size() < LEAST_ROUNDS || spent < budget && times.size() < most) {
      long start = THREADS.getCurrentThreadCpuTime();
      sink = work.get();
      times.add(THREADS.getCurrentThreadCpuTime() - start);
      spent += times.getLast();
    }
    return times;
  }
}
