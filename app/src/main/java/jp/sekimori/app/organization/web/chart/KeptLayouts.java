package jp.sekimori.app.organization.web.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.sekimori.app.organization.web.chart.layered.Bond;
import jp.sekimori.app.organization.web.chart.layered.Layout;
import jp.sekimori.app.organization.web.chart.layered.Layout.Placed;
import jp.sekimori.app.organization.web.chart.layered.Layout.Size;

/**
 * The layouts that were asked for last. One follows from sizes and bonds alone and names nobody, so
 * it is never out of date, and may serve any organization.
 */
final class KeptLayouts {
  private static final int ROOM = 200;

  private final Map<Key, Placed> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Placed> eldest) {
          return size() > ROOM;
        }
      };

  private record Key(List<Size> sizes, List<Bond> bonds) {}

  Placed of(List<Size> sizes, List<Bond> bonds) {
    var key = new Key(sizes, bonds);
    synchronized (kept) {
      Placed found = kept.get(key);
      if (found != null) {
        return found;
      }
    }
    Placed made = Layout.of(sizes, bonds);
    synchronized (kept) {
      kept.put(key, made);
    }
    return made;
  }
}
