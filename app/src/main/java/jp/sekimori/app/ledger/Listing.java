package jp.sekimori.app.ledger;

import java.util.List;
import java.util.Map;

/**
 * A part of what was looked for.
 *
 * @param entries in their order
 * @param total how many there are in all; where more, no further than {@link #MOST} is counted in a
 *     search
 * @param more whether there are more than that
 * @param states how many there are in each state, whichever states were asked for; nothing for a
 *     search
 */
public record Listing(List<Entry> entries, int total, boolean more, Map<String, Integer> states) {
  /** A search counts no further; nobody reads more hits. */
  public static final int MOST = 1_000;

  public static final Listing NOTHING = new Listing(List.of(), 0, false, Map.of());

  public Listing {
    entries = List.copyOf(entries);
  }
}
