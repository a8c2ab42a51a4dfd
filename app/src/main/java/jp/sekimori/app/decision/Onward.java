package jp.sekimori.app.decision;

import java.util.List;
import java.util.Map;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.clauses.text.Message;

/** Where somebody goes on from an answer that asks for a permit; answered by who takes it in. */
public interface Onward {

  /**
   * @param act the id of the table that was asked
   * @param facts that were told
   */
  List<Way> of(Acting acting, String act, Map<String, String> facts);

  /** What can be done next, and where. */
  record Way(Message label, String address) {}
}
