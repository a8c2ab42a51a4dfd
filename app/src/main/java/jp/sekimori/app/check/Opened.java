package jp.sekimori.app.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.check.Run.About;
import jp.sekimori.app.check.Run.Occasion;

/**
 * A run that is about to be opened.
 *
 * @param asked what a step hands over, as JSON; an empty object otherwise
 */
record Opened(
    UUID id,
    String check,
    String pack,
    String edition,
    About about,
    Occasion occasion,
    String name,
    Optional<UUID> office,
    Optional<LocalDate> due,
    List<Looked> things,
    String asked) {

  /**
   * What is looked at in it.
   *
   * @param number of the entry; empty for none
   */
  record Looked(UUID id, String number, String name) {}

  Opened {
    things = List.copyOf(things);
  }
}
