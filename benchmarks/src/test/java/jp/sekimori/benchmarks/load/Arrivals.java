package jp.sekimori.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An open model: requests come when people want them, whether or not earlier ones were answered. A
 * time is counted from when a request was due, so that what waits is not left out.
 */
final class Arrivals {
  /**
   * Something that is asked for.
   *
   * @param path of one of them, at random; or the body of a call
   * @param users who ask for it
   */
  record Page(String name, Function<SplittableRandom, String> path, List<? extends Asker> users) {
    Page {
      users = List.copyOf(users);
    }
  }

  private final SplittableRandom random = new SplittableRandom(5);
  private final List<Page> pages;

  /**
   * @param pages asked for equally often
   */
  Arrivals(List<Page> pages) {
    this.pages = List.copyOf(pages);
  }

  /**
   * @param status none where there was no answer
   */
  private record Answered(String page, double milliseconds, OptionalInt status) {
    boolean isGood() {
      return status.equals(OptionalInt.of(200));
    }

    String told() {
      return page + ": " + (status.isPresent() ? status.getAsInt() : "no answer");
    }
  }

  /**
   * Times of answers in milliseconds.
   *
   * @param failures what was answered otherwise than with a page, and how often
   * @param achieved answers a second
   */
  record Outcome(Map<String, double[]> times, Map<String, Integer> failures, double achieved) {
    int failed() {
      return failures.values().stream().mapToInt(many -> many).sum();
    }

    int answers() {
      return times.values().stream().mapToInt(each -> each.length).sum();
    }

    double percentile(int percent) {
      return percentile(
          times.values().stream().flatMapToDouble(Arrays::stream).sorted().toArray(), percent);
    }

    double percentile(String page, int percent) {
      return percentile(times.getOrDefault(page, new double[0]), percent);
    }

    private static double percentile(double[] sorted, int percent) {
      return sorted.length == 0 ? Double.NaN : sorted[(sorted.length - 1) * percent / 100];
    }
  }

  /**
   * @param perSecond arrivals a second, at random
   */
  Outcome run(double perSecond, int seconds) throws InterruptedException {
    var answers = new ConcurrentLinkedQueue<Answered>();
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long due = start;
      while (due < end) {
        long at = due;
        Page page = pages.get(random.nextInt(pages.size()));
        String path = page.path().apply(random);
        Asker user = page.users().get(random.nextInt(page.users().size()));
        TimeUnit.NANOSECONDS.sleep(at - System.nanoTime());
        threads.execute(() -> answers.add(ask(user, page.name(), path, at)));
        due += (long) (-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
      }
    }
    double elapsed = (System.nanoTime() - start) / 1e9;
    return outcome(new ArrayList<>(answers), elapsed);
  }

  private static Answered ask(Asker user, String page, String path, long due) {
    OptionalInt status;
    try {
      status = OptionalInt.of(user.ask(path));
    } catch (IOException | InterruptedException e) {
      status = OptionalInt.empty();
    }
    return new Answered(page, (System.nanoTime() - due) / 1e6, status);
  }

  private static Outcome outcome(List<Answered> answers, double elapsed) {
    Map<String, double[]> times =
        answers.stream()
            .collect(
                Collectors.groupingBy(
                    Answered::page,
                    Collectors.collectingAndThen(
                        Collectors.toList(),
                        each ->
                            each.stream().mapToDouble(Answered::milliseconds).sorted().toArray())));
    Map<String, Integer> failures =
        answers.stream()
            .filter(answer -> !answer.isGood())
            .collect(Collectors.toMap(Answered::told, _ -> 1, Integer::sum, TreeMap::new));
    return new Outcome(times, failures, answers.size() / elapsed);
  }
}
