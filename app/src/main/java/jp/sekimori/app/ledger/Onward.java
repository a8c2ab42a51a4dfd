package jp.sekimori.app.ledger;

import java.util.List;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.clauses.text.Message;

/** Leads from an entry to what can be asked for about it; answered by whoever takes it. */
public interface Onward {

  /**
   * A form with the entry in it.
   *
   * @param title of what is asked for
   */
  record Way(Message title, String address) {}

  /** For whoever may ask, and an entry that fits as it stands. */
  List<Way> of(Acting acting, Fields fields, Entry entry);
}
