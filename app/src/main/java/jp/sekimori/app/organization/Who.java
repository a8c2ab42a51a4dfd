package jp.sekimori.app.organization;

import java.util.Optional;
import java.util.UUID;

/** Who is asked, by what he is and not by name: so a change of posts needs no job. */
public sealed interface Who {

  /**
   * Whoever has a role on the day.
   *
   * @param role its id in the pack, or the code of a role of the product that posts carry by hand
   * @param office for which: that of the entry or application, or the one that runs the system;
   *     empty for roles of the whole organization
   */
  record InRole(String role, Optional<UUID> office) implements Who {
    public InRole {
      if (role.isBlank()) {
        throw new IllegalArgumentException("A role has an id");
      }
    }

    public InRole(String role, UUID office) {
      this(role, Optional.of(office));
    }
  }

  /**
   * Somebody who is named in an entry or applied for something.
   *
   * @param office of the entry or application: where he is not there any more, it is the task of
   *     whom the staff of this office report to
   */
  record Named(UUID person, Optional<UUID> office) implements Who {
    public Named(UUID person) {
      this(person, Optional.empty());
    }

    public Named(UUID person, UUID office) {
      this(person, Optional.of(office));
    }
  }

  /** Somebody who is told something: while he is away it waits for him, and for nobody else. */
  record Alone(UUID person) implements Who {}
}
