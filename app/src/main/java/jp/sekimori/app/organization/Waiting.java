package jp.sekimori.app.organization;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.clauses.text.Message;

/**
 * What waits for people: shown before they move or leave, so that nothing is left lying. Modules
 * whose things wait for somebody implement it, one bean each.
 */
public interface Waiting {

  /**
   * @param person for whom it waits
   * @param what in words
   * @param address the page where it is dealt with
   */
  record Item(UUID person, Message what, String address) {}

  /** What waits for any of these now. */
  List<Item> of(Set<UUID> people);
}
