package jp.sekimori.app.organization;

import java.util.List;

/** What became of a batch of entries. */
public sealed interface Outcome {

  /** All of it was entered. */
  record Entered() implements Outcome {}

  /**
   * Nothing was entered.
   *
   * @param conflicts in the order of entries; not empty
   */
  record Refused(List<Conflict> conflicts) implements Outcome {
    public Refused {
      conflicts = List.copyOf(conflicts);
    }
  }

  default boolean isEntered() {
    return this instanceof Entered;
  }

  /** Empty if it was entered. */
  default List<Conflict> conflicts() {
    return switch (this) {
      case Entered _ -> List.of();
      case Refused(var found) -> found;
    };
  }
}
