package jp.sekimori.app.check;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.sekimori.app.kernel.Acting;
import jp.sekimori.app.kernel.Right;

/**
 * Which runs somebody may see today.
 *
 * @param offices those of these, where it is not everywhere
 * @param these and these, because they wait for him
 */
record Sight(boolean everywhere, Set<UUID> offices, Set<UUID> these) {
  static final Sight EVERYTHING = new Sight(true, Set.of(), Set.of());

  Sight {
    offices = Set.copyOf(offices);
    these = Set.copyOf(these);
  }

  boolean reaches(UUID run, Optional<UUID> office) {
    return everywhere || these.contains(run) || office.filter(offices::contains).isPresent();
  }

  static Sight of(Acting acting, Set<UUID> these) {
    return new Sight(
        acting.rights().hasEverywhere(Right.READ_LEDGERS),
        acting.rights().offices(Right.READ_LEDGERS),
        these);
  }
}
