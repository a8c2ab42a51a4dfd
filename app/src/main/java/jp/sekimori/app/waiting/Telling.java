package jp.sekimori.app.waiting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.clauses.text.Message;
import org.springframework.stereotype.Component;

/** Tells the particulars of what a page shows, each kind asked once. */
@Component
public class Telling {
  private final List<Particulars> particulars;

  Telling(List<Particulars> particulars) {
    this.particulars = List.copyOf(particulars);
  }

  /**
   * @param his what waits for whoever looks
   * @param others what he is reminded of
   * @return by thing
   */
  public Map<UUID, List<Message>> of(Acting acting, List<Waits> his, List<Waits> others) {
    var told = new HashMap<UUID, List<Message>>();
    for (Particulars each : particulars) {
      Set<UUID> own = things(each, his);
      Set<UUID> reminded = things(each, others);
      if (!own.isEmpty() || !reminded.isEmpty()) {
        told.putAll(each.of(acting, own, reminded));
      }
    }
    return told;
  }

  private static Set<UUID> things(Particulars particulars, List<Waits> all) {
    return all.stream()
        .filter(waits -> waits.kind().equals(particulars.kind()))
        .map(Waits::thing)
        .collect(Collectors.toSet());
  }
}
