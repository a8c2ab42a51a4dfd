package jp.sekimori.app.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.control.Ledger;
import jp.sekimori.app.control.Regime;
import jp.sekimori.app.control.When;

/** What checks have to know of the entries of ledgers. */
interface Sources {

  /**
   * An entry that is looked at.
   *
   * @param values by field, with that of its state
   */
  record Found(
      UUID id,
      String ledger,
      UUID office,
      String number,
      String name,
      Map<String, List<String>> values) {}

  /**
   * The entries for which conditions hold, in the order of the ledger.
   *
   * @param office empty for those of all offices
   */
  List<Found> matching(Regime regime, Ledger ledger, When where, Optional<UUID> office);

  Optional<Found> find(UUID entry);

  /** By their ids; whatever is not there any more is left out. */
  Map<UUID, Found> find(List<UUID> entries);
}
