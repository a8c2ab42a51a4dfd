package jp.sekimori.app.check;

import java.util.Optional;
import java.util.UUID;

/** Which runs somebody wants to see; empty for any. */
public record Filter(
    Optional<String> check,
    Optional<UUID> office,
    Optional<Integer> fiscalYear,
    Optional<Run.State> state) {
  public static final Filter ALL =
      new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
