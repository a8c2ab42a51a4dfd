package jp.sekimori.app.journal.web;

import java.util.Comparator;
import java.util.List;
import jp.sekimori.app.journal.Excerpts.Offered;
import jp.sekimori.app.journal.Logbook.State;

/**
 * @param sought what is looked for
 * @param mayExport whether the visitor may take the log away
 * @param offers what excerpts can be taken of; none for whoever may not
 */
public record JournalView(
    State state, Sought sought, Entries entries, boolean mayExport, List<Offered> offers) {
  public JournalView {
    offers = List.copyOf(offers);
  }

  /** Of all offers, the newest first. */
  public List<Integer> years() {
    return offers.stream()
        .flatMap(offer -> offer.years().stream())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }
}
