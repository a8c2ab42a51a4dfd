package jp.sekimori.app.control;

import java.util.Optional;
import jp.sekimori.app.decision.Ruling;

/**
 * What binds an organization on a day: the rules of an edition, and its controls.
 *
 * @param controls those of the edition
 */
public record Regime(Ruling.InForce ruling, Controls controls) {

  public Optional<Ledger> ledger(String id) {
    return controls.ledger(id);
  }

  public Optional<Application> application(String id) {
    return controls.application(id);
  }

  public Optional<Check> check(String id) {
    return controls.check(id);
  }

  /** Short name of the pack. */
  public String pack() {
    return ruling.pack().code();
  }

  /** Short name of the edition in the pack. */
  public String edition() {
    return ruling.edition().code();
  }
}
