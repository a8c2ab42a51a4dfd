package jp.sekimori.app.ledger.web;

import java.util.UUID;
import jp.sekimori.app.organization.State;

/**
 * An office to choose.
 *
 * @param name as it is told from others
 */
public record OfficeChoice(UUID id, String name) {
  static OfficeChoice of(State day, UUID id) {
    return new OfficeChoice(id, day.called(id));
  }
}
