package jp.sekimori.app.policy;

import java.util.UUID;

/**
 * A set of rules that has editions.
 *
 * @param code its short name in addresses
 */
public record Policy(UUID id, String code, String title) {
  public Policy {
    Codes.require(code);
  }
}
