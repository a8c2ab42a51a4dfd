package jp.sekimori.app.journal;

import java.util.List;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.clauses.text.Message;
import jp.sekimori.evidence.entry.Thing;

/**
 * What the module that owns some kind of things offers to have excerpts of, by fiscal year; one
 * bean for each kind of offer.
 */
public interface ExcerptSource {

  /** What its offers begin with: {@code ledger}. */
  String code();

  /** All that there is something of, in the order in which people look for it. */
  List<Offer> offers(Acting acting);

  /**
   * What records are wanted of.
   *
   * @param id of an offer
   * @return empty where there is nothing of it
   */
  List<Thing> things(String id, int fiscalYear);

  /**
   * Something that people know by name, such as a ledger.
   *
   * @param years the fiscal years of which there is something
   */
  record Offer(String id, Message name, List<Integer> years) {
    public Offer {
      years = List.copyOf(years);
    }
  }
}
