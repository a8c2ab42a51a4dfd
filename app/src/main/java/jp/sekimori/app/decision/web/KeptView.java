package jp.sekimori.app.decision.web;

import jp.sekimori.app.decision.kept.Kept;

/**
 * A decision as it was kept.
 *
 * @param since what the rules of today say of it
 */
public record KeptView(Kept kept, Since since) {
  public String history() {
    return "/history/decision/" + kept.id();
  }
}
