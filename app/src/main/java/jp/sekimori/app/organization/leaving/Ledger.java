package jp.sekimori.app.organization.leaving;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.clauses.text.Message;

/**
 * Tells what people have that must be given back or stopped when they leave. A module that keeps a
 * ledger of such things offers a bean; until there is one for an item, people look for themselves,
 * and the page says so.
 */
public interface Ledger {

  /** The item of the check that it speaks of. */
  LeavingItem item();

  /**
   * What these people have at the moment. Called in a transaction; few queries, however many
   * people.
   *
   * @return by person; nobody who has nothing need be in it
   */
  Map<UUID, List<Thing>> of(Collection<UUID> people);

  /**
   * Something that somebody has.
   *
   * @param address of its page; empty where it has none
   * @param keptByMovers whether only somebody who leaves altogether gives it back
   */
  record Thing(Message text, Optional<String> address, boolean keptByMovers) {

    /** Whether it stands against settling the item as done. */
    public boolean isOutstanding(LeavingKind kind) {
      return kind == LeavingKind.LEAVER || !keptByMovers;
    }
  }
}
