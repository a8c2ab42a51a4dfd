package jp.sekimori.app.organization.leaving;

import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;

/**
 * The leavings of which offices somebody may see or settle today.
 *
 * @param offices where it is not everywhere
 */
record Sight(boolean everywhere, Set<UUID> offices) {
  Sight {
    offices = Set.copyOf(offices);
  }

  static Sight of(Acting acting, Right right) {
    return new Sight(acting.rights().hasEverywhere(right), acting.rights().offices(right));
  }
}
