package jp.sekimori.app.journal.web;

import java.util.List;
import java.util.Optional;
import jp.sekimori.app.journal.Change;
import jp.sekimori.app.journal.Logbook.Proven;
import jp.sekimori.app.journal.Recorded;

/**
 * @param entries the one record
 * @param personal what was asked for with a press of the button
 * @param proven empty for the moment until the record has a number
 */
public record RecordView(Entries entries, List<Change> personal, Optional<Proven> proven) {
  public RecordView {
    personal = List.copyOf(personal);
  }

  public Recorded recorded() {
    return entries.records().getFirst();
  }
}
