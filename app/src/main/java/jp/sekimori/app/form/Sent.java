package jp.sekimori.app.form;

import java.util.List;

/**
 * A form as a request brought it.
 *
 * @param faults with files that were not taken
 */
public record Sent(Posted posted, List<Fault> faults) {
  public Sent {
    faults = List.copyOf(faults);
  }
}
