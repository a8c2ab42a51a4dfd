package jp.sekimori.app.organization;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.kernel.Acting;

/**
 * What follows from a batch of entries, in the same transaction, so that the one is never there
 * without the other. A module that has such a thing offers a bean.
 */
public interface Consequence {

  /**
   * Looks at how things stand before a batch is written.
   *
   * @param by empty for the system itself
   * @return called when the whole batch is written; never where it is refused; in a rehearsal too,
   *     and taken back with it
   */
  Runnable before(Optional<Acting> by, List<Entry> entries);
}
