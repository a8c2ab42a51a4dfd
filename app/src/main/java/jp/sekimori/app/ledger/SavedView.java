package jp.sekimori.app.ledger;

import java.util.UUID;

/**
 * A way of looking at a ledger that somebody keeps.
 *
 * @param query as in the address, behind the question mark
 */
public record SavedView(UUID id, String ledger, String name, String query) {
  public String address() {
    return "/ledgers/" + ledger + (query.isEmpty() ? "" : "?" + query);
  }
}
