package jp.sekimori.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * An open model: requests come when people want them, whether or not earlier ones were answered. A
 * time is counted from when a request was due, so that what waits is not left out.
 */
final class Arrivals {
  /** What is asked for. */
  enum Kind {
    START,
    CLAUSE,
    EDITION,
    SEARCH
  }

  private static final List<String> WORDS =
      List.of("個", "情報", "管理", "職員", "記録", "システム", "パスワード", "ｼｽﾃﾑ", "情報 管理", "約款");

  private final SplittableRandom random = new SplittableRandom(5);
  private final Town town;
  private final List<User> users;

  Arrivals(Town town, List<User> users) {
    this.town = town;
    this.users = users;
  }

  private record Answered(Kind kind, double milliseconds, boolean good) {}

  /**
   * Times of answers in milliseconds.
   *
   * @param achieved answers a second
   */
  record Outcome(Map<Kind, double[]> times, int failed, double achieved) {
    int answers() {
      return times.values().stream().mapToInt(each -> each.length).sum();
    }

    double percentile(int percent) {
      return percentile(
          times.values().stream().flatMapToDouble(Arrays::stream).sorted().toArray(), percent);
    }

    double percentile(Kind kind, int percent) {
      return percentile(times.getOrDefault(kind, new double[0]), percent);
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
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        String path = path(kind);
        User user = users.get(random.nextInt(users.size()));
        TimeUnit.NANOSECONDS.sleep(at - System.nanoTime());
        threads.execute(() -> answers.add(ask(user, kind, path, at)));
        due += (long) (-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
      }
    }
    double elapsed = (System.nanoTime() - start) / 1e9;
    return outcome(new ArrayList<>(answers), elapsed);
  }

  private String path(Kind kind) {
    return switch (kind) {
      case START -> "/";
      case CLAUSE -> town.clauses().get(random.nextInt(town.clauses().size()));
      case EDITION -> town.edition();
      case SEARCH -> "/search?in=all&q=" + User.encoded(WORDS.get(random.nextInt(WORDS.size())));
    };
  }

  private static Answered ask(User user, Kind kind, String path, long due) {
    boolean good;
    try {
      good = user.get(path).statusCode() == 200;
    } catch (IOException | InterruptedException e) {
      good = false;
    }
    return new Answered(kind, (System.nanoTime() - due) / 1e6, good);
  }

  private static Outcome outcome(List<Answered> answers, double elapsed) {
    var times = new EnumMap<Kind, double[]>(Kind.class);
    for (Kind kind : Kind.values()) {
      times.put(
          kind,
          answers.stream()
              .filter(answer -> answer.kind() == kind)
              .mapToDouble(Answered::milliseconds)
              .sorted()
              .toArray());
    }
    int failed = (int) answers.stream().filter(answer -> !answer.good()).count();
    return new Outcome(times, failed, answers.size() / elapsed);
  }
}
