package jp.sekimori.app.site;

import java.util.Map;

/**
 * Pages that look at the scope themselves: here what is about people of the first office. Whoever
 * may not see it is told that there is nothing.
 */
final class Scoped {
  /** Whoever manages the office sees it, and those who see all. */
  private static final String OF_OFFICE =
      "MANAGER own office, SECRETARIAT both, CISO both, AUDITOR both";

  static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry(
              "/history/{kind}/{id}",
              "STAFF own office, MANAGER own office, SECRETARIAT both, CISO both, AUDITOR both"),
          Map.entry(
              "/records/{id}",
              "STAFF own office, MANAGER own office, SECRETARIAT both, CISO both, AUDITOR both"),
          Map.entry(
              "/leavings/{id}",
              "MANAGER own office, SECRETARIAT both, CISO both, AUDITOR both, ADMINISTRATOR both"),
          Map.entry(
              "/ledgers/{ledger}/{id}",
              "STAFF own office, MANAGER own office, SECRETARIAT both, CISO both, AUDITOR both,"
                  + " ADMINISTRATOR own office"),
          Map.entry("/ledgers/{ledger}/{id}/change", "MANAGER own office"),
          Map.entry("/ledgers/{ledger}/{id}/correct", "nobody"),
          Map.entry("/ledgers/{ledger}/{id}/moves/{move}", "MANAGER own office"),
          Map.entry(
              "/decisions/{id}",
              "STAFF own office, MANAGER own office, SECRETARIAT both, CISO both, AUDITOR both"),
          Map.entry("/checks/{id}", OF_OFFICE),
          Map.entry("/checks/{id}/print", OF_OFFICE),
          Map.entry("/checks/{id}/rest", OF_OFFICE),
          Map.entry("/checks/{id}/close", "MANAGER own office"),
          Map.entry("/checks/{id}/things/{thing}", OF_OFFICE),
          Map.entry("/checks/findings/{finding}", OF_OFFICE),
          Map.entry("/ledgers/{ledger}/imports", "MANAGER both"),
          Map.entry("/ledgers/{ledger}/imports/{import}", "MANAGER own office"),
          Map.entry("/ledgers/{ledger}/imports/{import}/columns", "MANAGER own office"),
          Map.entry("/ledgers/{ledger}/imports/{import}/faults", "MANAGER own office"));

  /** Whoever may not do something with what he sees is sent on to that, and told why. */
  static final Map<String, String> SENT_ON =
      Map.of("/ledgers/{ledger}/{id}/moves/{move}", "/ledgers/{ledger}/{id}");

  private Scoped() {}
}
