package jp.sekimori.app.site;

import java.util.Set;

/** What everybody may change, auditors too: how he himself comes in, and what he asked himself. */
final class OwnMatters {
  static final Set<String> ALL =
      Set.of(
          "/sign-out",
          "/account/password",
          "/account/sessions/end",
          "/account/sessions/{key}/end",
          "/account/tokens",
          "/account/tokens/{id}/revoke",
          "/account/mail",
          "/may/{act}",
          "/ledgers/{ledger}/views",
          "/ledgers/{ledger}/views/{view}/forget");

  private OwnMatters() {}
}
