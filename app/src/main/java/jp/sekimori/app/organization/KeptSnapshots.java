package jp.sekimori.app.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The snapshots that were asked for last, as many as there is room for. */
final class KeptSnapshots {
  /** As many people, offices and posts as may be kept: some ten days of a prefecture. */
  private static final int ROOM = 100_000;

  private final Map<Key, Snapshot> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final ReentrantLock reading = new ReentrantLock();

  /**
   * @param mark that of the register; a snapshot of another mark is out of date
   */
  record Key(int organization, Optional<UUID> mark, LocalDate day, Optional<Instant> believed) {}

  /** The kept one, or a new one: one at a time, so that many who wait for the same read it once. */
  Snapshot get(Key key, Supplier<Snapshot> read) {
    Optional<Snapshot> found = find(key);
    if (found.isPresent()) {
      return found.get();
    }
    reading.lock();
    try {
      return find(key).orElseGet(() -> keep(key, read.get()));
    } finally {
      reading.unlock();
    }
  }

  private synchronized Optional<Snapshot> find(Key key) {
    return Optional.ofNullable(kept.get(key));
  }

  private synchronized Snapshot keep(Key key, Snapshot snapshot) {
    kept.keySet()
        .removeIf(
            other ->
                other.organization() == key.organization() && !other.mark().equals(key.mark()));
    kept.put(key, snapshot);
    int room = kept.values().stream().mapToInt(KeptSnapshots::size).sum();
    var oldest = kept.entrySet().iterator();
    while (room > ROOM && kept.size() > 1) {
      room -= size(oldest.next().getValue());
      oldest.remove();
    }
    return snapshot;
  }

  private static int size(Snapshot snapshot) {
    State state = snapshot.state();
    return 1 + state.people().size() + state.offices().size() + state.posts().size();
  }
}
