package jp.sekimori.app.ledger;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.form.Values;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.clauses.text.Message;

/** What was applied for and is not decided yet; answered by whoever keeps applications. */
public interface Wanted {

  /**
   * @param seen whether it lies within the sight of who acts
   */
  record Wish(
      UUID application,
      Message number,
      String address,
      boolean seen,
      String ledger,
      Values values) {}

  /** Of these things, what somebody wants that would be entered into a ledger. */
  List<Wish> naming(Acting acting, Regime regime, Collection<UUID> things);
}
