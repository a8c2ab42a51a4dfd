package jp.sekimori.benchmarks;

import java.util.Arrays;
import java.util.function.Supplier;

/** Times one piece of work, warm. */
final class Stopwatch {
  private static final long WARM_UP_NANOS = 3_000_000_000L;
  private static final int LEAST_ROUNDS = 5;

  /** Keeps results alive, so that no work is optimised away. */
  @SuppressWarnings("unused")
  private static volatile Object sink = "";

  private Stopwatch() {}

  /** The median in milliseconds of several runs after a warm-up. */
  static double milliseconds(Supplier<?> work) {
    long end = System.nanoTime() + WARM_UP_NANOS;
    int rounds = 0;
    while (System.nanoTime() < end || rounds < 2) {
      sink = work.get();
      rounds++;
    }
    double[] times = new double[Math.clamp(rounds, LEAST_ROUNDS, 51)];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      sink = work.get();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
