package jp.sekimori.app.ledger;

import java.util.Optional;
import java.util.UUID;
import jp.sekimori.clauses.text.Message;

/** Whether what was permitted may still be used; answered by whoever keeps permits. */
public interface Permits {

  /**
   * Why a permit counts no more today, and how to go on; empty where it counts.
   *
   * @param permit as an entry names it
   * @param entry of which later permits may have made more
   */
  Optional<Message> stopped(UUID permit, UUID entry);
}
