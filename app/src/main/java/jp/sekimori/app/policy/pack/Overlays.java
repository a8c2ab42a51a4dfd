package jp.sekimori.app.policy.pack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.sekimori.app.policy.Edition;
import jp.sekimori.app.policy.Texts;
import org.springframework.stereotype.Component;

/**
 * Packs as they lie over editions, kept in memory: neither a pack nor the wording of an edition
 * changes while the application runs. Whoever asks has found the edition in the database first.
 */
@Component
class Overlays {
  private static final int MOST = 500;

  private final Map<Key, Overlay> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Overlay> eldest) {
          return size() > MOST;
        }
      };
  private final Texts texts;

  Overlays(Texts texts) {
    this.texts = texts;
  }

  private record Key(String pack, UUID edition) {}

  /** Under the edition of the pack with the same short name, else the one that agrees the most. */
  Overlay of(Pack pack, Edition edition) {
    var key = new Key(pack.code(), edition.id());
    synchronized (kept) {
      Overlay there = kept.get(key);
      if (there != null) {
        return there;
      }
    }
    var outline = texts.of(edition).outline();
    Overlay made =
        pack.edition(edition.code())
            .map(same -> Overlay.of(pack, same.code(), outline))
            .orElseGet(() -> Overlay.best(pack, outline));
    synchronized (kept) {
      kept.put(key, made);
    }
    return made;
  }
}
