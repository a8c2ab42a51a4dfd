package jp.sekimori.app.waiting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.clauses.text.Message;

/**
 * What pages tell of things that wait beside title and number: whose they are and what they are
 * about, so that four of a kind can be told apart. It is found when a page is shown and kept
 * nowhere, and no mail says it. Modules whose things wait implement it, one bean for each kind.
 */
public interface Particulars {
  /** Of the things, as in {@link Item#kind}. */
  String kind();

  /**
   * @param his things that wait for whoever looks, who therefore sees them
   * @param others of these only what he may see
   * @return by thing, in the order in which they are read; what is not there is left out
   */
  Map<UUID, List<Message>> of(Acting acting, Set<UUID> his, Set<UUID> others);
}
