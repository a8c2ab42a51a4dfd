package jp.sekimori.app.ledger.web;

import java.util.List;
import jp.sekimori.app.ledger.Figures;
import jp.sekimori.app.policy.pack.Worded;
import jp.sekimori.app.site.Page;
import jp.sekimori.rules.table.Words;

/** All ledgers. */
public record LedgersView(List<Figures> ledgers) {

  public String label(Page page, Words words) {
    return page.text(Worded.of(words));
  }
}
