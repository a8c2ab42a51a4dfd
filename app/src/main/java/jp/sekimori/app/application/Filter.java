package jp.sekimori.app.application;

import java.util.Optional;
import java.util.UUID;

/**
 * Which applications somebody looks for.
 *
 * @param whose from which side
 * @param kind the id of an application of the pack
 * @param year the fiscal year of the number
 * @param number within the year
 */
public record Filter(
    Whose whose,
    Optional<String> kind,
    Optional<Stage> stage,
    Optional<Integer> year,
    Optional<Integer> number,
    Optional<UUID> office) {

  /** From which side somebody looks. */
  public enum Whose {
    MINE,
    WAITING,
    DECIDED,
    /** All that one may see. */
    ALL
  }

  public static Filter of(Whose whose) {
    return new Filter(
        whose,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public boolean isPlain() {
    return equals(of(whose));
  }
}
