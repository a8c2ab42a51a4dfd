package jp.sekimori.app.policy;

import java.util.LinkedHashMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * What was made once of something that never changes, kept while it is used. The least recently
 * used makes room. Safe for many threads; two that ask at once may both make it.
 */
final class Remembered<K, V> {
  private final LinkedHashMap<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final ToLongFunction<V> size;
  private final long room;
  private long taken;

  /**
   * @param room the sizes of what is kept add up to no more, except for a single thing larger
   */
  Remembered(long room, ToLongFunction<V> size) {
    this.room = room;
    this.size = size;
  }

  V get(K key, Supplier<V> make) {
    synchronized (kept) {
      V there = kept.get(key);
      if (there != null) {
        return there;
      }
    }
    V made = make.get();
    keep(key, made);
    return made;
  }

  private void keep(K key, V made) {
    synchronized (kept) {
      V before = kept.put(key, made);
      taken += size.applyAsLong(made) - (before == null ? 0 : size.applyAsLong(before));
      while (taken > room && kept.size() > 1) {
        taken -= size.applyAsLong(kept.pollFirstEntry().getValue());
      }
    }
  }
}
