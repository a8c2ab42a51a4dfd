package jp.sekimori.app.decision.api;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.sekimori.app.kernel.OrganizationId;

/**
 * How many calls are served at once. One organization has at most half of the places, so that none
 * keeps the others out.
 */
final class Capacity {
  private final Semaphore places;
  private final int half;
  private final Map<OrganizationId, Semaphore> own = new ConcurrentHashMap<>();

  Capacity(int all) {
    places = new Semaphore(all, true);
    half = Math.max(1, all / 2);
  }

  /** To be closed when the call is over. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes a place, in the order of coming.
   *
   * @return empty where none became free in this time
   */
  Optional<Place> take(OrganizationId organization, Duration patience) {
    Semaphore ours = own.computeIfAbsent(organization, _ -> new Semaphore(half, true));
    long end = System.nanoTime() + patience.toNanos();
    if (!isTaken(ours, patience.toNanos())) {
      return Optional.empty();
    }
    if (!isTaken(places, end - System.nanoTime())) {
      ours.release();
      return Optional.empty();
    }
    return Optional.of(
        () -> {
          places.release();
          ours.release();
        });
  }

  private static boolean isTaken(Semaphore from, long nanoseconds) {
    try {
      return from.tryAcquire(Math.max(0, nanoseconds), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
