package jp.sekimori.app.ledger;

import java.util.Set;
import java.util.UUID;

/** Whose entries of a ledger somebody sees. */
public sealed interface Sight {

  /** Those of all offices. */
  record Everything() implements Sight {}

  /** Those of these offices. */
  record Of(Set<UUID> offices) implements Sight {
    public Of {
      offices = Set.copyOf(offices);
    }
  }

  default boolean reaches(UUID office) {
    return switch (this) {
      case Everything _ -> true;
      case Of(var offices) -> offices.contains(office);
    };
  }
}
