package jp.sekimori.app.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that is looked at in a run.
 *
 * @param id of the entry; of the run itself where no ledger is looked at
 * @param place in the order of the sheet, from 1
 * @param number of the entry in its ledger; empty for none
 * @param name as it was called when it came into the run
 * @param version counts changes of its answers
 */
public record Thing(
    UUID id, int place, String number, String name, Standing standing, int version) {

  /** How far it is. */
  public enum Standing {
    OPEN,
    /** Everything is answered. */
    DONE,
    /** It left the ledger or the office before everything was answered. */
    GONE;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Standing> of(String code) {
      return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
  }
}
