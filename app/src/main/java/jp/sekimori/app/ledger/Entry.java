package jp.sekimori.app.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.sekimori.app.form.Values;

/**
 * An entry of a ledger (台帳の一行) as it stands.
 *
 * @param ledger the id of its ledger in the pack
 * @param office whose it is
 * @param closed whether nothing is expected of it any more
 * @param name by which people know it
 * @param holder who has it, where its ledger has a field for that
 * @param due the day by which its state has to end
 * @param permit the application by whose permit it came; empty where it was entered by hand
 * @param edition short name of the edition in the pack under which it was last written
 * @param version from 1; a form carries the one it was filled in for
 */
public record Entry(
    UUID id,
    String ledger,
    UUID office,
    EntryNumber number,
    String name,
    String state,
    boolean closed,
    Values values,
    Optional<UUID> holder,
    Optional<LocalDate> due,
    Optional<UUID> permit,
    String edition,
    Instant entered,
    Instant changed,
    int version) {

  public String address() {
    return "/ledgers/" + ledger + "/" + id;
  }

  public boolean isOverdue(LocalDate today) {
    return !closed && due.filter(today::isAfter).isPresent();
  }
}
